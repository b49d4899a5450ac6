package sfumato.ui.workspace;

import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import sfumato.ui.compare.CompareModel;

/// Keys that a menu entry cannot have: holding Space, and the further keys that mean plus and minus.
final class WorkspaceKeys {
    private final CompareModel compare;
    private boolean held;

    private WorkspaceKeys(CompareModel compare) {
        this.compare = compare;
    }

    static void install(Node view, CompareModel compare) {
        WorkspaceKeys keys = new WorkspaceKeys(compare);
        view.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        view.addEventFilter(KeyEvent.KEY_RELEASED, keys::released);
        view.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                keys.addPlusAndMinus(scene);
            }
        });
        // Whoever changes to another program while holding Space lets go of it there.
        view.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::focusedProperty)
                .subscribe(focused -> keys.release());
    }

    private void pressed(KeyEvent event) {
        // Space on a button presses the button, in a field it is written, and a box or a folded part opens by it.
        if (event.getCode() == KeyCode.SPACE && !isOwn(event.getTarget()) && compare.comparingProperty().get()) {
            held = true;
            compare.originalOnlyProperty().set(true);
            event.consume();
        }
    }

    // In the strip it chooses what is chosen already.
    private static boolean isOwn(EventTarget target) {
        return target instanceof Control control && !"portfolio-list".equals(control.getId());
    }

    private void released(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && held) {
            release();
            event.consume();
        }
    }

    private void release() {
        if (held) {
            held = false;
            compare.originalOnlyProperty().set(false);
        }
    }

    private void addPlusAndMinus(Scene scene) {
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN), compare::zoomIn);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.ADD, KeyCombination.SHORTCUT_DOWN), compare::zoomIn);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.SUBTRACT, KeyCombination.SHORTCUT_DOWN), compare::zoomOut);
    }
}
