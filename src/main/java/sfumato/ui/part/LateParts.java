package sfumato.ui.part;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/// The parts of the window that are hidden to begin with. Each is made when it is first seen; or before that, one after the other
/// in quiet moments, so that neither the first screen nor the first picture has to wait for all of them.
/// To be used on the window's thread.
public final class LateParts {
    private final Queue<LatePart<?>> waiting = new ArrayDeque<>();

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

    /// Makes one part that is not there yet, in the order in which they were asked for. Whether there was one.
    public boolean makeNext() {
        LatePart<?> next = waiting.poll();
        while (next != null && next.isMade()) {
            next = waiting.poll();
        }
        if (next == null) {
            return false;
        }
        next.part();
        return true;
    }
}
