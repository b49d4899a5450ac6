package sfumato.ui.encoders;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Lines of text that wrap and are never cut off.
final class Words {
    private Words() {
    }

    static Label of(String words, String... styles) {
        Label label = new Label(words);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
