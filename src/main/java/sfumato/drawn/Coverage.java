package sfumato.drawn;

/// Which share of each pixel an outline covers, exactly: every edge adds the area to its right to the pixels it
/// crosses, and a running sum along the row carries it on. Overlaps of an outline with itself count once where both
/// run round in the same direction.
final class Coverage {
    private final int left;
    private final int top;
    private final int width;
    private final int height;
    private final float[] sums;

    private Coverage(int left, int top, int width, int height) {
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        sums = new float[(width + 1) * height];
    }

    /// Hears the share, above 0 up to 1, of one pixel.
    @FunctionalInterface
    interface Pixel {
        void covered(int x, int y, float share);
    }

    /// Reports every pixel of a picture of the given size that the outline covers at least a little.
    static void of(Outline outline, int pictureWidth, int pictureHeight, Pixel pixel) {
        int left = Math.max(0, (int) Math.floor(least(outline.xs())));
        int top = Math.max(0, (int) Math.floor(least(outline.ys())));
        int right = Math.min(pictureWidth, (int) Math.ceil(greatest(outline.xs())));
        int bottom = Math.min(pictureHeight, (int) Math.ceil(greatest(outline.ys())));
        if (left >= right || top >= bottom) {
            return;
        }
        Coverage coverage = new Coverage(left, top, right - left, bottom - top);
        int corners = outline.xs().length;
        for (int i = 0; i < corners; i++) {
            int next = (i + 1) % corners;
            coverage.edge(outline.xs()[i] - left, outline.ys()[i] - top, outline.xs()[next] - left, outline.ys()[next] - top);
        }
        coverage.report(pixel);
    }

    // Loops, not streams: a dotted picture asks this tens of thousands of times. An outline without corners covers nothing.
    private static double least(double[] values) {
        double least = values.length == 0 ? 0 : values[0];
        for (double value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    private static double greatest(double[] values) {
        double greatest = values.length == 0 ? 0 : values[0];
        for (double value : values) {
            greatest = Math.max(greatest, value);
        }
        return greatest;
    }

    private void edge(double x0, double y0, double x1, double y1) {
        if (y0 > y1) {
            edgeDown(x1, y1, x0, y0, -1);
        } else if (y0 < y1) {
            edgeDown(x0, y0, x1, y1, 1);
        }
    }

    private void edgeDown(double x0, double y0, double x1, double y1, int sign) {
        double slope = (x1 - x0) / (y1 - y0);
        int end = Math.min(height, (int) Math.ceil(y1));
        for (int y = Math.max(0, (int) Math.floor(y0)); y < end; y++) {
            double from = Math.max(y, y0);
            double to = Math.min(y + 1, y1);
            double a = Math.clamp(x0 + (from - y0) * slope, 0, width);
            double b = Math.clamp(x0 + (to - y0) * slope, 0, width);
            inRow(y, Math.min(a, b), Math.max(a, b), sign * (to - from));
        }
    }

    /// An edge that crosses `tall` of a row's height between x = `a` and `b`.
    private void inRow(int y, double a, double b, double tall) {
        int last = Math.min((int) b, width - 1);
        for (int x = Math.min((int) a, width - 1); x <= last; x++) {
            double begin = Math.max(a, x);
            double end = Math.min(b, x + 1);
            double part = b > a ? tall * (end - begin) / (b - a) : tall;
            double beside = part * ((begin + end) / 2 - x); // what lies left of the edge in this pixel
            sums[y * (width + 1) + x] += (float) (part - beside);
            sums[y * (width + 1) + x + 1] += (float) beside;
        }
    }

    private void report(Pixel pixel) {
        for (int y = 0; y < height; y++) {
            float sum = 0;
            for (int x = 0; x < width; x++) {
                sum += sums[y * (width + 1) + x];
                float share = Math.min(1, Math.abs(sum));
                if (share > 1e-4f) { // less is rounding left over, and no code value
                    pixel.covered(left + x, top + y, share);
                }
            }
        }
    }
}
