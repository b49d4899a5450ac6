package sfumato.image.sight;

import java.util.Arrays;
import sfumato.image.Samples;

/// The flat regions of a picture: a pixel is flat if the standard deviation of luma (ITU-R BT.601, on a white page) in the
/// 9 by 9 pixels about it is below 2 codes of 8 bits. Beyond its borders the picture is mirrored. Skies, plain grounds and
/// smooth gradients are flat; in them any pattern is seen, while texture hides it.
///
/// Goes through a picture tile by tile. Holds scratch: for one thread.
final class FlatRegions {
    private static final double GREATEST_DEVIATION = 2;
    private static final int RADIUS = 4;
    private static final int WINDOW = 2 * RADIUS + 1;
    private static final int LONGEST = SeenTile.SIDE + WINDOW + 8;
    private static final float MIDDLE = 128; // squares of small numbers keep more of their digits
    private static final float GREATEST_VARIANCE = (float) (GREATEST_DEVIATION * GREATEST_DEVIATION);

    private final PageRows page;
    private final float[] luma = new float[LONGEST];
    private final float[] squares = new float[LONGEST];
    private final float[][] sums = new float[SeenTile.SIDE + 2 * RADIUS][SeenTile.SIDE];
    private final float[][] squareSums = new float[SeenTile.SIDE + 2 * RADIUS][SeenTile.SIDE];
    private final float[] sum = new float[SeenTile.SIDE];
    private final float[] squareSum = new float[SeenTile.SIDE];

    FlatRegions(Samples srgb) {
        page = new PageRows(srgb, LONGEST);
    }

    /// Turns to the tile that begins at the pixel (x, y).
    void moveTo(int x, int y, int width, int height) {
        int count = width + 2 * RADIUS;
        for (int v = 0; v < height + 2 * RADIUS; v++) {
            page.luma(x - RADIUS, y + v - RADIUS, count, luma);
            square(count);
            addNine(luma, sums[v]);
            addNine(squares, squareSums[v]);
        }
    }

    private void square(int count) {
        for (int u = 0; u < count; u++) {
            luma[u] -= MIDDLE;
            squares[u] = luma[u] * luma[u];
        }
    }

    /// Writes which pixels of row `v` of the tile are flat.
    void row(int v, boolean[] flat) {
        Arrays.fill(sum, 0);
        Arrays.fill(squareSum, 0);
        for (int k = 0; k < WINDOW; k++) {
            add(sums[v + k], sum);
            add(squareSums[v + k], squareSum);
        }
        float share = 1f / (WINDOW * WINDOW);
        for (int u = 0; u < flat.length; u++) {
            float mean = share * sum[u];
            flat[u] = share * squareSum[u] - mean * mean < GREATEST_VARIANCE;
        }
    }

    private static void add(float[] row, float[] into) {
        for (int u = 0; u < into.length; u++) {
            into[u] += row[u];
        }
    }

    private static void addNine(float[] f, float[] into) {
        for (int u = 0; u < into.length; u++) {
            into[u] = f[u] + f[u + 1] + f[u + 2] + f[u + 3] + f[u + 4] + f[u + 5] + f[u + 6] + f[u + 7] + f[u + 8];
        }
    }
}
