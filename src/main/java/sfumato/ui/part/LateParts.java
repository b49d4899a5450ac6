package sfumato.ui.part;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/// The parts of the window that are hidden to begin with, so that its first screen need not wait for them. They are made one after
/// the other in quiet moments, and one that is seen before its turn, at once. To be used on the window's thread.
public final class LateParts {
    private final Queue<LatePart<?>> waiting = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper allMade = new ReadOnlyBooleanWrapper();

    /// A place for a part.
    ///
    /// @param making makes it, once; it may ask for further places
    /// @param seen   whether it is seen now
    public <N extends Node> LatePart<N> part(Supplier<N> making, ObservableBooleanValue seen) {
        LatePart<N> place = new LatePart<>(making, seen);
        if (!place.isMade()) {
            waiting.add(place);
        }
        return place;
    }

    /// Whether [#makeNext] has found nothing more to make.
    public ReadOnlyBooleanProperty allMadeProperty() {
        return allMade.getReadOnlyProperty();
    }

    /// Makes one part that is not there yet, in the order in which they were asked for. Whether there was one.
    public boolean makeNext() {
        LatePart<?> next = waiting.poll();
        while (next != null && next.isMade()) {
            next = waiting.poll();
        }
        if (next == null) {
            allMade.set(true);
            return false;
        }
        next.part();
        return true;
    }
}
