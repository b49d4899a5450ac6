package sfumato.drawn;

import java.util.function.DoubleUnaryOperator;

/// A desert at dusk in flat colours, as vector illustrations are: clean edges, smooth gradients, no texture.
final class Dunes {
    private static final Colour SHADE = Colour.of(0x2A1F4A);
    private final Canvas canvas;
    private final double w;
    private final double h;
    private final double unit;

    private Dunes(Canvas canvas) {
        this.canvas = canvas;
        w = canvas.width();
        h = canvas.height();
        unit = canvas.unit();
    }

    static void on(Canvas canvas) {
        Dunes dunes = new Dunes(canvas);
        dunes.sky();
        dunes.mesas();
        dunes.dune(0.60, 0.035, 0.80, Colour.of(0xF2A07B), Colour.of(0xA9608A));
        dunes.dune(0.67, 0.075, 0.20, Colour.of(0xEE8A66), Colour.of(0x8C4B80));
        dunes.saguaro(0.345, 0.728, 0.10, Colour.of(0x4B2E63), Colour.of(0x7A4673));
        dunes.dune(0.76, 0.11, 0.70, Colour.of(0xDE6F56), Colour.of(0x6A3A72));
        dunes.saguaro(0.845, 0.91, 0.24, Colour.of(0x2E2450), Colour.of(0x6B3D6B));
        dunes.dune(0.89, 0.07, 0.32, Colour.of(0xB94F55), Colour.of(0x472B5E));
        dunes.saguaro(0.125, 1.02, 0.47, Colour.of(0x1C1A3C), Colour.of(0x54305E));
        dunes.agave(0.62, 1.0, 0.105);
        dunes.agave(0.475, 1.015, 0.07);
    }

    private void sky() {
        canvas.fill(Paint.downwards(0, 0.64 * h, Colour.of(0x23265A), Colour.of(0x4B3B7C), Colour.of(0x9A4F88),
                Colour.of(0xE7737B), Colour.of(0xF9A87C), Colour.of(0xFFD9A0)));
        Dice dice = new Dice(7);
        for (int star = 0; star < 60; star++) {
            double height = dice.share() * dice.share();
            canvas.fill(Outline.disc(dice.share() * w, 0.34 * h * height, unit * dice.between(0.0006, 0.0017)),
                    Paint.flat(Colour.of(0xFFE9D6)), 0.9 * (1 - height));
        }
        double x = 0.60 * w;
        double y = 0.43 * h;
        canvas.fill((px, py) -> {
            double distance = Math.sqrt((px - x) * (px - x) + (py - y) * (py - y)) / (0.48 * unit);
            Colour below = canvas.at(px, py);
            return distance < 1 ? below.mix(Colour.of(0xFFC58C), 0.55 * (1 - distance) * (1 - distance)) : below;
        });
        canvas.fill(Outline.disc(x, y, 0.165 * unit), Paint.flat(Colour.of(0xFFE2AE)), 0.16);
        canvas.fill(Outline.disc(x, y, 0.125 * unit), Paint.flat(Colour.of(0xFFE2AE)), 0.22);
        canvas.fill(Outline.disc(x, y, 0.085 * unit),
                Paint.gradient(x, y - 0.085 * unit, Colour.of(0xFFF6DC), x, y + 0.085 * unit, Colour.of(0xFFCB86)));
        cloud(0.20, 0.30, 0.17, Colour.of(0xCB6A8C));
        cloud(0.86, 0.235, 0.12, Colour.of(0xB95F8D));
        cloud(0.68, 0.475, 0.20, Colour.of(0xF08C7E));
        cloud(0.38, 0.50, 0.10, Colour.of(0xF3937F));
    }

    /// Three flat bars, the middle one the longest.
    private void cloud(double x, double y, double length, Colour colour) {
        double[] centres = {0.22, 0, -0.12};
        double[] lengths = {0.55, 1, 0.7};
        for (int bar = 0; bar < 3; bar++) {
            double half = length * w * lengths[bar] / 2;
            double centre = x * w + centres[bar] * length * w;
            double height = y * h + (bar - 1) * 0.0125 * unit;
            canvas.fill(Outline.rounded(centre - half, height, centre + half, height, 0.0125 * unit), colour);
        }
    }

    private void mesas() {
        Paint far = Paint.downwards(0.44 * h, 0.64 * h, Colour.of(0xB5608A), Colour.of(0xE98F80));
        mesa(far, 0.02, 0.27, 0.475, 0.05);
        mesa(far, 0.80, 1.06, 0.45, 0.06);
        Paint near = Paint.downwards(0.46 * h, 0.66 * h, Colour.of(0x93508A), Colour.of(0xD57D80));
        mesa(near, -0.10, 0.12, 0.50, 0.045);
        mesa(near, 0.885, 0.95, 0.485, 0.03);
    }

    /// A table mountain with a step in each flank.
    private void mesa(Paint paint, double left, double right, double top, double flank) {
        double base = 0.66;
        double step = top + 0.45 * (base - top);
        double[] fractions = {left - flank, base, left - 0.55 * flank, step, left - 0.15 * flank, step - 0.01, left, top,
            right - 0.3 * (right - left), top - 0.004, right, top + 0.012, right + 0.2 * flank, step, right + 0.6 * flank,
            step + 0.012, right + flank, base};
        for (int i = 0; i < fractions.length; i++) {
            fractions[i] *= i % 2 == 0 ? w : h;
        }
        canvas.fill(Outline.polygon(fractions), paint);
    }

    /// A dune whose crest at `peak` runs down to the onlooker in a bend: lit on the right, in the shade on the left.
    private void dune(double level, double height, double peak, Colour lit, Colour shade) {
        DoubleUnaryOperator top = x -> h * (level - height * hill((x / w - peak) / 0.55)
                + 0.012 * StrictMath.sin(9 * x / w + 20 * peak));
        canvas.fill(Outline.below(0, w, h, top),
                Paint.downwards((level - height) * h, h * (level + 0.26), lit, lit.mix(SHADE, 0.28)));
        canvas.fill(shadeSide(top, peak, top.applyAsDouble(peak * w)),
                Paint.gradient(0, (level - height) * h, shade, 0.3 * w, h * (level + 0.3), shade.mix(SHADE, 0.45)));
    }

    /// What lies left of the crest: along the skyline to the peak, down the winding crest, and back along the bottom.
    private Outline shadeSide(DoubleUnaryOperator top, double peak, double peakY) {
        int steps = 60;
        double[] corners = new double[4 * (steps + 1) + 2];
        for (int i = 0; i <= steps; i++) {
            double t = (double) i / steps;
            corners[2 * i] = t * peak * w;
            corners[2 * i + 1] = top.applyAsDouble(t * peak * w);
            int crest = 2 * (steps + 1 + i);
            corners[crest] = w * (peak + 0.16 * t * StrictMath.sin(5.2 * t + 0.3) - 0.10 * t * t);
            corners[crest + 1] = peakY + t * (1.04 * h - peakY);
        }
        corners[4 * (steps + 1) + 1] = 1.04 * h;
        return Outline.polygon(corners);
    }

    private static double hill(double x) {
        return 1 / (1 + 4 * x * x);
    }

    /// A cactus standing at (x, base), `height` of the picture's height tall, with a lit edge on the right.
    private void saguaro(double x, double base, double height, Colour colour, Colour lit) {
        double size = height * h;
        double foot = base * h;
        double thick = 0.15 * size;
        arm(x * w, foot - 0.30 * size, -0.25 * size, foot - 0.72 * size, 0.7 * thick, colour, lit);
        arm(x * w, foot - 0.42 * size, 0.23 * size, foot - 0.86 * size, 0.7 * thick, colour, lit);
        limb(x * w, foot, foot - size, thick, colour, lit);
        for (int rib = -1; rib <= 1; rib++) {
            double at = x * w + 0.24 * rib * thick;
            double tip = foot - (rib == 0 ? 0.97 : 0.94) * size;
            canvas.fill(Outline.rounded(at, foot, at, tip, 0.04 * thick), Paint.flat(lit), 0.35);
        }
    }

    /// An arm that leaves the trunk at height `y`, reaches `out` sideways, bends in a quarter circle and ends at `tip`.
    private void arm(double x, double y, double out, double tip, double thick, Colour colour, Colour lit) {
        double radius = 0.6 * Math.abs(out);
        double side = Math.signum(out);
        double bendX = x + out - side * radius;
        canvas.fill(Outline.rounded(x, y, bendX, y, thick), colour);
        int steps = 24;
        for (int i = 0; i <= steps; i++) {
            double turn = Math.PI / 2 * i / steps;
            double away = side * radius * StrictMath.sin(turn);
            canvas.fill(Outline.disc(bendX + away, y - radius * (1 - StrictMath.cos(turn)), thick / 2), colour);
        }
        limb(x + out, y - radius, tip, thick, colour, lit);
    }

    private void limb(double x, double foot, double tip, double thick, Colour colour, Colour lit) {
        canvas.fill(Outline.rounded(x, foot, x, tip, thick), colour);
        double edge = x + 0.37 * thick;
        canvas.fill(Outline.rounded(edge, foot, edge, tip + 0.1 * thick, 0.13 * thick), lit);
    }

    private void agave(double x, double base, double size) {
        int leaves = 15;
        for (int i = 0; i < leaves; i++) {
            int leaf = i % 2 == 0 ? i : leaves - 1 - i; // from both sides in turn, so that the leaves overlap unevenly
            double turn = Math.PI * (0.05 + 0.9 * (leaf + 0.4 * StrictMath.sin(9 * leaf)) / (leaves - 1));
            double reach = size * unit * (0.8 + 0.35 * StrictMath.sin(turn) + 0.08 * StrictMath.sin(7 * turn));
            Colour colour = Colour.of(0x241C48).mix(Colour.of(0x8A4670), 0.75 * (1 + StrictMath.cos(turn)) / 2);
            canvas.fill(Outline.bar(x * w, base * h + 0.01 * unit, x * w + reach * StrictMath.cos(turn),
                    base * h - reach * StrictMath.sin(turn), 0.2 * size * unit, 0), colour);
        }
    }
}
