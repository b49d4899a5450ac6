package sfumato.ui.settings;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;

/// Ties toggles to the constants of an enum: exactly one is always chosen.
public final class Choices<E extends Enum<E>> {
    private final ObjectProperty<E> chosen;
    private final ToggleGroup group = new ToggleGroup();
    private final Map<E, Toggle> toggles;

    public Choices(Class<E> type, ObjectProperty<E> chosen) {
        this.chosen = chosen;
        toggles = new EnumMap<>(type);
        chosen.addListener((_, _, now) -> group.selectToggle(toggles.get(now)));
        group.selectedToggleProperty().addListener((_, _, now) -> chosenToggle(now));
    }

    /// Lets `toggle` stand for `constant`.
    public void add(E constant, Toggle toggle) {
        toggles.put(constant, toggle);
        toggle.setToggleGroup(group);
        toggle.setSelected(constant == chosen.get());
    }

    private void chosenToggle(Toggle now) {
        if (now == null) {
            group.selectToggle(toggles.get(chosen.get())); // a second click on the chosen one changes nothing
        } else {
            toggles.forEach((constant, toggle) -> {
                if (toggle.equals(now)) {
                    chosen.set(constant);
                }
            });
        }
    }
}
