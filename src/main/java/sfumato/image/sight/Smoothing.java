package sfumato.image.sight;

import java.util.Arrays;

/// Gaussians exp(-(r/spread)^2) as weighted sums of neighbours in a row, and of rows, four at a time: such loops, with one
/// index for all arrays, the compiler turns into vector instructions. Beyond its borders a picture is mirrored, the pixel at
/// the border included.
public final class Smoothing {
    // What lies farther out, in spreads, has weights below 5 in a million of the greatest.
    private static final double REACH = 3.5;
    private static final int STEP = 4;

    private Smoothing() {
    }

    /// Neighbours on each side that count.
    public static int radius(double spread) {
        return (int) Math.ceil(REACH * spread);
    }

    /// The weights of the neighbours from -radius to +radius, then zeros up to whole fours. Their sum is `share`.
    public static float[] weights(double spread, double share) {
        int radius = radius(spread);
        double[] exact = new double[2 * radius + 1];
        double sum = 0;
        for (int k = 0; k < exact.length; k++) {
            exact[k] = StrictMath.exp(-(k - radius) * (k - radius) / (spread * spread));
            sum += exact[k];
        }
        float[] weights = new float[Math.ceilDiv(exact.length, STEP) * STEP];
        for (int k = 0; k < exact.length; k++) {
            weights[k] = (float) (exact[k] / sum * share);
        }
        return weights;
    }

    /// Writes to `into[u]` the sum of `weights[k] * from[u + k]`.
    ///
    /// @param from    as long as `into` and the weights together
    /// @param shifted scratch as long as `from`
    public static void across(float[] weights, float[] from, float[] shifted, float[] into) {
        Arrays.fill(into, 0);
        for (int k = 0; k < weights.length; k += STEP) {
            System.arraycopy(from, k, shifted, 0, into.length + STEP);
            addNeighbours(weights[k], weights[k + 1], weights[k + 2], weights[k + 3], shifted, into);
        }
    }

    private static void addNeighbours(float w0, float w1, float w2, float w3, float[] from, float[] into) {
        for (int u = 0; u < into.length; u++) {
            into[u] += w0 * from[u] + w1 * from[u + 1] + w2 * from[u + 2] + w3 * from[u + 3];
        }
    }

    /// Adds to `into` the sum of `weights[k] * rows[first + k]`. Rows beyond the last have no weight.
    public static void addDown(float[] weights, float[][] rows, int first, float[] into) {
        int last = rows.length - 1;
        for (int k = 0; k < weights.length; k += STEP) {
            addRows(weights[k], weights[k + 1], weights[k + 2], weights[k + 3], rows[Math.min(first + k, last)],
                    rows[Math.min(first + k + 1, last)], rows[Math.min(first + k + 2, last)], rows[Math.min(first + k + 3, last)], into);
        }
    }

    private static void addRows(float w0, float w1, float w2, float w3, float[] a, float[] b, float[] c, float[] d, float[] into) {
        for (int u = 0; u < into.length; u++) {
            into[u] += w0 * a[u] + w1 * b[u] + w2 * c[u] + w3 * d[u];
        }
    }

    /// The place, from 0 to `length - 1`, that is seen at `place` of an endlessly mirrored row.
    public static int mirrored(int place, int length) {
        int inPair = Math.floorMod(place, 2 * length);
        return inPair < length ? inPair : 2 * length - 1 - inPair;
    }
}
