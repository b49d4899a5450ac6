package sfumato.ui.settings;

import static sfumato.ui.text.Messages.text;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.VBox;

/// The constants of an enum one below the other, each with a line that explains it.
/// Texts: `prefix.CONSTANT` and `prefix.CONSTANT.help`.
public final class ChoiceRows<E extends Enum<E>> extends VBox {
    private final Map<E, RadioButton> buttons;

    public ChoiceRows(String prefix, Class<E> type, ObjectProperty<E> chosen) {
        getStyleClass().add("choice-rows");
        buttons = new EnumMap<>(type);
        Choices<E> choices = new Choices<>(type, chosen);
        for (E constant : type.getEnumConstants()) {
            String help = text(prefix + "." + constant.name() + ".help");
            RadioButton button = new RadioButton(text(prefix, constant));
            button.setId(prefix + "-" + constant.name());
            button.setAccessibleHelp(help);
            choices.add(constant, button);
            buttons.put(constant, button);
            Label explanation = new Label(help);
            explanation.getStyleClass().addAll("quiet", "choice-help");
            explanation.setWrapText(true);
            explanation.setMinHeight(USE_PREF_SIZE);
            explanation.disableProperty().bind(button.disabledProperty());
            explanation.setOnMouseClicked(_ -> chosen.set(constant));
            getChildren().add(new VBox(button, explanation));
        }
    }

    /// The button that stands for `constant`.
    RadioButton button(E constant) {
        return buttons.get(constant);
    }
}
