package sfumato.ui.portfolio;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A sign and a word for a state.
public final class StateSign extends HBox {
    private final Region sign = new Region();
    private final Label word = new Label();

    public StateSign() {
        getStyleClass().add("state-sign");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(sign, word);
    }

    public void show(StateWords words) {
        if (!word.getText().equals(words.word())) {
            word.setText(words.word());
        }
        List<String> styles = List.of("icon", "state-icon", "icon-state-" + words.sign());
        if (!sign.getStyleClass().equals(styles)) {
            sign.getStyleClass().setAll(styles);
        }
    }
}
