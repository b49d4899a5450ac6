package sfumato.drawn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A guitar broken into planes of ochre, umber and grey, each shaded from one of its edges.
final class Cubism {
    private static final Colour[] GROUND = {Colour.of(0x6E6A5E), Colour.of(0x8B8775), Colour.of(0x55584F), Colour.of(0xA39B84),
        Colour.of(0x3E4443), Colour.of(0x74806F)};
    private static final Colour[] FIGURE = {Colour.of(0xB9803F), Colour.of(0xD9B06A), Colour.of(0x8A5228), Colour.of(0xE7CF9A),
        Colour.of(0x5A351F), Colour.of(0xC9662F)};
    private static final Colour INK = Colour.of(0x1F1A16);

    private final Canvas canvas;
    private final double w;
    private final double h;
    private final double unit;
    private final Dice dice = new Dice(12);

    private Cubism(Canvas canvas) {
        this.canvas = canvas;
        w = canvas.width();
        h = canvas.height();
        unit = canvas.unit();
    }

    static void on(Canvas canvas) {
        Cubism cubism = new Cubism(canvas);
        List<double[]> planes = new ArrayList<>();
        cubism.split(new double[] {0, 0, cubism.w, 0, cubism.w, cubism.h, 0, cubism.h}, 0, planes);
        planes.forEach(cubism::plane);
        cubism.guitar();
        Noise grain = new Noise(9);
        canvas.fill((x, y) -> canvas.at(x, y).lighter(0.035 * grain.fractal(x / 2.5, y / 2.5, 2)));
    }

    /// Cuts a convex polygon along random lines, smaller towards the middle of the picture.
    private void split(double[] polygon, int depth, List<double[]> planes) {
        double x = mean(polygon, 0);
        double y = mean(polygon, 1);
        double away = Math.abs(x / w - 0.5) + Math.abs(y / h - 0.5);
        if ((depth > 4 && dice.chance(0.10 + 0.45 * away)) || depth > 8) {
            planes.add(polygon);
            return;
        }
        double turn = Math.PI * (dice.chance(0.7) ? 0.28 + 0.06 * dice.bell() : 0.78 + 0.08 * dice.bell());
        turn += depth % 3 == 0 ? Math.PI / 2.6 : 0;
        double nx = StrictMath.cos(turn);
        double ny = StrictMath.sin(turn);
        double offset = (x + 0.02 * unit * dice.bell()) * nx + (y + 0.02 * unit * dice.bell()) * ny;
        for (int side = -1; side <= 1; side += 2) {
            double[] part = cut(polygon, side * nx, side * ny, side * offset);
            if (part.length >= 6) {
                split(part, depth + 1, planes);
            }
        }
    }

    /// The part of a convex polygon where nx * x + ny * y is below `offset`.
    private static double[] cut(double[] polygon, double nx, double ny, double offset) {
        double[] part = new double[polygon.length + 4];
        int count = 0;
        for (int i = 0; i < polygon.length; i += 2) {
            int next = (i + 2) % polygon.length;
            double here = polygon[i] * nx + polygon[i + 1] * ny - offset;
            double there = polygon[next] * nx + polygon[next + 1] * ny - offset;
            if (here <= 0) {
                part[count++] = polygon[i];
                part[count++] = polygon[i + 1];
            }
            if (here < 0 != there < 0 && here != there) {
                double share = here / (here - there);
                part[count++] = polygon[i] + share * (polygon[next] - polygon[i]);
                part[count++] = polygon[i + 1] + share * (polygon[next + 1] - polygon[i + 1]);
            }
        }
        return Arrays.copyOf(part, count);
    }

    private void plane(double[] polygon) {
        double x = mean(polygon, 0);
        double y = mean(polygon, 1);
        Colour[] palette = inGuitar(x + 0.02 * unit * dice.bell(), y + 0.02 * unit * dice.bell()) ? FIGURE : GROUND;
        Colour colour = palette[dice.below(palette.length)].lighter(0.04 * dice.bell());
        int corner = 2 * dice.below(polygon.length / 2);
        double fromX = polygon[corner];
        double fromY = polygon[corner + 1];
        Paint shade = Paint.gradient(fromX, fromY, colour.times(0.62), 2 * x - fromX, 2 * y - fromY, colour.lighter(0.14));
        canvas.fill(Outline.polygon(polygon), shade);
        int next = (corner + 2) % polygon.length;
        canvas.fill(Outline.bar(fromX, fromY, polygon[next], polygon[next + 1], 0.007 * unit, 0.002 * unit),
                Paint.flat(INK), 0.75);
    }

    /// Whether a place lies in one of the two bouts of the body or in the neck.
    private boolean inGuitar(double x, double y) {
        double u = along(x, y);
        double v = across(x, y);
        return (u - 0.27) * (u - 0.27) + v * v < 0.2 * 0.2 || (u - 0.07) * (u - 0.07) + v * v < 0.145 * 0.145
                || (u < 0 && u > -0.5 && Math.abs(v) < 0.06);
    }

    private double along(double x, double y) {
        return (-0.42 * (x - w / 2) + 0.91 * (y - h / 2)) / unit;
    }

    private double across(double x, double y) {
        return (0.91 * (x - w / 2) + 0.42 * (y - h / 2)) / unit;
    }

    /// What names the subject: strings, sound hole, frets, and halves of the outline set off against each other.
    private void guitar() {
        disc(0.13, 0.012, 0.062, INK, 0.85);
        disc(0.145, -0.005, 0.05, Colour.of(0x5A351F), 0.9);
        for (int string = -2; string <= 2; string++) {
            line(-0.44, 0.010 * string, 0.30, 0.013 * string + 0.008, 0.0028, Colour.of(0xF3E6C4));
        }
        for (int fret = 0; fret < 8; fret++) {
            line(-0.40 + 0.05 * fret, -0.034, -0.40 + 0.05 * fret, 0.036, 0.004, INK);
        }
        line(0.29, -0.075, 0.30, 0.08, 0.016, INK);
        arc(0.26, -0.02, 0.17, 0.2, 2.4);
        arc(0.27, 0.03, 0.19, -1.5, 0.9);
        arc(0.05, 0.01, 0.125, 2.2, 4.2);
        arc(0.07, -0.03, 0.12, 4.6, 6.4);
    }

    private void disc(double u, double v, double radius, Colour colour, double opacity) {
        canvas.fill(Outline.disc(x(u, v), y(u, v), radius * unit), Paint.flat(colour), opacity);
    }

    private void line(double u0, double v0, double u1, double v1, double width, Colour colour) {
        canvas.fill(Outline.bar(x(u0, v0), y(u0, v0), x(u1, v1), y(u1, v1), width * unit, width * unit), Paint.flat(colour), 0.9);
    }

    private void arc(double u, double v, double radius, double from, double to) {
        int steps = 40;
        double[] points = new double[2 * steps + 2];
        double[] widths = new double[steps + 1];
        for (int i = 0; i <= steps; i++) {
            double turn = from + (to - from) * i / steps;
            points[2 * i] = x(u + radius * StrictMath.cos(turn), v + radius * StrictMath.sin(turn));
            points[2 * i + 1] = y(u + radius * StrictMath.cos(turn), v + radius * StrictMath.sin(turn));
            widths[i] = unit * (0.003 + 0.009 * StrictMath.sin(Math.PI * i / steps));
        }
        canvas.fill(Outline.ribbon(points, widths), INK);
    }

    private double x(double u, double v) {
        return w / 2 + unit * (0.91 * v - 0.42 * u);
    }

    private double y(double u, double v) {
        return h / 2 + unit * (0.42 * v + 0.91 * u);
    }

    private static double mean(double[] polygon, int axis) {
        double sum = 0;
        for (int i = axis; i < polygon.length; i += 2) {
            sum += polygon[i];
        }
        return 2 * sum / polygon.length;
    }
}
