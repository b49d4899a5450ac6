package sfumato.drawn;

/// Glowing lines in the dark: a striped sun over wire mountains and a grid that runs to the horizon.
final class Neon {
    private static final Colour PINK = Colour.of(0xFF2FA8);
    private static final Colour CYAN = Colour.of(0x29E6FF);
    private static final double HORIZON = 0.60;

    private final Canvas canvas;
    private final double w;
    private final double h;
    private final double unit;

    private Neon(Canvas canvas) {
        this.canvas = canvas;
        w = canvas.width();
        h = canvas.height();
        unit = canvas.unit();
    }

    static void on(Canvas canvas) {
        Neon neon = new Neon(canvas);
        neon.night();
        neon.sun();
        neon.mountains();
        neon.grid();
        neon.sign();
    }

    private void night() {
        canvas.fill(Paint.downwards(0, h, Colour.of(0x05030F), Colour.of(0x120726), Colour.of(0x2A0B45),
                Colour.of(0x12031F), Colour.of(0x040108)));
        Dice dice = new Dice(8);
        for (int star = 0; star < 140; star++) {
            Colour colour = Colour.WHITE.mix(dice.chance(0.5) ? CYAN : PINK, 0.4);
            canvas.fill(Outline.disc(dice.share() * w, dice.share() * HORIZON * h, unit * dice.between(0.0008, 0.0024)),
                    Paint.flat(colour), dice.between(0.3, 1));
        }
    }

    private void sun() {
        double x = w / 2;
        double y = 0.40 * h;
        double radius = 0.20 * unit;
        canvas.fill((px, py) -> {
            double away = Math.sqrt((px - x) * (px - x) + (py - y) * (py - y)) / (2.6 * radius);
            return away < 1 ? canvas.at(px, py).plus(PINK, 0.5 * (1 - away) * (1 - away)) : canvas.at(px, py);
        });
        Paint shine = Paint.downwards(y - radius, y + radius,
                Colour.of(0xFFF05A), Colour.of(0xFF9A3C), Colour.of(0xFF3C8E), Colour.of(0xC01FB0));
        Paint striped = (px, py) -> {
            double down = (py - y) / radius;
            double stripe = down * 7 - Math.floor(down * 7);
            return down > -0.05 && stripe < 0.12 + 0.45 * down ? canvas.at(px, py).times(0.55) : shine.at(px, py);
        };
        canvas.fill(Outline.disc(x, y, radius), striped);
    }

    private void mountains() {
        Noise ridge = new Noise(15);
        int columns = 26;
        double[] tops = new double[columns + 1];
        for (int i = 0; i <= columns; i++) {
            double side = Math.abs(2.0 * i / columns - 1);
            tops[i] = HORIZON * h - unit * (0.02 + 0.22 * side * side * (0.6 + 0.5 * ridge.at(1.7 * i, 0))
                    + (i % 2) * 0.03 * side);
        }
        for (int i = 0; i < columns; i++) {
            double left = w * i / columns;
            double right = w * (i + 1) / columns;
            canvas.fill(Outline.polygon(left, tops[i], right, tops[i + 1], right, HORIZON * h, left, HORIZON * h),
                    Colour.of(0x0A0418));
        }
        for (int i = 0; i < columns; i++) {
            double left = w * i / columns;
            double right = w * (i + 1) / columns;
            glow(left, tops[i], right, tops[i + 1], 0.0035, CYAN, 1);
            glow(left, tops[i], i % 2 == 0 ? right : left - w / columns, HORIZON * h, 0.0018, CYAN, 0.45);
            glow(right, tops[i + 1], right, HORIZON * h, 0.0014, CYAN, 0.35);
        }
    }

    private void grid() {
        double top = HORIZON * h;
        canvas.fill(Outline.rectangle(0, top, w, h), Paint.downwards(top, h,
                Colour.of(0x34094F), Colour.of(0x12031F), Colour.of(0x060109)));
        for (int line = -26; line <= 26; line++) {
            glow(w / 2 + 0.035 * line * w, top, w / 2 + 0.30 * line * w, h, 0.0022, PINK, 0.8);
        }
        for (int line = 1; line < 16; line++) {
            double y = top + (h - top) * 1.1 / line;
            glow(0, y, w, y, 0.0008 + 0.004 / line, PINK, 0.85);
        }
        glow(0, top, w, top, 0.005, CYAN, 1);
    }

    private void sign() {
        double[] corners = {0.5, 0.07, 0.79, 0.52, 0.21, 0.52};
        for (int i = 0; i < 6; i += 2) {
            int next = (i + 2) % 6;
            glow(corners[i] * w, corners[i + 1] * h, corners[next] * w, corners[next + 1] * h, 0.007, Colour.of(0x9BFF4A), 1);
        }
    }

    /// A tube of light: a white core, its colour around it, and a halo added to what is behind.
    private void glow(double x0, double y0, double x1, double y1, double width, Colour colour, double strength) {
        double core = Math.max(1, width * unit);
        for (int halo = 6; halo >= 2; halo--) {
            canvas.fill(Outline.rounded(x0, y0, x1, y1, core * halo * 1.3),
                    (x, y) -> canvas.at(x, y).plus(colour, 0.055 * strength));
        }
        canvas.fill(Outline.rounded(x0, y0, x1, y1, core * 1.5), Paint.flat(colour), 0.85 * strength);
        canvas.fill(Outline.rounded(x0, y0, x1, y1, core * 0.6), Paint.flat(Colour.WHITE.mix(colour, 0.25)), 0.9 * strength);
    }
}
