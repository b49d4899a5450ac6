package sfumato.protect;

import sfumato.attack.BudgetMap;
import sfumato.attack.Perturbation;
import sfumato.image.Depth;
import sfumato.image.ResampleKernel;
import sfumato.image.Resampler;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.image.color.CodeSteps;
import sfumato.image.color.ColourSpace;
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

    /// @param colours what the codes of the original stand for
    static Samples apply(Samples original, ColourSpace colours, Perturbation perturbation, BudgetMap budget, Workers workers) {
        Samples copy = original.copy();
        Size full = new Size(original.width(), original.height());
        Size grid = perturbation.size();
        Resampler resampler = Resampler.plan(grid.width(), grid.height(), full.width(), full.height(), ResampleKernel.BICUBIC);
        BudgetMap.FullSize bounds = budget.at(full);
        CodeSteps colourSteps = colours.steps();
        workers.ranges(full.height(), ROWS_PER_TASK, (first, end, _) -> {
            float[] delta = new float[(end - first) * full.width()];
            resampler.forwardRows(perturbation.delta(), delta, first, end);
            int[] allowed = bounds.rows(first, end, original.depth());
            float[] steps = new float[full.width()];
            int[] changes = new int[full.width()];
            int[] codes = new int[original.rowLength()];
            for (int y = first; y < end; y++) {
                colourSteps.row(original, y, steps);
                changes(delta, allowed, (y - first) * full.width(), y, steps, original.depth(), changes);
                original.row(y, codes);
                add(changes, original, codes);
                copy.setRow(y, codes);
            }
        });
        return copy;
    }

    // In whole codes, for the row `y`, whose perturbation and bounds begin at `from`.
    private static void changes(float[] delta, int[] bounds, int from, int y, float[] steps, Depth depth, int[] changes) {
        double top = depth.top();
        for (int x = 0; x < changes.length; x++) {
            double t = x * STEP_X + y * STEP_Y;
            double threshold = t - Math.floor(t); // in [0,1), as different as can be from its neighbours'
            int change = (int) Math.floor(delta[from + x] * top * steps[x] + threshold);
            int bound = bounds[from + x];
            changes[x] = Math.max(-bound, Math.min(bound, change));
        }
    }

    private static void add(int[] changes, Samples original, int[] codes) {
        int colours = original.layout().colours();
        int channels = original.layout().channels();
        int top = original.depth().top();
        for (int x = 0, at = 0; x < changes.length; x++, at += channels) {
            boolean invisible = channels > colours && codes[at + colours] == 0;
            if (!invisible) {
                for (int i = at; i < at + colours; i++) {
                    codes[i] = Math.max(0, Math.min(top, codes[i] + changes[x]));
                }
            }
        }
    }
}
