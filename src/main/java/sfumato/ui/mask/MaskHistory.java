package sfumato.ui.mask;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The changes that can be undone and done again. It forgets the oldest when they take too much memory.
final class MaskHistory {
    static final long MOST_BYTES = 32L << 20;

    private final Deque<MaskChange> done = new ArrayDeque<>();
    private final Deque<MaskChange> undone = new ArrayDeque<>();
    private long bytes;

    void add(MaskChange change) {
        undone.clear();
        done.push(change);
        bytes = done.stream().mapToLong(MaskChange::bytes).sum();
        while (bytes > MOST_BYTES) {
            bytes -= done.removeLast().bytes();
        }
    }

    boolean canUndo() {
        return !done.isEmpty();
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }

    /// The change to take back.
    Optional<MaskChange> undo() {
        return move(done, undone);
    }

    /// The change to make again.
    Optional<MaskChange> redo() {
        return move(undone, done);
    }

    void forget() {
        done.clear();
        undone.clear();
    }

    private static Optional<MaskChange> move(Deque<MaskChange> from, Deque<MaskChange> to) {
        Optional<MaskChange> change = Optional.ofNullable(from.poll());
        change.ifPresent(to::push);
        return change;
    }
}
