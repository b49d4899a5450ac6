package sfumato.attack;

import java.util.Arrays;
import sfumato.image.Size;
import sfumato.task.Workers;

/// How rough a plane of luma is around each pixel, for [VisibilityModel]: the standard deviation, in a window of five by five
/// pixels, from the plane that fits the window best, so a smooth gradient has none. Edge pixels are repeated beyond the border.
/// Each result is bitwise the same for any number of threads.
final class Texture {
    static final int ROWS_PER_TASK = 16;
    private static final int RADIUS = 2;
    // Weights of the mean over a window's rows or columns, and of the mean of place × value, places counted from its middle.
    private static final float[] MEAN = {0.2f, 0.2f, 0.2f, 0.2f, 0.2f};
    private static final float[] SLOPE = {-0.4f, -0.2f, 0, 0.2f, 0.4f};
    private static final float MEAN_SQUARED_PLACE = 2;

    private final Size size;
    private final Workers workers;

    Texture(Size size, Workers workers) {
        this.size = size;
        this.workers = workers;
    }

    float[] deviation(float[] luma) {
        float[] squares = new float[luma.length];
        float[] means = new float[luma.length];
        float[] slopes = new float[luma.length];
        eachRow(y -> {
            float[] row = padded(luma, y);
            store(across(row, MEAN), means, y);
            store(across(row, SLOPE), slopes, y);
            for (int i = 0; i < row.length; i++) {
                row[i] *= row[i];
            }
            store(across(row, MEAN), squares, y);
        });
        float[] deviation = new float[luma.length];
        eachRow(y -> store(deviation(down(squares, y, MEAN), down(means, y, MEAN), down(slopes, y, MEAN), down(means, y, SLOPE)), deviation, y));
        return deviation;
    }

    // Of the variance what no plane explains.
    private static float[] deviation(float[] variance, float[] mean, float[] across, float[] down) {
        for (int x = 0; x < variance.length; x++) {
            float plane = mean[x] * mean[x] + (across[x] * across[x] + down[x] * down[x]) / MEAN_SQUARED_PLACE;
            variance[x] = (float) Math.sqrt(Math.max(0, variance[x] - plane));
        }
        return variance;
    }

    /// The mean over each window.
    float[] smoothed(float[] plane) {
        float[] across = new float[plane.length];
        float[] smooth = new float[plane.length];
        eachRow(y -> store(across(padded(plane, y), MEAN), across, y));
        eachRow(y -> store(down(across, y, MEAN), smooth, y));
        return smooth;
    }

    @FunctionalInterface
    interface Row {
        void at(int y);
    }

    void eachRow(Row row) {
        workers.ranges(size.height(), ROWS_PER_TASK, (first, end, _) -> {
            for (int y = first; y < end; y++) {
                row.at(y);
            }
        });
    }

    private float[] padded(float[] plane, int y) {
        float[] row = new float[size.width() + 2 * RADIUS];
        int from = y * size.width();
        System.arraycopy(plane, from, row, RADIUS, size.width());
        Arrays.fill(row, 0, RADIUS, plane[from]);
        Arrays.fill(row, RADIUS + size.width(), row.length, plane[from + size.width() - 1]);
        return row;
    }

    private float[] across(float[] row, float[] weights) {
        float w0 = weights[0];
        float w1 = weights[1];
        float w2 = weights[2];
        float w3 = weights[3];
        float w4 = weights[4];
        float[] sums = new float[size.width()];
        for (int x = 0; x < sums.length; x++) {
            sums[x] = w0 * row[x] + w1 * row[x + 1] + w2 * row[x + 2] + w3 * row[x + 3] + w4 * row[x + 4];
        }
        return sums;
    }

    private float[] down(float[] plane, int y, float[] weights) {
        float[] sums = new float[size.width()];
        float[] row = new float[size.width()];
        for (int k = -RADIUS; k <= RADIUS; k++) {
            System.arraycopy(plane, Math.clamp(y + k, 0, size.height() - 1) * size.width(), row, 0, row.length);
            float weight = weights[RADIUS + k];
            for (int x = 0; x < sums.length; x++) {
                sums[x] += weight * row[x];
            }
        }
        return sums;
    }

    void store(float[] row, float[] plane, int y) {
        System.arraycopy(row, 0, plane, y * size.width(), row.length);
    }
}
