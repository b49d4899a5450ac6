package sfumato.ui.part;

import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// The place of one of the [LateParts]. While it is hidden it takes no room.
public final class LatePart<N extends Node> extends StackPane {
    private final Supplier<N> making;
    private N part;

    LatePart(Supplier<N> making, ObservableBooleanValue seen) {
        this.making = making;
        seen.subscribe(now -> {
            if (now) {
                part();
            }
        });
        visibleProperty().bind(seen);
        managedProperty().bind(visibleProperty());
    }

    /// The part itself, which is made if it is not there yet.
    public N part() {
        if (part == null) {
            part = making.get();
            getChildren().add(part);
        }
        return part;
    }

    boolean isMade() {
        return part != null;
    }
}
