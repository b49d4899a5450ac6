package sfumato.attack;

import sfumato.image.Size;
import sfumato.task.Workers;

/// Turns a gradient, where little may change, towards finer steps: in flat colour fine patterns are seen less than coarse ones that have
/// the same colour difference (contrast sensitivity), so coarse parts of the gradient count less there.
///
/// Half of the mean of the nine pixels around, weighed 1 2 1, is taken away where the budget is a code or less, so the weight rises from 0.5
/// at no frequency by 0.75 at four pixels to 1. Where the budget is so many codes, it is so much less: there [EyeLimit] takes away
/// what is coarse as far as it is seen, and what is coarse outlasts a blur (decision 14).
final class ContrastSensitivity {
    private static final int ROWS_PER_TASK = 16;
    private static final float COARSE_SHARE = 0.5f;

    private final int width;
    private final int height;
    private final Workers workers;
    private final float[] across;

    ContrastSensitivity(Size size, Workers workers) {
        width = size.width();
        height = size.height();
        this.workers = workers;
        across = new float[size.pixels()];
    }

    /// Changes the gradient in place. Bitwise the same for any number of threads.
    ///
    /// @param codes the budget
    void weigh(float[] gradient, float[] codes) {
        workers.ranges(height, ROWS_PER_TASK, (first, end, _) -> {
            for (int y = first; y < end; y++) {
                across(gradient, y * width);
            }
        });
        workers.ranges(height, ROWS_PER_TASK, (first, end, _) -> {
            for (int y = first; y < end; y++) {
                int above = Math.max(0, y - 1) * width;
                int here = y * width;
                int below = Math.min(height - 1, y + 1) * width;
                for (int x = 0; x < width; x++) {
                    float coarse = 0.25f * across[above + x] + 0.5f * across[here + x] + 0.25f * across[below + x];
                    gradient[here + x] -= COARSE_SHARE / Math.max(1, codes[here + x]) * coarse;
                }
            }
        });
    }

    // Pixels at the border are repeated beyond it.
    private void across(float[] gradient, int from) {
        int last = from + width - 1;
        across[from] = 0.75f * gradient[from] + 0.25f * gradient[Math.min(last, from + 1)];
        across[last] = 0.75f * gradient[last] + 0.25f * gradient[Math.max(from, last - 1)];
        for (int i = from + 1; i < last; i++) {
            across[i] = 0.25f * gradient[i - 1] + 0.5f * gradient[i] + 0.25f * gradient[i + 1];
        }
    }
}
