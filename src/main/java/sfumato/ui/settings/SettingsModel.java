package sfumato.ui.settings;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import sfumato.protect.Aim;
import sfumato.protect.Effort;
import sfumato.protect.ProtectionSettings;
import sfumato.protect.Strength;

/// The artist's choices.
public final class SettingsModel {
    /// The choices as one value, in the artist's words.
    public record Choice(Aim aim, Strength strength, Effort effort) {
        public ProtectionSettings settings() {
            return ProtectionSettings.DEFAULT.withAim(aim).withMaxCodes(strength.maxCodes()).withSteps(effort.steps());
        }
    }

    private final ObjectProperty<Aim> aim = new SimpleObjectProperty<>(Aim.STYLE);
    private final ObjectProperty<Strength> strength = new SimpleObjectProperty<>(Strength.BALANCED);
    private final ObjectProperty<Effort> effort = new SimpleObjectProperty<>(Effort.STANDARD);
    private final ObjectBinding<Choice> choice =
            Bindings.createObjectBinding(() -> new Choice(aim.get(), strength.get(), effort.get()), aim, strength, effort);

    public ObjectProperty<Aim> aimProperty() {
        return aim;
    }

    public ObjectProperty<Strength> strengthProperty() {
        return strength;
    }

    public ObjectProperty<Effort> effortProperty() {
        return effort;
    }

    public ObjectBinding<Choice> choiceProperty() {
        return choice;
    }
}
