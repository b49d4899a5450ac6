package sfumato.ui.compare;

import static sfumato.ui.text.Messages.text;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The constants of an enum as buttons side by side, each with a sign and a word, of which one is chosen. Texts: `prefix.title`,
/// `prefix.CONSTANT`, `prefix.CONSTANT.help`; ids and style classes of the signs: the prefix with hyphens, and `-CONSTANT`.
public final class Segments<E extends Enum<E>> extends HBox {
    private final Map<E, ToggleButton> buttons;

    public Segments(String prefix, Class<E> type, ObjectProperty<E> chosen) {
        buttons = new EnumMap<>(type);
        getStyleClass().add("segments");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText(text(prefix + ".title"));
        ToggleGroup group = new ToggleGroup();
        E[] constants = type.getEnumConstants();
        for (E constant : constants) {
            ToggleButton button = button(prefix, constant);
            button.getStyleClass().add(constant == constants[0] ? "left-pill" : constant == constants[constants.length - 1] ? "right-pill" : "center-pill");
            button.setToggleGroup(group);
            button.setUserData(constant);
            buttons.put(constant, button);
        }
        getChildren().addAll(buttons.values());
        chosen.subscribe(now -> group.selectToggle(buttons.get(now)));
        group.selectedToggleProperty().addListener((_, _, now) -> {
            if (now == null) {
                group.selectToggle(buttons.get(chosen.get())); // a second click on the chosen one changes nothing
            } else {
                chosen.set(type.cast(now.getUserData()));
            }
        });
    }

    public ToggleButton button(E constant) {
        return buttons.get(constant);
    }

    public List<ToggleButton> buttons() {
        return List.copyOf(buttons.values());
    }

    private static ToggleButton button(String prefix, Enum<?> constant) {
        String id = prefix.replace('.', '-') + "-" + constant.name();
        String help = text(prefix + "." + constant.name() + ".help");
        Region sign = new Region();
        sign.getStyleClass().addAll("icon", "sign", "sign-" + id);
        ToggleButton button = new ToggleButton(text(prefix, constant), sign);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(help));
        button.setAccessibleHelp(help);
        return button;
    }
}
