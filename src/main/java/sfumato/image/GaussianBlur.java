package sfumato.image;

import java.util.Arrays;
import sfumato.task.Workers;

/// Smooths planes by a Gaussian, first along rows and then along columns. Beyond the border stands the nearest pixel.
/// Bitwise the same for any number of threads.
public final class GaussianBlur {
    private static final int ROWS_PER_TASK = 16;
    /// In standard deviations: what lies farther out weighs less than a tenth of a code.
    private static final double REACH = 4;

    private GaussianBlur() {
    }

    /// @param sigma standard deviation in pixels, above 0
    /// @return new planes of the same size and number
    public static Planes apply(Planes planes, double sigma, Workers workers) {
        double[] weights = weights(sigma);
        Planes across = Planes.zeros(planes.width(), planes.height(), planes.count());
        Planes result = Planes.zeros(planes.width(), planes.height(), planes.count());
        for (int c = 0; c < planes.count(); c++) {
            float[] from = planes.plane(c);
            float[] between = across.plane(c);
            float[] to = result.plane(c);
            workers.ranges(planes.height(), ROWS_PER_TASK, (first, end, _) -> across(from, planes.width(), first, end, weights, between));
            workers.ranges(planes.height(), ROWS_PER_TASK, (first, end, _) ->
                    down(between, planes.width(), planes.height(), first, end, weights, to));
        }
        return result;
    }

    // From the middle outwards; the sum over both sides is 1.
    private static double[] weights(double sigma) {
        double[] weights = new double[1 + (int) Math.ceil(REACH * sigma)];
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            weights[k] = StrictMath.exp(-k * k / (2 * sigma * sigma));
            sum += k == 0 ? weights[k] : 2 * weights[k];
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] /= sum;
        }
        return weights;
    }

    private static void across(float[] from, int width, int firstRow, int endRow, double[] weights, float[] to) {
        int reach = weights.length - 1;
        double[] row = new double[width + 2 * reach];
        for (int y = firstRow; y < endRow; y++) {
            for (int i = 0; i < row.length; i++) {
                row[i] = from[y * width + Math.clamp(i - reach, 0, width - 1)];
            }
            for (int x = 0; x < width; x++) {
                double sum = weights[0] * row[x + reach];
                for (int k = 1; k <= reach; k++) {
                    sum += weights[k] * (row[x + reach - k] + row[x + reach + k]);
                }
                to[y * width + x] = (float) sum;
            }
        }
    }

    private static void down(float[] from, int width, int height, int firstRow, int endRow, double[] weights, float[] to) {
        double[] sums = new double[width];
        for (int y = firstRow; y < endRow; y++) {
            Arrays.fill(sums, 0);
            add(weights[0] / 2, from, y * width, y * width, sums); // the middle row once, as half of itself twice
            for (int k = 1; k < weights.length; k++) {
                add(weights[k], from, Math.max(0, y - k) * width, Math.min(height - 1, y + k) * width, sums);
            }
            for (int x = 0; x < width; x++) {
                to[y * width + x] = (float) sums[x];
            }
        }
    }

    private static void add(double weight, float[] from, int above, int below, double[] sums) {
        for (int x = 0; x < sums.length; x++) {
            sums[x] += weight * ((double) from[above + x] + from[below + x]);
        }
    }
}
