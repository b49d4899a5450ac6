package sfumato.ui.settings;

import static sfumato.ui.text.Messages.text;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import sfumato.protect.Aim;
import sfumato.protect.Effort;
import sfumato.ui.part.LateParts;
import sfumato.ui.settings.SettingsModel.Choice;

/// All choices, one below the other, in a pane that scrolls. What is not of daily use is folded away.
public final class SettingsPane extends ScrollPane {
    private final ObjectProperty<String> original = new SimpleObjectProperty<>(text("files.example.original"));
    private final ObjectProperty<Function<Effort, Optional<Duration>>> expectedTime = new SimpleObjectProperty<>(_ -> Optional.empty());
    private final SettingsModel model;

    /// @param head what stands above the choices
    /// @param late makes the choices, group by group
    /// @param seen whether the pane is
    public SettingsPane(Node head, SettingsModel model, PresetsModel presets, SettingsDialogs dialogs, LateParts late, ObservableBooleanValue seen) {
        this.model = model;
        setId("settings-pane");
        VBox all = new VBox(head,
                late.part(() -> new Section("preset.title", new PresetBar(model, presets)), seen),
                late.part(() -> new Section("aim.title", new ChoiceRows<>("aim", Aim.class, model.aimProperty()), decoy(dialogs)), seen),
                late.part(() -> new Section("strength.title", new StrengthSection(model)), seen),
                late.part(() -> new Section("effort.title", new EffortSection(model, expectedTime, dialogs)), seen),
                late.part(() -> folds(dialogs), seen));
        all.getStyleClass().add("settings-choices");
        setContent(all);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        ScrollToFocus.install(this);
    }

    /// The name of the picture in hand, for the example of how copies are called.
    public ObjectProperty<String> originalProperty() {
        return original;
    }

    /// How long each effort will take for the picture in hand, where that is known (see [Pace]).
    public ObjectProperty<Function<Effort, Optional<Duration>>> expectedTimeProperty() {
        return expectedTime;
    }

    private Fold decoy(SettingsDialogs dialogs) {
        ObservableValue<String> summary = Bindings.createStringBinding(() -> model.aimProperty().get() == Aim.DISRUPT
                ? text("decoy.none") : DecoyWords.name(model.decoyProperty().get()), model.aimProperty(), model.decoyProperty());
        return new Fold("decoy", "decoy.title", summary, () -> {
            DecoyGallery gallery = new DecoyGallery(model, dialogs);
            gallery.prepare();
            return gallery;
        });
    }

    private VBox folds(SettingsDialogs dialogs) {
        VBox folds = new VBox(
                new Fold("where", "where.title", summary(choice -> text("where", Where.of(choice.mask()))), () -> new WhereSection(model, dialogs)),
                new Fold("copy", "copy.title", summary(choice -> CopySection.summary(choice.output())), () -> new CopySection(model)),
                new Fold("files", "files.title", summary(choice -> choice.copies().names()), () -> new FilesSection(model, dialogs, original)),
                new Fold("rights", "rights.title", summary(choice -> RightsSection.summary(choice.metadata())), () -> new RightsSection(model)));
        folds.getStyleClass().add("folds");
        return folds;
    }

    private ObservableValue<String> summary(Function<Choice, String> words) {
        return model.choiceProperty().map(words);
    }
}
