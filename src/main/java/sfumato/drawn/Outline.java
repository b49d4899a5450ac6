package sfumato.drawn;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// A closed polygon in pixels of the canvas; curves are given as many short edges.
///
/// @param xs the corners from left to right
/// @param ys the corners from top to bottom
record Outline(double[] xs, double[] ys) {
    // Dots are drawn by the ten thousand, and sines that are the same on every machine take long.
    private static final int MOST_CORNERS_KEPT = 40;
    private static final double[][] SMALL_CIRCLES = smallCircles();

    /// Corners as x, y, x, y, ...
    static Outline polygon(double... corners) {
        Outline outline = blank(corners.length / 2);
        for (int i = 0; i < outline.xs.length; i++) {
            outline.xs[i] = corners[2 * i];
            outline.ys[i] = corners[2 * i + 1];
        }
        return outline;
    }

    static Outline rectangle(double left, double top, double right, double bottom) {
        return polygon(left, top, right, top, right, bottom, left, bottom);
    }

    static Outline disc(double x, double y, double radius) {
        return ellipse(x, y, radius, radius, 0);
    }

    /// An ellipse whose first half axis is turned by `angle` radians.
    static Outline ellipse(double x, double y, double radiusX, double radiusY, double angle) {
        Outline outline = blank(cornersOfTurn(Math.max(radiusX, radiusY)));
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        double[] circle = circle(outline.xs.length);
        for (int i = 0; i < outline.xs.length; i++) {
            double u = radiusX * circle[2 * i];
            double v = radiusY * circle[2 * i + 1];
            outline.xs[i] = x + u * cos - v * sin;
            outline.ys[i] = y + u * sin + v * cos;
        }
        return outline;
    }

    private static double[] circle(int corners) {
        return corners < SMALL_CIRCLES.length ? SMALL_CIRCLES[corners] : newCircle(corners);
    }

    // Corners of the unit circle as x, y, x, y, ...
    private static double[] newCircle(int corners) {
        double[] circle = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            double turn = 2 * Math.PI * i / corners;
            circle[2 * i] = StrictMath.cos(turn);
            circle[2 * i + 1] = StrictMath.sin(turn);
        }
        return circle;
    }

    private static double[][] smallCircles() {
        double[][] circles = new double[MOST_CORNERS_KEPT + 1][];
        for (int corners = 0; corners < circles.length; corners++) {
            circles[corners] = newCircle(corners);
        }
        return circles;
    }

    /// A straight bar of the given widths at its ends, with square ends.
    static Outline bar(double x0, double y0, double x1, double y1, double width0, double width1) {
        double length = Math.max(1e-9, Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0)));
        double nx = (y0 - y1) / length / 2;
        double ny = (x1 - x0) / length / 2;
        return polygon(x0 + nx * width0, y0 + ny * width0, x1 + nx * width1, y1 + ny * width1,
                x1 - nx * width1, y1 - ny * width1, x0 - nx * width0, y0 - ny * width0);
    }

    /// A straight bar with round ends, `width` wide.
    static Outline rounded(double x0, double y0, double x1, double y1, double width) {
        Outline outline = blank(cornersOfTurn(width / 2));
        int half = outline.xs.length / 2;
        double along = StrictMath.atan2(y1 - y0, x1 - x0);
        for (int i = 0; i < 2 * half; i++) {
            boolean atEnd = i < half;
            double turn = along + Math.PI * ((double) (i % half) / (half - 1) + (atEnd ? -0.5 : 0.5));
            outline.xs[i] = (atEnd ? x1 : x0) + width / 2 * StrictMath.cos(turn);
            outline.ys[i] = (atEnd ? y1 : y0) + width / 2 * StrictMath.sin(turn);
        }
        return outline;
    }

    /// A line through the given points x, y, x, y, ... as wide at each as `widths` says.
    static Outline ribbon(double[] points, double[] widths) {
        int count = widths.length;
        Outline outline = blank(2 * count);
        for (int i = 0; i < count; i++) {
            int before = 2 * Math.max(0, i - 1);
            int after = 2 * Math.min(count - 1, i + 1);
            double dx = points[after] - points[before];
            double dy = points[after + 1] - points[before + 1];
            double half = widths[i] / 2 / Math.max(1e-9, Math.sqrt(dx * dx + dy * dy));
            outline.xs[i] = points[2 * i] - dy * half;
            outline.ys[i] = points[2 * i + 1] + dx * half;
            outline.xs[2 * count - 1 - i] = points[2 * i] + dy * half;
            outline.ys[2 * count - 1 - i] = points[2 * i + 1] - dx * half;
        }
        return outline;
    }

    /// All below the curve y = `top`(x) from `left` to `right`, down to `bottom`.
    static Outline below(double left, double right, double bottom, DoubleUnaryOperator top) {
        int steps = Math.max(2, (int) ((right - left) / 2));
        Outline outline = blank(steps + 3);
        for (int i = 0; i <= steps; i++) {
            outline.xs[i] = left + (right - left) * i / steps;
            outline.ys[i] = top.applyAsDouble(outline.xs[i]);
        }
        outline.xs[steps + 1] = right;
        outline.xs[steps + 2] = left;
        Arrays.fill(outline.ys, steps + 1, steps + 3, bottom);
        return outline;
    }

    /// The closed curve (Catmull-Rom) through the given points x, y, x, y, ...
    static Outline smooth(double... points) {
        int steps = 12;
        int count = points.length / 2;
        Outline outline = blank(count * steps);
        for (int i = 0; i < outline.xs.length; i++) {
            outline.xs[i] = curve(points, count, 0, i / steps, (double) (i % steps) / steps);
            outline.ys[i] = curve(points, count, 1, i / steps, (double) (i % steps) / steps);
        }
        return outline;
    }

    private static double curve(double[] points, int count, int axis, int from, double t) {
        double p0 = points[(from + count - 1) % count * 2 + axis];
        double p1 = points[from * 2 + axis];
        double p2 = points[(from + 1) % count * 2 + axis];
        double p3 = points[(from + 2) % count * 2 + axis];
        return p1 + 0.5 * t * (p2 - p0 + t * (2 * p0 - 5 * p1 + 4 * p2 - p3 + t * (3 * (p1 - p2) + p3 - p0)));
    }

    /// Even, and so many that no edge is farther than a fiftieth of a pixel from the circle.
    private static int cornersOfTurn(double radius) {
        return 2 * Math.clamp((int) (8 * Math.sqrt(radius)), 4, 500);
    }

    private static Outline blank(int corners) {
        return new Outline(new double[corners], new double[corners]);
    }
}
