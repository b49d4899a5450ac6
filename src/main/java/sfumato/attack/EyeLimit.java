package sfumato.attack;

import sfumato.image.Planes;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.image.sight.Sensitivity;
import sfumato.image.sight.Smoothing;
import sfumato.task.Workers;

/// Keeps a perturbation below what the eye may see of it, place by place: what S-CIELAB will show is foreseen on the grid
/// ([Sensitivity]), and where that is more than a limit, so much of what the eye sees there is taken away again. What it does not see, a
/// pattern finer than its sharpest Gaussian, stays.
///
/// Without it the few places that are seen most would decide how weak the whole perturbation has to be (decision 14). Bitwise the same for any
/// number of threads. Holds scratch: for one caller at a time.
public final class EyeLimit {
    private static final int ROWS_PER_TASK = 16;
    // Black and white has a second Gaussian, which is wider. Its share is counted to the sharp one.
    private static final float BOTH_GAUSSIANS = 1.12f;
    // So little that it changes nothing but a division of nothing by nothing.
    private static final float TINY = 1e-20f;

    private final Size size;
    private final Sensitivity eye;
    private final Workers workers;
    private final float[] weights;
    private final int radius;
    private final float[][] across;

    private EyeLimit(Sensitivity eye, Workers workers) {
        this.size = eye.size();
        this.eye = eye;
        this.workers = workers;
        weights = Smoothing.weights(eye.spread(), 1);
        radius = Smoothing.radius(eye.spread());
        across = new float[size.height()][size.width()];
    }

    /// @param picture in sRGB, at its own size
    /// @param view    the same on the grid of the perturbation, three planes in [0,1]
    public static EyeLimit of(Samples picture, Planes view, Workers workers) {
        return new EyeLimit(Sensitivity.of(picture, view, workers), workers);
    }

    /// What will be seen of δ at each place, as CIEDE2000.
    float[] foreseen(float[] delta) {
        float[] seen = new float[delta.length];
        eachRow(delta, (at, light) -> {
            for (int x = 0; x < light.length; x++) {
                seen[at + x] = BOTH_GAUSSIANS * eye.seen()[at + x] * Math.abs(light[x]);
            }
        });
        return seen;
    }

    /// Takes away, in place, what is seen of δ beyond the limit. What is left may still exceed it a little, where neighbours add up.
    ///
    /// @param codes that δ stays within: where it goes against what is seen around it, taking that away would make it larger
    /// @param most  to be seen, as CIEDE2000
    void keep(float[] delta, float[] codes, double most) {
        float limit = (float) most / BOTH_GAUSSIANS;
        eachRow(delta, (at, light) -> {
            float[] seen = eye.seen();
            float[] perCode = eye.light();
            for (int x = 0; x < light.length; x++) {
                float excess = Math.max(0, 1 - limit / Math.max(TINY, seen[at + x] * Math.abs(light[x])));
                float bound = codes[at + x] / 255;
                delta[at + x] = Math.clamp(delta[at + x] - excess * light[x] / (255 * perCode[at + x]), -bound, bound);
            }
        });
    }

    /// Is given rows of the change of black and white that the eye sees; the first is at index `at` of a plane.
    @FunctionalInterface
    private interface Row {
        void at(int at, float[] light);
    }

    private void eachRow(float[] delta, Row row) {
        int width = size.width();
        int height = size.height();
        workers.ranges(height, ROWS_PER_TASK, (first, end, _) -> {
            float[] padded = new float[width + weights.length + 4];
            float[] shifted = new float[padded.length];
            for (int y = first; y < end; y++) {
                changes(delta, y * width, padded);
                Smoothing.across(weights, padded, shifted, across[y]);
            }
        });
        workers.ranges(height, ROWS_PER_TASK, (first, end, _) -> {
            float[][] rows = new float[2 * radius + 1][];
            for (int y = first; y < end; y++) {
                for (int k = 0; k < rows.length; k++) {
                    rows[k] = across[Smoothing.mirrored(y + k - radius, height)];
                }
                float[] light = new float[width];
                Smoothing.addDown(weights, rows, 0, light);
                row.at(y * width, light);
            }
        });
    }

    // Of black and white, mirrored beyond the borders.
    private void changes(float[] delta, int at, float[] padded) {
        int width = size.width();
        float[] perCode = eye.light();
        for (int x = 0; x < width; x++) {
            padded[radius + x] = 255 * delta[at + x] * perCode[at + x];
        }
        for (int k = 1; k <= radius; k++) {
            padded[radius - k] = padded[radius + Smoothing.mirrored(-k, width)];
            padded[radius + width - 1 + k] = padded[radius + Smoothing.mirrored(width - 1 + k, width)];
        }
    }
}
