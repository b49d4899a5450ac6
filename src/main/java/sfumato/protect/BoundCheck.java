package sfumato.protect;

import sfumato.attack.BudgetMap;
import sfumato.image.Layout;
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
            int[] allowed = bounds.rows(first, end, original.depth());
            int[] before = new int[original.rowLength()];
            int[] after = new int[before.length];
            for (int y = first; y < end; y++) {
                original.row(y, before);
                copy.row(y, after);
                requireRow(original.layout(), before, after, allowed, (y - first) * original.width());
            }
        });
    }

    private static void requireRow(Layout layout, int[] before, int[] after, int[] allowed, int from) {
        int channels = layout.channels();
        for (int i = 0; i < before.length; i++) {
            int difference = Math.abs(before[i] - after[i]);
            int bound = i % channels < layout.colours() ? allowed[from + i / channels] : 0;
            if (difference > bound) {
                throw tooFar(i, difference, bound);
            }
        }
    }

    private static IllegalStateException tooFar(int sample, int difference, int bound) {
        return new IllegalStateException("sample " + sample + " of a row of the copy differs by " + difference + " codes where " + bound + " are allowed");
    }
}
