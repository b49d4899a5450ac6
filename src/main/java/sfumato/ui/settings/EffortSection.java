package sfumato.ui.settings;

import static sfumato.ui.text.Messages.text;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import sfumato.protect.Effort;

/// The effort and, where it is known, how long it will take.
final class EffortSection extends VBox {
    private static final int MINUTE = 60;
    private static final int STEP_SECONDS = 5;

    /// @param expected how long each effort takes for the picture in hand
    EffortSection(SettingsModel model, ObservableValue<Function<Effort, Optional<Duration>>> expected, SettingsDialogs dialogs) {
        getStyleClass().add("effort");
        Label time = Section.help("");
        time.setId("effort-time");
        time.textProperty().bind(Bindings.createStringBinding(
                () -> expected.getValue().apply(model.effortProperty().get()).map(EffortSection::words).orElse(""), expected, model.effortProperty()));
        time.visibleProperty().bind(time.textProperty().isNotEmpty());
        Section.hideWhereHidden(time);
        getChildren().addAll(new ChoicePills<>("effort", Effort.class, model.effortProperty(),
                effort -> text("effort." + effort.name() + ".help", effort.steps())), time, encoders(model, dialogs));
    }

    // Nobody shall forget why a picture takes minutes.
    private static Hyperlink encoders(SettingsModel model, SettingsDialogs dialogs) {
        Hyperlink encoders = new Hyperlink();
        encoders.setId("effort-encoders");
        encoders.setWrapText(true);
        encoders.setMinHeight(USE_PREF_SIZE);
        encoders.setAccessibleHelp(text("effort.encoders.help"));
        encoders.setTooltip(new Tooltip(text("effort.encoders.help")));
        encoders.textProperty().bind(model.choiceProperty().map(choice -> text("effort.encoders", String.join(", ", choice.encoders()))));
        encoders.visibleProperty().bind(model.choiceProperty().map(choice -> !choice.encoders().isEmpty()));
        Section.hideWhereHidden(encoders);
        encoders.setOnAction(_ -> {
            encoders.setVisited(false);
            dialogs.showEncoders();
        });
        return encoders;
    }

    /// In steps of five seconds and then of minutes, since the figure is a guess.
    static String words(Duration time) {
        long seconds = Math.max(STEP_SECONDS, STEP_SECONDS * Math.ceilDiv(time.toSeconds(), STEP_SECONDS));
        return seconds < MINUTE ? text("effort.time.seconds", seconds) : text("effort.time.minutes", Math.ceilDiv(seconds, MINUTE));
    }
}
