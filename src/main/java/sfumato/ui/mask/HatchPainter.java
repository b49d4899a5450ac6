package sfumato.ui.mask;

import java.util.Arrays;
import sfumato.image.Size;

/// Draws a mask to lie over its picture: where less is done there is a red tint, as over a masked film, and hatching, each line dark and
/// light at once to be seen on every ground: one way for less, both ways for nothing. The picture shows through. A pure function.
final class HatchPainter {
    /// Between two lines, in units of the view along a row.
    private static final int PERIOD = 14;
    private static final int LIGHT = 1;
    private static final int DARK = 2;
    private static final double LINE_OPACITY = 0.62;
    private static final double TINT_OPACITY = 0.30;
    private static final int TINT = 0xD01F3C;
    private static final int[] COLOURS = colours();

    private final Size size;
    private final MaskPlace place;
    private final int[] near;
    private final int[] far;
    private final int[] weight;

    /// @param width of the view in its units
    HatchPainter(Size size, MaskPlace place, int width) {
        this.size = size;
        this.place = place;
        near = new int[width];
        far = new int[width];
        weight = new int[width];
        for (int x = 0; x < width; x++) {
            double at = place.maskX(x + 0.5);
            double middle = at - 0.5;
            near[x] = at < 0 || at >= size.width() ? -1 : Math.max(0, (int) Math.floor(middle));
            far[x] = Math.min(size.width() - 1, (int) Math.floor(middle) + 1);
            weight[x] = (int) Math.round(256 * (middle - Math.floor(middle)));
        }
    }

    /// Fills the part `area` of `argb`, a picture of the width given, in units of the view, premultiplied.
    void draw(byte[] shares, Area area, int[] argb) {
        byte[] full = new byte[size.width()];
        Arrays.fill(full, (byte) 255);
        for (int y = area.top(); y < area.bottom(); y++) {
            double at = place.maskY(y + 0.5);
            double middle = at - 0.5;
            int upper = Math.max(0, (int) Math.floor(middle)) * size.width();
            int lower = Math.min(size.height() - 1, (int) Math.floor(middle) + 1) * size.width();
            if (at < 0 || at >= size.height() || (isFull(shares, upper, full) && isFull(shares, lower, full))) {
                Arrays.fill(argb, y * near.length + area.left(), y * near.length + area.right(), 0);
            } else {
                drawRow(shares, upper, lower, (int) Math.round(256 * (middle - Math.floor(middle))), y, area, argb);
            }
        }
    }

    /// Most rows of most masks are: they cost next to nothing.
    private static boolean isFull(byte[] shares, int row, byte[] full) {
        return Arrays.mismatch(shares, row, row + full.length, full, 0, full.length) < 0;
    }

    private void drawRow(byte[] shares, int upper, int lower, int down, int y, Area area, int[] argb) {
        int row = y - (int) Math.round(place.top());
        int column = area.left() - (int) Math.round(place.left());
        int falling = Math.floorMod(column - row, PERIOD);
        int rising = Math.floorMod(column + row, PERIOD);
        for (int x = area.left(); x < area.right(); x++) {
            int less = near[x] < 0 ? 0 : less(shares, upper, lower, x, down);
            argb[y * near.length + x] = less == 0 ? 0 : COLOURS[9 * less + 3 * line(rising) + line(falling)];
            falling = falling + 1 == PERIOD ? 0 : falling + 1;
            rising = rising + 1 == PERIOD ? 0 : rising + 1;
        }
    }

    /// What is missing of the full share, 0 to 255, between four pixels.
    private int less(byte[] shares, int upper, int lower, int x, int down) {
        int a = near[x];
        int b = far[x];
        int above = (shares[upper + a] & 0xFF) * (256 - weight[x]) + (shares[upper + b] & 0xFF) * weight[x];
        int below = (shares[lower + a] & 0xFF) * (256 - weight[x]) + (shares[lower + b] & 0xFF) * weight[x];
        return 255 - ((above * (256 - down) + below * down + (1 << 15)) >> 16);
    }

    /// @param along the row, 0 to the period
    private static int line(int along) {
        return along == 0 ? LIGHT : along == 1 ? DARK : 0;
    }

    /// For each lack of strength and each pair of lines that may cross a pixel.
    private static int[] colours() {
        int[] colours = new int[256 * 9];
        for (int less = 0; less < 256; less++) {
            double share = less / 255.0;
            double first = LINE_OPACITY * Math.min(1, 2 * share);
            double second = LINE_OPACITY * Math.max(0, 2 * share - 1);
            for (int lines = 0; lines < 9; lines++) {
                double[] colour = over(new double[4], TINT, TINT_OPACITY * share);
                colour = over(colour, grey(lines / 3), lines / 3 == 0 ? 0 : first);
                colour = over(colour, grey(lines % 3), lines % 3 == 0 ? 0 : second);
                colours[9 * less + lines] = argb(colour);
            }
        }
        return colours;
    }

    private static int grey(int line) {
        return line == LIGHT ? 0xFFFFFF : 0x101010;
    }

    private static double[] over(double[] ground, int rgb, double opacity) {
        double[] result = new double[4];
        for (int c = 0; c < 3; c++) {
            result[c] = ground[c] * (1 - opacity) + (rgb >> (16 - 8 * c) & 0xFF) * opacity;
        }
        result[3] = ground[3] * (1 - opacity) + 255 * opacity;
        return result;
    }

    private static int argb(double[] colour) {
        return (int) Math.round(colour[3]) << 24 | (int) Math.round(colour[0]) << 16 | (int) Math.round(colour[1]) << 8 | (int) Math.round(colour[2]);
    }
}
