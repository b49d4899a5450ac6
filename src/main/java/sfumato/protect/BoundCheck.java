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
            for (int i = 0; i < allowed.length * channels; i++) {
                int at = original.index(0, first) + i;
                int bound = i % channels < original.layout().colours() ? allowed[i / channels] : 0;
                int difference = Math.abs((original.codes()[at] & 0xFF) - (copy.codes()[at] & 0xFF));
                if (difference > bound) {
                    throw new IllegalStateException("sample " + at + " of the copy differs by " + difference + " codes where " + bound + " are allowed");
                }
            }
        });
    }
}
