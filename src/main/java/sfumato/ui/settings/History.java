package sfumato.ui.settings;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// The values that something had, so that changes can be taken back and made again. Changes of the same thing that follow
/// each other quickly, such as those of a slider that is dragged, are one step. Remembers the last hundred steps.
public final class History<T> {
    static final int MOST_STEPS = 100;
    static final long QUICK_NANOS = 1_000_000_000;

    private final LongSupplier nanoClock;
    private final Deque<T> past = new ArrayDeque<>();
    private final Deque<T> future = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private T now;
    private Object changed;
    private long changedAt;

    public History(T first, LongSupplier nanoClock) {
        now = first;
        this.nanoClock = nanoClock;
    }

    public T now() {
        return now;
    }

    /// Takes a new value. What was taken back cannot be made again afterwards.
    ///
    /// @param subject what changes; quick changes of equal subjects are one step
    public void change(Object subject, T value) {
        if (value.equals(now)) {
            return;
        }
        long at = nanoClock.getAsLong();
        boolean goesOn = subject.equals(changed) && at - changedAt < QUICK_NANOS && !past.isEmpty();
        if (!goesOn) {
            past.push(now);
            if (past.size() > MOST_STEPS) {
                past.removeLast();
            }
        }
        future.clear();
        now = value;
        changed = subject;
        changedAt = at;
        tell();
    }

    /// The value before the last step. Only if [#canUndoProperty()] is true.
    public T undo() {
        future.push(now);
        return moveTo(past.pop());
    }

    /// The value after the step that was taken back last. Only if [#canRedoProperty()] is true.
    public T redo() {
        past.push(now);
        return moveTo(future.pop());
    }

    /// Changes every value, past and future ones too, such as when something ceases to exist that they speak of.
    public T rewrite(UnaryOperator<T> change) {
        rewrite(past, change);
        rewrite(future, change);
        return moveTo(change.apply(now));
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    // Afterwards a change is a step of its own.
    private T moveTo(T value) {
        now = value;
        changed = null;
        tell();
        return now;
    }

    private void tell() {
        canUndo.set(!past.isEmpty());
        canRedo.set(!future.isEmpty());
    }

    private static <T> void rewrite(Deque<T> values, UnaryOperator<T> change) {
        List<T> before = List.copyOf(values);
        values.clear();
        before.forEach(value -> values.addLast(change.apply(value)));
    }
}
