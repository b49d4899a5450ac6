package sfumato.ui.settings;

import static sfumato.ui.text.Messages.text;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import sfumato.protect.Effort;

/// The effort and, where it is known, how long it will take.
final class EffortSection extends VBox {
    private static final int MINUTE = 60;
    private static final int STEP_SECONDS = 5;

    /// @param expected how long each effort takes for the picture in hand
    EffortSection(SettingsModel model, ObservableValue<Function<Effort, Optional<Duration>>> expected) {
        getStyleClass().add("effort");
        Label time = Section.help("");
        time.setId("effort-time");
        time.textProperty().bind(Bindings.createStringBinding(
                () -> expected.getValue().apply(model.effortProperty().get()).map(EffortSection::words).orElse(""), expected, model.effortProperty()));
        time.visibleProperty().bind(time.textProperty().isNotEmpty());
        Section.hideWhereHidden(time);
        getChildren().addAll(new ChoicePills<>("effort", Effort.class, model.effortProperty(),
                effort -> text("effort." + effort.name() + ".help", effort.steps())), time);
    }

    /// In steps of five seconds and then of minutes, since the figure is a guess.
    static String words(Duration time) {
        long seconds = Math.max(STEP_SECONDS, STEP_SECONDS * Math.ceilDiv(time.toSeconds(), STEP_SECONDS));
        return seconds < MINUTE ? text("effort.time.seconds", seconds) : text("effort.time.minutes", Math.ceilDiv(seconds, MINUTE));
    }
}
