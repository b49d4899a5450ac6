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
            int[] allowed = bounds.rows(first, end);
            int[] changes = new int[full.width()];
            for (int y = first; y < end; y++) {
                changes(delta, allowed, (y - first) * full.width(), y, changes);
                add(changes, copy, y);
            }
        });
        return copy;
    }

    // In whole codes, for the row `y`, whose perturbation and bounds begin at `from`.
    private static void changes(float[] delta, int[] bounds, int from, int y, int[] changes) {
        for (int x = 0; x < changes.length; x++) {
            double t = x * STEP_X + y * STEP_Y;
            double threshold = t - Math.floor(t); // in [0,1), as different as can be from its neighbours'
            int change = (int) Math.floor(delta[from + x] * 255.0 + threshold);
            int bound = bounds[from + x];
            changes[x] = Math.max(-bound, Math.min(bound, change));
        }
    }

    private static void add(int[] changes, Samples copy, int y) {
        byte[] codes = copy.codes();
        int colours = copy.layout().colours();
        int channels = copy.layout().channels();
        int at = copy.index(0, y);
        for (int change : changes) {
            boolean invisible = channels > colours && codes[at + colours] == 0;
            if (!invisible) {
                for (int i = at; i < at + colours; i++) {
                    codes[i] = (byte) Math.max(0, Math.min(255, (codes[i] & 0xFF) + change));
                }
            }
            at += channels;
        }
    }
}
