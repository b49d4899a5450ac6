package sfumato.drawn;

import java.util.Arrays;

/// A still life in pen and ink: tone made only of crossing black lines on cream paper.
final class Hatching {
    private static final Colour PAPER = Colour.of(0xF4EBD6);
    private static final Colour INK = Colour.of(0x1B1713);
    private static final double TABLE = 0.62; // height of the table's far edge

    private final Canvas canvas;
    private final double w;
    private final double h;
    private final double unit;
    private final Noise wobble = new Noise(13);

    private Hatching(Canvas canvas) {
        this.canvas = canvas;
        w = canvas.width();
        h = canvas.height();
        unit = canvas.unit();
    }

    static void on(Canvas canvas) {
        Noise fibres = new Noise(1);
        canvas.fill((x, y) -> PAPER.lighter(0.015 * fibres.at(x / 3, y / 3)));
        Hatching drawing = new Hatching(canvas);
        double spacing = Math.max(3, 0.0115 * drawing.unit);
        drawing.lines(0.70, 0.80, spacing);
        drawing.lines(-0.75, 0.56, spacing);
        drawing.lines(1.45, 0.37, 0.9 * spacing);
        drawing.lines(0.05, 0.21, 0.8 * spacing);
        drawing.contours();
    }

    /// Parallel lines at an angle wherever the picture is darker than `limit`, thicker where it is darker.
    private void lines(double angle, double limit, double spacing) {
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        double reach = (w + h) / 2 * 1.05;
        double step = Math.max(1.5, spacing / 3);
        for (double v = -reach; v < reach; v += spacing) {
            Pen pen = new Pen((int) (2 * reach / step) + 2);
            for (double u = -reach; u < reach; u += step) {
                double off = v + 0.35 * spacing * wobble.at(u / (12 * spacing), v * 0.7);
                double x = w / 2 + u * cos - off * sin;
                double y = h / 2 + u * sin + off * cos;
                double dark = limit - tone(x / w, y / h) + 0.05 * wobble.at(u / (4 * spacing), v + 100);
                if (dark > 0 && x > -spacing && y > -spacing && x < w + spacing && y < h + spacing) {
                    pen.to(x, y, spacing * Math.min(0.42, 0.10 + 0.9 * dark));
                } else {
                    pen.lift();
                }
            }
            pen.lift();
        }
    }

    /// Collects the points of a line until it is lifted.
    private final class Pen {
        private final double[] points;
        private final double[] widths;
        private int count;

        Pen(int most) {
            points = new double[2 * most];
            widths = new double[most];
        }

        void to(double x, double y, double width) {
            points[2 * count] = x;
            points[2 * count + 1] = y;
            widths[count++] = width;
        }

        void lift() {
            if (count > 1) {
                canvas.fill(Outline.ribbon(Arrays.copyOf(points, 2 * count), Arrays.copyOf(widths, count)), INK);
            }
            count = 0;
        }
    }

    /// How light the scene is at a share of width and height, 0 to 1.
    private static double tone(double x, double y) {
        double jug = (x - 0.63) / jugHalf(y);
        if (y > 0.20 && y < 0.77 && Math.abs(jug) < 1) {
            return shaded(jug, y < 0.24 ? -0.5 : 0.15);
        }
        double ballX = (x - 0.33) / 0.155;
        double ballY = (y - 0.66) / 0.155;
        if (ballX * ballX + ballY * ballY < 1) {
            return shaded(ballX, ballY);
        }
        double plumX = (x - 0.875) / 0.07;
        double plumY = (y - 0.745) / 0.07;
        if (plumX * plumX + plumY * plumY < 1) {
            return shaded(plumX, plumY);
        }
        if (y < TABLE) {
            return 0.40 + 0.42 * (1 - x) + 0.15 * y;
        }
        double shadow = Math.min(oval(x - 0.47, y - 0.815, 0.24, 0.035), Math.min(oval(x - 0.80, y - 0.775, 0.25, 0.04),
                oval(x - 0.96, y - 0.815, 0.12, 0.022)));
        return shadow < 1 ? 0.10 + 0.25 * shadow : 0.93 - 0.3 * Math.max(0, x - 0.5) - 0.25 * (y - TABLE);
    }

    /// A round body lit from the upper left; (x, y) is the slope of its surface.
    private static double shaded(double x, double y) {
        double towards = Math.sqrt(Math.max(0, 1 - x * x - y * y));
        return Math.clamp(0.16 + 0.95 * (-0.55 * x - 0.5 * y + 0.62 * towards), 0.05, 1);
    }

    private static double oval(double x, double y, double radiusX, double radiusY) {
        return x * x / (radiusX * radiusX) + y * y / (radiusY * radiusY);
    }

    /// Half the width of the jug at a height.
    private static double jugHalf(double y) {
        double belly = (y - 0.58) / 0.2;
        double lip = Math.max(0, (0.27 - y) / 0.07);
        return 0.062 + 0.095 / (1 + belly * belly * belly * belly) + 0.02 * lip * lip;
    }

    private void contours() {
        double pen = 0.0042 * unit;
        canvas.fill(Outline.bar(0, TABLE * h, 0.18 * w, TABLE * h, pen, 0.6 * pen), INK);
        canvas.fill(Outline.bar(0.79 * w, TABLE * h, w, TABLE * h, 0.6 * pen, pen), INK);
        ring(0.33, 0.66, 0.155, 0.155, pen);
        ring(0.875, 0.745, 0.07, 0.07, pen);
        ring(0.63, 0.205, 0.083, 0.022, pen);
        for (int side = -1; side <= 1; side += 2) {
            Pen edge = new Pen(200);
            for (int i = 0; i <= 120; i++) {
                double y = 0.205 + 0.565 * i / 120;
                edge.to((0.63 + side * jugHalf(y)) * w, y * h, pen * (1 + 0.6 * wobble.at(12 * y, side)));
            }
            edge.lift();
        }
        canvas.fill(Outline.bar(0.33 * w, 0.515 * h, 0.35 * w, 0.46 * h, pen, 1.8 * pen), INK);
    }

    private void ring(double x, double y, double radiusX, double radiusY, double width) {
        Pen edge = new Pen(200);
        for (int i = 0; i <= 160; i++) {
            double turn = 2 * Math.PI * i / 160;
            edge.to((x + radiusX * StrictMath.cos(turn)) * w, (y + radiusY * StrictMath.sin(turn)) * h,
                    width * (1 + 0.6 * StrictMath.sin(turn + 0.6)));
        }
        edge.lift();
    }
}
