package sfumato.ui.settings;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

/// Scrolls what has the keyboard into view, which a scroll pane does not do by itself.
public final class ScrollToFocus {
    private static final double MARGIN = 24;

    private ScrollToFocus() {
    }

    /// For as long as the pane is in a scene.
    public static void install(ScrollPane pane) {
        pane.sceneProperty().flatMap(Scene::focusOwnerProperty).addListener((_, _, focused) -> {
            if (focused != null && isInside(focused, pane.getContent())) {
                show(pane, focused);
            }
        });
    }

    private static boolean isInside(Node node, Node content) {
        Node up = node;
        while (up != null && !up.equals(content)) {
            up = up.getParent();
        }
        return up != null;
    }

    private static void show(ScrollPane pane, Node focused) {
        Node content = pane.getContent();
        double room = content.getBoundsInLocal().getHeight() - pane.getViewportBounds().getHeight();
        if (room <= 0) {
            return;
        }
        Bounds bounds = content.sceneToLocal(focused.localToScene(focused.getBoundsInLocal()));
        double top = pane.getVvalue() * room;
        double bottom = top + pane.getViewportBounds().getHeight();
        if (bounds.getMinY() - MARGIN < top) {
            pane.setVvalue(Math.max(0, bounds.getMinY() - MARGIN) / room);
        } else if (bounds.getMaxY() + MARGIN > bottom) {
            pane.setVvalue(Math.min(room, bounds.getMaxY() + MARGIN - pane.getViewportBounds().getHeight()) / room);
        }
    }
}
