package sfumato.protect;

import sfumato.attack.BudgetMap;
import sfumato.attack.Perturbation;
import sfumato.image.ResampleKernel;
import sfumato.image.Resampler;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.task.Workers;

/// Carries the perturbation from its grid into the picture's own samples: enlarged, rounded to whole codes, bounded by
/// the budget, and added to every colour channel. Alpha is untouched, and so are pixels that are wholly transparent.
final class Recombination {
    private static final int ROWS_PER_TASK = 32;

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
            add(copy, first * full.width(), delta, bounds.rows(first, end));
        });
        return copy;
    }

    private static void add(Samples copy, int firstPixel, float[] delta, int[] bounds) {
        int channels = copy.layout().channels();
        for (int i = 0; i < delta.length; i++) {
            int change = Math.clamp(Math.round(delta[i] * 255), -bounds[i], bounds[i]);
            int at = (firstPixel + i) * channels;
            boolean invisible = copy.layout().hasAlpha() && copy.codes()[at + channels - 1] == 0;
            for (int c = 0; c < copy.layout().colours() && !invisible; c++) {
                copy.codes()[at + c] = (byte) Math.clamp((copy.codes()[at + c] & 0xFF) + change, 0, 255);
            }
        }
    }
}
