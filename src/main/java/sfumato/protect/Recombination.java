package sfumato.protect;

import sfumato.attack.BudgetMap;
import sfumato.attack.Perturbation;
import sfumato.image.ResampleKernel;
import sfumato.image.Resampler;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.task.Workers;

/// Carries the perturbation from its grid into the picture's own samples: enlarged, brought to whole codes, bounded by
/// the budget, and added to every colour channel. Alpha is untouched, and so are pixels that are wholly transparent.
///
/// Fractions of a code are dithered: in a flat area the perturbation is about one code high, and rounding would draw
/// contour lines where it passes one half, which the eye finds much sooner than the perturbation itself.
final class Recombination {
    private static final int ROWS_PER_TASK = 32;
    // The plastic number's reciprocal and its square: their multiples fill the plane evenly (Roberts, 2018).
    private static final double STEP_X = 0.7548776662466927;
    private static final double STEP_Y = 0.5698402909980532;

    private Recombination() {
    }

    static Samples apply(Samples original, Perturbation perturbation, BudgetMap budget, Workers workers) {
        Samples copy = original.copy();
        Size full = new Size(original.width(), original.height());
        Size grid = perturbation.size();
        Resampler resampler = Resampler.plan(grid.width(), grid.height(), full.width(), full.height(), ResampleKernel.BICUBIC);
        BudgetMap.FullSize bounds = budget.at(full);
        workers.ranges(full.height(), ROWS_PER_TASK, (first, end, _) -> {
            float[] delta = new float[(end - first) * full.width()];
            resampler.forwardRows(perturbation.delta(), delta, first, end);
            add(copy, first, delta, bounds.rows(first, end));
        });
        return copy;
    }

    private static void add(Samples copy, int firstRow, float[] delta, int[] bounds) {
        int channels = copy.layout().channels();
        for (int i = 0; i < delta.length; i++) {
            int at = copy.index(0, firstRow) + i * channels;
            boolean invisible = copy.layout().hasAlpha() && copy.codes()[at + channels - 1] == 0;
            if (!invisible) {
                double threshold = threshold(i % copy.width(), firstRow + i / copy.width());
                int change = Math.clamp((int) Math.floor(delta[i] * 255.0 + threshold), -bounds[i], bounds[i]);
                for (int c = 0; c < copy.layout().colours(); c++) {
                    copy.codes()[at + c] = (byte) Math.clamp((copy.codes()[at + c] & 0xFF) + change, 0, 255);
                }
            }
        }
    }

    // In [0,1), as different as can be from its neighbours'.
    private static double threshold(int x, int y) {
        double t = x * STEP_X + y * STEP_Y;
        return t - Math.floor(t);
    }
}
