package sfumato.ui.settings;

import static sfumato.ui.text.Messages.text;

import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The constants of an enum side by side, and below them in words what the chosen one means.
public final class ChoicePills<E extends Enum<E>> extends VBox {
    public ChoicePills(String prefix, Class<E> type, ObjectProperty<E> chosen, Function<E, String> meaning) {
        getStyleClass().add("choice-pills");
        Choices<E> choices = new Choices<>(type, chosen);
        HBox row = new HBox();
        E[] constants = type.getEnumConstants();
        for (int i = 0; i < constants.length; i++) {
            E constant = constants[i];
            ToggleButton button = new ToggleButton(text(prefix, constant));
            button.setId(prefix + "-" + constant.name());
            button.getStyleClass().add(i == 0 ? "left-pill" : i == constants.length - 1 ? "right-pill" : "center-pill");
            button.setAccessibleHelp(meaning.apply(constant));
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            choices.add(constant, button);
            row.getChildren().add(button);
        }
        Label explanation = new Label();
        explanation.setId(prefix + "-meaning");
        explanation.getStyleClass().add("quiet");
        explanation.setWrapText(true);
        explanation.setMinHeight(USE_PREF_SIZE);
        explanation.textProperty().bind(chosen.map(meaning));
        getChildren().addAll(row, explanation);
    }
}
