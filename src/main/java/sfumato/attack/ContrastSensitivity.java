package sfumato.attack;

import sfumato.image.Size;
import sfumato.task.Workers;

/// Turns a gradient towards steps that the eye sees less of for the same gain: fine patterns are seen less than coarse ones
/// (contrast sensitivity), so coarse parts of the gradient count less.
///
/// Steepest descent under a norm that weighs what is seen takes the gradient divided by the square of the eye's response to each
/// spatial frequency. That response falls from 1 to about 0.4 at a period of four pixels (S-CIELAB's luminance kernel at 40 samples a
/// degree). What is done here goes that way and not so far: half of the mean of the nine pixels around, weighed 1 2 1, is taken away, so
/// the weight rises from 0.5 at no frequency by 0.75 at four pixels to 1. Four fifths would be seen no more for the same
/// shift, but less of it outlasts a blur (decision 10).
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
    void weigh(float[] gradient) {
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
                    gradient[here + x] -= COARSE_SHARE * (0.25f * across[above + x] + 0.5f * across[here + x] + 0.25f * across[below + x]);
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
