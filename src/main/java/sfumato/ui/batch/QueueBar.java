package sfumato.ui.batch;

import static sfumato.ui.text.Messages.text;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The bar at the foot of the window while there is a job: how far it is, what can be done, and at the end what came of it.
public final class QueueBar extends HBox {
    private final QueueModel model;
    private final QueueWays ways;

    public QueueBar(QueueModel model, QueueWays ways) {
        this.model = model;
        this.ways = ways;
        setId("queue-bar");
        getStyleClass().add("queue-bar");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(sign(), words(), progress(),
                button("queue.pause", model::pause, is(Phase.RUNNING)),
                button("queue.goon", model::goOn, Bindings.createBooleanBinding(() -> model.phase().canGoOn(), model.phaseProperty())),
                button("queue.cancel", model::cancel, is(Phase.RUNNING).or(is(Phase.PAUSED))),
                button("queue.retry", model::retryFailed, is(Phase.FINISHED).and(anyFailed())),
                button("queue.folder", this::showFolder, is(Phase.FINISHED)),
                button("queue.summary", ways::openSummary, model.summaryProperty().isNotNull().and(is(Phase.FINISHED))),
                button("queue.page", ways::togglePage, model.phaseProperty().isNotEqualTo(Phase.NONE)),
                close());
    }

    private Node sign() {
        Region sign = new Region();
        model.phaseProperty().subscribe(phase -> sign.getStyleClass().setAll("icon", "state-icon", "icon-state-" + switch (phase) {
            case NONE, STARTING, RUNNING, STOPPING -> "working";
            case PAUSED, STOPPED -> "paused";
            case HALTED -> "failed";
            case FINISHED -> "protected";
        }));
        return sign;
    }

    private Node words() {
        Label phase = new Label();
        phase.setId("queue-phase");
        phase.getStyleClass().add("queue-phase");
        phase.textProperty().bind(model.phaseProperty().map(now -> now == Phase.NONE ? "" : text("queue.phase", now)));
        Label counts = new Label();
        counts.setId("queue-counts");
        counts.getStyleClass().add("quiet");
        counts.textProperty().bind(Bindings.createStringBinding(
                () -> QueueWords.counts(model.standingProperty().get(), model.failed().size()), model.standingProperty(), model.phaseProperty()));
        VBox words = new VBox(phase, counts);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(USE_PREF_SIZE);
        return words;
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar();
        bar.setId("queue-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(Bindings.createDoubleBinding(() -> model.phase() == Phase.STARTING
                ? ProgressIndicator.INDETERMINATE_PROGRESS : model.standingProperty().get().share(), model.standingProperty(), model.phaseProperty()));
        Label left = new Label();
        left.setId("queue-time-left");
        left.getStyleClass().add("quiet");
        left.textProperty().bind(Bindings.createStringBinding(
                () -> QueueWords.timeLeft(model.phase(), model.standingProperty().get()), model.standingProperty(), model.phaseProperty()));
        left.visibleProperty().bind(left.textProperty().isNotEmpty());
        left.managedProperty().bind(left.visibleProperty());
        bar.accessibleTextProperty().bind(left.textProperty());
        bar.setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        VBox progress = new VBox(bar, left);
        progress.getStyleClass().add("queue-progress");
        progress.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(progress, Priority.ALWAYS);
        return progress;
    }

    private void showFolder() {
        model.settings().ifPresent(settings -> ways.showInFolder(settings.output()));
    }

    private Button close() {
        Region cross = new Region();
        cross.getStyleClass().addAll("icon", "icon-close");
        Button close = button("queue.dismiss", model::dismiss, Bindings.createBooleanBinding(() -> !model.phase().busy(), model.phaseProperty()));
        close.setAccessibleText(close.getText());
        close.setText(null);
        close.setGraphic(cross);
        close.getStyleClass().addAll("flat", "close");
        return close;
    }

    private BooleanBinding is(Phase phase) {
        return model.phaseProperty().isEqualTo(phase);
    }

    private BooleanBinding anyFailed() {
        return Bindings.createBooleanBinding(() -> !model.failed().isEmpty(), model.phaseProperty(), model.standingProperty());
    }

    private static Button button(String key, Runnable action, ObservableBooleanValue shown) {
        Button button = new Button(text(key));
        button.setId(key.replace('.', '-'));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        button.visibleProperty().bind(shown);
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }
}
