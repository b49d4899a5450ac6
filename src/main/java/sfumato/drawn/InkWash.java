package sfumato.drawn;

/// Mountains in mist and a bamboo in front of them, in washes of one black ink on rice paper, with a red seal.
final class InkWash {
    private static final Colour PAPER = Colour.of(0xECE7DA);
    private static final Colour INK = Colour.of(0x15171A);

    private final Canvas canvas;
    private final double w;
    private final double h;
    private final double unit;
    private final Noise damp = new Noise(19);
    private final Dice dice = new Dice(4);

    private InkWash(Canvas canvas) {
        this.canvas = canvas;
        w = canvas.width();
        h = canvas.height();
        unit = canvas.unit();
    }

    static void on(Canvas canvas) {
        InkWash painting = new InkWash(canvas);
        painting.paper();
        painting.range(0.34, 0.16, 2.2, 0.22);
        painting.range(0.47, 0.20, 3.1, 0.34);
        painting.range(0.66, 0.17, 4.3, 0.52);
        painting.range(0.90, 0.13, 5.7, 0.80);
        painting.bamboo(0.80, 0.026, 1.0);
        painting.bamboo(0.90, 0.020, 0.75);
        painting.seal();
    }

    private void paper() {
        canvas.fill((x, y) -> PAPER.lighter(0.02 * damp.fractal(x / 2, y / 9, 2)
                + 0.02 * damp.fractal(3 * x / unit, 3 * y / unit, 2)));
        for (int ring = 8; ring >= 1; ring--) {
            canvas.fill(Outline.disc(0.27 * w, 0.18 * h, unit * (0.062 + 0.011 * ring)), Paint.flat(INK), 0.012);
        }
        canvas.fill(Outline.disc(0.27 * w, 0.18 * h, 0.066 * unit), Paint.flat(Colour.of(0xF6F2E8)), 0.9);
    }

    /// A ridge: dark along its edge, dissolved in mist downwards, mottled where the ink ran.
    private void range(double level, double height, double roughness, double strength) {
        Noise ridge = new Noise((long) (1000 * level));
        double[] edge = new double[canvas.width()];
        for (int x = 0; x < edge.length; x++) {
            edge[x] = ridgeAt(ridge, level, height, roughness, x + 0.5);
        }
        canvas.fill(Outline.below(0, w, h, x -> ridgeAt(ridge, level, height, roughness, x)), (x, y) -> {
            double down = (y - edge[(int) x]) / (0.24 * h);
            double mottle = 0.75 + 0.5 * damp.fractal(7 * x / unit + 30 * level, 4 * y / unit, 4);
            double ink = strength * mottle * StrictMath.exp(-3.2 * down) + 0.25 * strength * Math.max(0, 1 - 18 * down);
            return canvas.at(x, y).mix(down > 0.9 ? PAPER : INK, down > 0.9 ? 0.1 * Math.min(1, down - 0.9) : ink);
        });
    }

    private double ridgeAt(Noise ridge, double level, double height, double roughness, double x) {
        double peak = Math.abs(ridge.fractal(roughness * x / unit, level, 5));
        return h * (level + 0.06 - 1.9 * height * (0.55 - peak) * (0.7 + 0.5 * ridge.at(1.3 * x / unit, 9)));
    }

    /// One stalk in pieces, a single stroke each, with leaves at its joints.
    private void bamboo(double x, double thick, double dark) {
        int pieces = 7;
        double piece = 1.08 / pieces;
        for (int i = 0; i < pieces; i++) {
            double foot = 1.04 - i * piece;
            double lean = 0.035 * i / pieces;
            stalk((x - lean) * w, foot * h, (x - lean - 0.005) * w, (foot - piece + 0.012) * h, thick * unit, dark);
            if (i > 1) {
                leaves((x - lean - 0.005) * w, (foot - piece + 0.01) * h, i % 2 == 0 ? 1 : -1, dark);
            }
        }
    }

    private void stalk(double x0, double y0, double x1, double y1, double thick, double dark) {
        double[] points = new double[22];
        double[] widths = new double[11];
        for (int i = 0; i <= 10; i++) {
            double t = i / 10.0;
            points[2 * i] = x0 + (x1 - x0) * t;
            points[2 * i + 1] = y0 + (y1 - y0) * t;
            widths[i] = thick * (0.86 + 0.5 * (t - 0.5) * (t - 0.5));
        }
        canvas.fill(Outline.ribbon(points, widths), (x, y) -> {
            double across = (x - (x0 + x1) / 2) / thick;
            double streak = damp.fractal(40 * across, 3 * y / unit, 2);
            return canvas.at(x, y).mix(INK, dark * Math.clamp(0.62 + 0.7 * across * Math.abs(across) + 0.3 * streak, 0.1, 0.95));
        });
        double joint = y1 - 0.005 * h;
        canvas.fill(Outline.bar(x1 - 0.6 * thick, joint, x1 + 0.6 * thick, joint, 0.12 * thick, 0.3 * thick),
                Paint.flat(INK), dark);
    }

    private void leaves(double x, double y, int side, double dark) {
        double tipX = x + side * 0.075 * unit;
        double tipY = y - 0.02 * unit;
        canvas.fill(Outline.bar(x, y, tipX, tipY, 0.004 * unit, 0.002 * unit), Paint.flat(INK), dark);
        for (int leaf = 0; leaf < 5; leaf++) {
            double turn = (side > 0 ? 0.55 : Math.PI - 0.55) + side * (0.42 * leaf - 0.75 + 0.12 * dice.bell());
            leaf(x + (tipX - x) * (0.4 + 0.15 * leaf), y + (tipY - y) * (0.4 + 0.15 * leaf), turn,
                    unit * dice.between(0.09, 0.15), dark * dice.between(0.6, 1));
        }
    }

    private void leaf(double x, double y, double turn, double length, double dark) {
        double[] points = new double[26];
        double[] widths = new double[13];
        for (int i = 0; i <= 12; i++) {
            double t = i / 12.0;
            points[2 * i] = x + t * length * StrictMath.cos(turn);
            points[2 * i + 1] = y + t * length * StrictMath.sin(turn) + 0.22 * t * t * length;
            widths[i] = 0.15 * length * StrictMath.sin(Math.PI * StrictMath.pow(t, 0.6)) * (1 - 0.35 * t) + 0.4;
        }
        canvas.fill(Outline.ribbon(points, widths), Paint.flat(INK), 0.92 * dark);
    }

    private void seal() {
        Colour red = Colour.of(0xB3261E);
        double size = 0.026 * unit;
        double x = 0.075 * w;
        double y = 0.90 * h;
        canvas.fill(Outline.rectangle(x - size, y - size, x + size, y + size), red);
        for (int bar = 0; bar < 3; bar++) {
            double at = y - 0.55 * size + 0.55 * size * bar;
            canvas.fill(Outline.bar(x - 0.7 * size, at, x + 0.7 * size, at, 0.16 * size, 0.16 * size), PAPER);
        }
        canvas.fill(Outline.bar(x - 0.1 * size, y - 0.8 * size, x - 0.1 * size, y + 0.8 * size, 0.16 * size, 0.16 * size), PAPER);
    }
}
