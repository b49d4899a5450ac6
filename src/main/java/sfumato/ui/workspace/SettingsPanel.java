package sfumato.ui.workspace;

import static sfumato.ui.text.Messages.text;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import sfumato.protect.Effort;
import sfumato.ui.part.LateParts;
import sfumato.ui.settings.PresetsModel;
import sfumato.ui.settings.SettingsPane;
import sfumato.ui.task.TaskPane;

/// The panel on the right: the picture's name, the choices, and at the foot what to do next.
final class SettingsPanel extends VBox {
    private static final double WIDTH = 344;
    private static final String ACCENT = "accent";

    /// @param late makes the choices
    /// @param seen whether the panel is
    SettingsPanel(Studio studio, WorkspaceActions actions, PresetsModel presets, LateParts late, ObservableBooleanValue seen) {
        WorkspaceModel model = studio.workspace();
        setId("settings");
        getStyleClass().add("settings-panel");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        SettingsPane choices = new SettingsPane(picture(model), model.settings(), presets, actions, late, seen);
        model.pictureProperty().subscribe(now -> {
            if (now != null) {
                choices.originalProperty().set(now.name());
            }
        });
        choices.expectedTimeProperty().bind(Bindings.createObjectBinding(() -> effort -> expected(studio, effort),
                model.pictureProperty(), model.pacesProperty(), model.settings().choiceProperty(), studio.encoders().listingProperty()));
        VBox.setVgrow(choices, Priority.ALWAYS);
        getChildren().addAll(choices, foot(studio, actions));
    }

    private static Optional<Duration> expected(Studio studio, Effort effort) {
        WorkspaceModel model = studio.workspace();
        OpenPicture picture = model.pictureProperty().get();
        return picture == null ? Optional.empty()
                : model.pacesProperty().get().of(model.settings().choiceProperty().get().encoders(), studio.encoders()::figure)
                .map(pace -> pace.expected(effort, picture.size()));
    }

    private static Node picture(WorkspaceModel model) {
        Label name = new Label();
        name.setId("picture-name");
        name.getStyleClass().add("picture-name");
        name.textProperty().bind(model.pictureProperty().map(OpenPicture::name));
        Label facts = new Label();
        facts.getStyleClass().add("quiet");
        facts.textProperty().bind(model.pictureProperty().map(picture ->
                text("picture.facts", picture.pixels().width(), picture.pixels().height(), picture.format().name())));
        Label notes = new Label();
        notes.setId("picture-notes");
        notes.getStyleClass().add("quiet");
        notes.setWrapText(true);
        notes.setMinHeight(USE_PREF_SIZE);
        notes.textProperty().bind(model.pictureProperty().map(picture -> String.join("\n", picture.notes())).orElse(""));
        notes.visibleProperty().bind(notes.textProperty().isNotEmpty());
        notes.managedProperty().bind(notes.visibleProperty());
        VBox about = new VBox(name, facts, notes);
        about.getStyleClass().add("about-picture");
        return about;
    }

    private static Node foot(Studio studio, WorkspaceActions actions) {
        WorkspaceModel model = studio.workspace();
        TaskPane progress = new TaskPane(model.task());
        Button protect = wide("protect", actions::protect);
        BooleanBinding several = Bindings.size(studio.portfolio().pictures()).greaterThan(1);
        protect.textProperty().bind(Bindings.createStringBinding(() -> text(model.copyProperty().get() != null ? "protect.again"
                : several.get() ? "protect.one" : "protect"), model.copyProperty(), several));
        Button all = wide("protect-all", actions::protectAll);
        all.textProperty().bind(studio.queue().phaseProperty().map(phase -> text(phase.busy() ? "protect.more" : "protect.all")));
        Button export = wide("export", actions::export);
        export.setText(text("export"));
        progress.visibleProperty().bind(model.task().runningProperty());
        protect.visibleProperty().bind(model.task().runningProperty().not());
        protect.disableProperty().bind(studio.canProtectProperty().not());
        all.visibleProperty().bind(several.and(model.task().runningProperty().not()));
        all.disableProperty().bind(studio.canProtectAllProperty().not());
        export.visibleProperty().bind(model.copyProperty().isNotNull());
        export.disableProperty().bind(model.canExportProperty().not());
        // What to do next is the button that stands out and that Enter presses.
        model.protectNextProperty().subscribe(next -> standOut(protect, next));
        model.exportNextProperty().subscribe(next -> standOut(export, next));
        VBox foot = new VBox(progress, protect, export, all);
        foot.getChildren().forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        foot.getStyleClass().add("settings-foot");
        return foot;
    }

    private static void standOut(Button button, boolean next) {
        button.setDefaultButton(next);
        button.getStyleClass().removeAll(ACCENT);
        if (next) {
            button.getStyleClass().add(ACCENT);
        }
    }

    private static Button wide(String id, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
