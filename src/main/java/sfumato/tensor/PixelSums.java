package sfumato.tensor;

import java.util.Arrays;
import sfumato.task.Workers;

/// Sums over all pixels of a tensor. Each block of rows has sums of its own, which are then added in their order,
/// so the result is bitwise the same for any number of threads.
final class PixelSums {
    private static final int ROWS_PER_BLOCK = 8;
    // Taken together, so that a sum is loaded and stored once for several products.
    private static final int PIXELS_AT_ONCE = 4;

    private PixelSums() {
    }

    /// The mean of each channel.
    static double[] mean(Tensor t, Workers workers) {
        double[] mean = new double[t.channels()];
        for (double[][] block : blocks(t, workers, (first, end) -> new double[][] {sums(t, first, end)})) {
            add(block[0], mean);
        }
        for (int c = 0; c < mean.length; c++) {
            mean[c] /= t.shape().pixels();
        }
        return mean;
    }

    /// For each two channels a and b ≤ a the sum of (value − mean) · (value − mean); places b > a hold nothing of use.
    static double[][] products(Tensor t, double[] mean, Workers workers) {
        double[][] products = new double[t.channels()][t.channels()];
        for (double[][] block : blocks(t, workers, (first, end) -> products(t, mean, first, end))) {
            for (int a = 0; a < block.length; a++) {
                add(block[a], products[a]);
            }
        }
        return products;
    }

    private interface Block {
        double[][] of(int firstRow, int endRow);
    }

    private static double[][][] blocks(Tensor t, Workers workers, Block block) {
        double[][][] results = new double[Math.ceilDiv(t.height(), ROWS_PER_BLOCK)][][];
        workers.ranges(t.height(), ROWS_PER_BLOCK, (first, end, _) -> results[first / ROWS_PER_BLOCK] = block.of(first, end));
        return results;
    }

    private static double[] sums(Tensor t, int firstRow, int endRow) {
        double[] sums = new double[t.channels()];
        float[] data = t.data();
        for (int y = firstRow; y < endRow; y++) {
            for (int x = 0; x < t.width(); x++) {
                int at = t.at(y, x);
                for (int c = 0; c < sums.length; c++) {
                    sums[c] += data[at + c];
                }
            }
        }
        return sums;
    }

    private static double[][] products(Tensor t, double[] mean, int firstRow, int endRow) {
        double[][] products = new double[mean.length][mean.length];
        double[][] deviations = new double[PIXELS_AT_ONCE][mean.length];
        for (int y = firstRow; y < endRow; y++) {
            for (int x = 0; x < t.width(); x += PIXELS_AT_ONCE) {
                deviations(t, y, x, mean, deviations);
                addProducts(deviations, products);
            }
        }
        return products;
    }

    /// `into[i][c]` becomes the deviation from the mean of channel c of the pixel (x + i, y), and 0 beyond the row's end.
    static void deviations(Tensor t, int y, int x, double[] mean, double[][] into) {
        float[] data = t.data();
        for (int i = 0; i < into.length; i++) {
            double[] one = into[i];
            int at = t.at(y, x + i);
            if (x + i < t.width()) {
                for (int c = 0; c < mean.length; c++) {
                    one[c] = data[at + c] - mean[c];
                }
            } else {
                Arrays.fill(one, 0);
            }
        }
    }

    // Plain loops over arrays with one index: these the compiler turns into vector instructions.
    private static void addProducts(double[][] deviations, double[][] products) {
        double[] d0 = deviations[0];
        double[] d1 = deviations[1];
        double[] d2 = deviations[2];
        double[] d3 = deviations[3];
        for (int a = 0; a < products.length; a++) {
            double[] row = products[a];
            double a0 = d0[a];
            double a1 = d1[a];
            double a2 = d2[a];
            double a3 = d3[a];
            for (int b = 0; b <= a; b++) {
                row[b] += a0 * d0[b] + a1 * d1[b] + a2 * d2[b] + a3 * d3[b];
            }
        }
    }

    private static void add(double[] values, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += values[i];
        }
    }
}
