package sfumato.drawn;

/// The composition of a harbour in low afternoon sun, as clean shapes: what [OilPainting] then paints after.
/// Places are shares of the width and of the height; sizes are shares of the canvas unit.
final class Harbour {
    static final double WATERLINE = 0.575;
    private static final double SUN_X = 0.36;
    private static final double SUN_Y = 0.43;
    private static final Colour SUNLIGHT = Colour.of(0xFFF0C0);

    private final Canvas canvas;
    private final double w;
    private final double h;
    private final double unit;

    private Harbour(Canvas canvas) {
        this.canvas = canvas;
        w = canvas.width();
        h = canvas.height();
        unit = canvas.unit();
    }

    static void on(Canvas canvas) {
        Harbour harbour = new Harbour(canvas);
        harbour.sky();
        harbour.hills();
        harbour.town();
        harbour.water();
        harbour.boats();
    }

    private void sky() {
        Noise shape = new Noise(11);
        Paint air = Paint.downwards(0, WATERLINE * h, Colour.of(0x3F73B0), Colour.of(0x6E9CC6), Colour.of(0xA9C4D2),
                Colour.of(0xF0DDB4), Colour.of(0xF9C98C));
        canvas.fill((px, py) -> {
            double x = px / unit;
            double y = py / unit;
            double near = Math.max(0, 1 - distanceToSun(px, py) / 0.62);
            Colour colour = air.at(px, py).mix(Colour.of(0xFFC873), 0.85 * near * near);
            double density = cloud(shape, x, y);
            if (density <= 0) {
                return colour;
            }
            double lit = density - cloud(shape, x + 0.02, y - 0.05) + 0.35 * near;
            Colour body = Colour.of(0x8C8FB8).mix(Colour.of(0xE9BFA6), near).mix(Colour.of(0xFFF4DC), 0.45 + 1.5 * lit);
            return colour.mix(body, Math.min(1, 3.2 * density));
        });
        canvas.fill(Outline.disc(SUN_X * w, SUN_Y * h, 0.030 * unit), Colour.of(0xFFFDF0));
    }

    private static double cloud(Noise shape, double x, double y) {
        double stretch = 1 + 1.2 * y;
        return shape.fractal(3.1 * x, 5.2 * y * stretch, 5) - 0.02 - 0.25 * Math.max(0, y - 0.3);
    }

    private double distanceToSun(double px, double py) {
        double dx = px - SUN_X * w;
        double dy = py - SUN_Y * h;
        return Math.sqrt(dx * dx + dy * dy) / unit;
    }

    private void hills() {
        Noise ridge = new Noise(23);
        hill(ridge, 0.50, 0.085, 1.0, 2.1, Colour.of(0x98A6CB), Colour.of(0xC9BFC9));
        hill(ridge, 0.535, 0.10, 1.15, 3.3, Colour.of(0x6E86AF), Colour.of(0xA6A9BE));
        hill(ridge, 0.525, 0.17, -0.08, 2.6, Colour.of(0x5B7A6B), Colour.of(0xA79B6B));
    }

    private void hill(Noise ridge, double level, double height, double peak, double frequency, Colour top, Colour foot) {
        canvas.fill(Outline.below(0, w, WATERLINE * h + 1, x -> {
            double away = (x / w - peak) / 0.42;
            return h * (level + 0.03 - height / (1 + away * away) - 0.02 * ridge.fractal(frequency * 3 * x / unit, frequency, 4));
        }), Paint.downwards((level - height) * h, WATERLINE * h, top, foot));
    }

    private void town() {
        Dice dice = new Dice(5);
        Colour[] walls = {Colour.of(0xF3E3C3), Colour.of(0xE7C9A0), Colour.of(0xE2A98A),
            Colour.of(0xFAF1DE), Colour.of(0xD9B98C)};
        Colour[] roofs = {Colour.of(0xB4563C), Colour.of(0x9C4636), Colour.of(0xC7714A), Colour.of(0x6F5A63)};
        for (int row = 2; row >= 0; row--) {
            double x = -0.01;
            while (x < 0.44 - 0.11 * row) {
                double width = dice.between(0.020, 0.034);
                double foot = WATERLINE - 0.012 - 0.045 * row - 0.06 * row * Math.max(0, 0.3 - x);
                house(x, foot, width, dice.between(0.045, 0.075),
                        walls[dice.below(walls.length)], roofs[dice.below(roofs.length)]);
                x += width * dice.between(0.92, 1.35);
            }
        }
        tower(0.148);
        shape(Colour.of(0x6B5A55), -0.01, 0.562, 0.475, 0.562, 0.487, WATERLINE + 0.006, -0.01, WATERLINE + 0.006);
        shape(Colour.of(0xCDB48C), -0.01, 0.557, 0.475, 0.557, 0.478, 0.566, -0.01, 0.566);
        for (int tree = 0; tree < 9; tree++) {
            double x = dice.between(0.0, 0.40);
            double size = dice.between(0.010, 0.021);
            canvas.fill(Outline.disc(x * w, 0.548 * h, size * unit), Paint.gradient(
                    x * w - size * unit, 0, Colour.of(0x3E5A3C), x * w + size * unit, 0, Colour.of(0xA8A452)));
        }
    }

    private void house(double x, double foot, double width, double height, Colour wall, Colour roof) {
        double top = foot - height;
        canvas.fill(Outline.rectangle(x * w, top * h, (x + width) * w, foot * h),
                Paint.gradient(x * w, 0, wall.times(0.72), (x + width) * w, 0, wall));
        shape(roof, x - 0.003, top, x + 0.3 * width, top - 0.024, x + 0.8 * width, top - 0.024, x + width + 0.003, top);
        for (int floor = 0; floor * 0.021 < height - 0.02; floor++) {
            for (int column = 0; column < 2; column++) {
                double left = x + width * (0.2 + 0.42 * column);
                double sill = top + 0.022 + 0.021 * floor;
                double right = left + 0.2 * width;
                shape(Colour.of(0x56566B), left, sill - 0.012, right, sill - 0.012, right, sill, left, sill);
            }
        }
    }

    private void tower(double x) {
        canvas.fill(Outline.rectangle((x - 0.011) * w, 0.375 * h, (x + 0.011) * w, 0.52 * h),
                Paint.gradient((x - 0.011) * w, 0, Colour.of(0xA98C78), (x + 0.011) * w, 0, Colour.of(0xF6DFB6)));
        shape(Colour.of(0x6B5566), x - 0.014, 0.377, x, 0.285, x + 0.014, 0.377);
        shape(Colour.of(0x54485A), x - 0.004, 0.405, x + 0.004, 0.405, x + 0.004, 0.43, x - 0.004, 0.43);
    }

    private void shape(Colour colour, double... fractions) {
        for (int i = 0; i < fractions.length; i++) {
            fractions[i] *= i % 2 == 0 ? w : h;
        }
        canvas.fill(Outline.polygon(fractions), colour);
    }

    /// The water mirrors what stands above it, in a surface that ripples more towards the onlooker.
    private void water() {
        double line = WATERLINE * h;
        Paint depth = Paint.downwards(line, h,
                Colour.of(0xCDBFA0), Colour.of(0x6F9BA6), Colour.of(0x2F6E86), Colour.of(0x174A66));
        canvas.fill(Outline.rectangle(0, line, w, h), (x, y) ->
                canvas.at(x, Math.max(0, line - 0.9 * (y - line))).mix(depth.at(x, y), 0.35 + 0.45 * (y - line) / (h - line)));
        for (Boat boat : fleet()) {
            boat.draw(canvas, -0.72, depth.at(0, boat.y()), 0.4);
        }
        ripple(line);
    }

    private void ripple(double line) {
        Canvas still = canvas.copy();
        Noise waves = new Noise(31);
        Noise glints = new Noise(37);
        canvas.fill(Outline.rectangle(0, line, w, h), (x, y) -> {
            double near = (y - line) / (h - line);
            double far = 1 / (near + 0.07); // perspective: ripples crowd towards the horizon
            double u = (x - w / 2) / unit * far;
            double wave = waves.fractal(2.6 * u, 15 * far, 3);
            Colour colour = still.at(x + 0.035 * unit * wave * (0.3 + near), y + 0.02 * unit * wave * near)
                    .lighter(0.14 * wave * (0.4 + near));
            double path = Math.abs(x / w - SUN_X - 0.02 * wave) / (0.03 + 0.13 * near);
            double glint = glints.fractal(5 * u, 30 * far, 2) + 0.62 * Math.max(0, 1 - path) - 0.42;
            return glint > 0 ? colour.mix(SUNLIGHT, Math.min(0.95, 5 * glint) * (1 - 0.35 * near)) : colour;
        });
    }

    private void boats() {
        for (Boat boat : fleet()) {
            boat.draw(canvas, 1, Colour.BLACK, 0);
        }
    }

    private Boat[] fleet() {
        return new Boat[] {
            new Boat(0.575 * w, 0.588 * h, 0.045 * unit, 1, Colour.of(0x5A4A4A), Colour.of(0xFBEFD5), Colour.of(0xC9B7A4)),
            new Boat(0.93 * w, 0.602 * h, 0.075 * unit, -1, Colour.of(0x31566E), Colour.of(0xF6E8CE), Colour.of(0xB5A9A8)),
            new Boat(0.475 * w, 0.648 * h, 0.125 * unit, 1, Colour.of(0x7C2F2A), Colour.of(0xFFF5DF), Colour.of(0xB9ABAE)),
            new Boat(0.735 * w, 0.80 * h, 0.335 * unit, -1, Colour.of(0x1F3B3F), Colour.of(0xE08A3C), Colour.of(0x8E3F2C)),
            new Boat(0.17 * w, 0.845 * h, 0.13 * unit, 1, Colour.of(0x2C4F73), null, null)};
    }
}
