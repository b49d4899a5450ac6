package sfumato.ui.mask;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the brush that work on the picture and on the bar alike: `[` and `]` (or `-` and `+`) for its size, 1 to 3 for what it
/// does, Shortcut+Z and Shortcut+Shift+Z (or Shortcut+Y) to undo and redo, Esc to put it away.
final class MaskKeys {
    private MaskKeys() {
    }

    static void install(Node node, MaskModel mask) {
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(event, mask));
        node.addEventHandler(KeyEvent.KEY_TYPED, event -> typed(event, mask));
    }

    private static void pressed(KeyEvent event, MaskModel mask) {
        if (event.getCode() == KeyCode.ESCAPE) {
            mask.brushingProperty().set(false);
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.Z && !event.isShiftDown()) {
            mask.undo();
        } else if (event.isShortcutDown() && (event.getCode() == KeyCode.Z || event.getCode() == KeyCode.Y)) {
            mask.redo();
        } else {
            return;
        }
        event.consume();
    }

    /// By the character, because on many keyboards brackets lie behind another key; there Alt and the shortcut key may be down for it.
    private static void typed(KeyEvent event, MaskModel mask) {
        if (event.isShortcutDown() && !event.isAltDown()) {
            return;
        }
        switch (event.getCharacter()) {
            case "[", "-" -> mask.smaller();
            case "]", "+" -> mask.larger();
            case "1" -> mask.strengthProperty().set(MaskStrength.LEAVE_ALONE);
            case "2" -> mask.strengthProperty().set(MaskStrength.LESS);
            case "3" -> mask.strengthProperty().set(MaskStrength.FULL);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
