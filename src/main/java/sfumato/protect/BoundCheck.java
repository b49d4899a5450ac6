package sfumato.protect;

import sfumato.attack.BudgetMap;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.task.Workers;

/// Compares a lossless copy, as read back from its file, with what was allowed.
final class BoundCheck {
    private static final int ROWS_PER_TASK = 32;

    private BoundCheck() {
    }

    /// @throws IllegalStateException if any colour sample differs by more than its budget, or alpha differs at all:
    ///                               our mistake, and no copy must be published with it
    static void require(Samples original, Samples copy, BudgetMap budget, Workers workers) {
        if (!original.sameShapeAs(copy)) {
            throw new IllegalStateException("the copy is " + copy + ", the original " + original);
        }
        BudgetMap.FullSize bounds = budget.at(new Size(original.width(), original.height()));
        workers.ranges(original.height(), ROWS_PER_TASK, (first, end, _) -> {
            int[] allowed = bounds.rows(first, end);
            int channels = original.layout().channels();
            int at = original.index(0, first);
            for (int bound : allowed) {
                for (int c = 0; c < channels; c++, at++) {
                    int difference = Math.abs((original.codes()[at] & 0xFF) - (copy.codes()[at] & 0xFF));
                    if (difference > (c < original.layout().colours() ? bound : 0)) {
                        throw tooFar(at, difference, bound);
                    }
                }
            }
        });
    }

    private static IllegalStateException tooFar(int sample, int difference, int bound) {
        return new IllegalStateException("sample " + sample + " of the copy differs by " + difference + " codes where " + bound + " are allowed");
    }
}
