package sfumato.ui.task;

import static sfumato.ui.text.Messages.text;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import sfumato.task.Progress.Stage;

/// Shows a [TaskModel]: stage in words, progress bar, time left, Cancel.
public final class TaskPane extends VBox {
    private final TaskModel task;

    public TaskPane(TaskModel task) {
        this.task = task;
        getStyleClass().add("task-pane");
        Label stage = stage();
        ProgressBar bar = bar(stage);
        getChildren().addAll(stage, bar, footer());
    }

    private Label stage() {
        Label stage = new Label();
        stage.setId("task-stage");
        stage.textProperty().bind(Bindings.createStringBinding(
                () -> task.cancellingProperty().get() ? text("task.cancelling") : text("task.stage", task.stageProperty().get()),
                task.stageProperty(), task.cancellingProperty()));
        return stage;
    }

    private ProgressBar bar(Label stage) {
        ProgressBar bar = new ProgressBar();
        bar.setId("task-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(Bindings.createDoubleBinding(this::progress, task.fractionProperty(), task.stageProperty()));
        bar.accessibleTextProperty().bind(stage.textProperty());
        return bar;
    }

    /// Before protecting begins there is nothing to measure by; a bar that stands still would look like a program that hangs.
    private double progress() {
        boolean measured = task.stageProperty().get().compareTo(Stage.PROTECTING) >= 0;
        return measured ? task.fractionProperty().get() : ProgressIndicator.INDETERMINATE_PROGRESS;
    }

    private HBox footer() {
        Label left = new Label();
        left.setId("task-time-left");
        left.getStyleClass().add("quiet");
        left.textProperty().bind(Bindings.createStringBinding(
                () -> task.cancellingProperty().get() ? "" : task.timeLeftProperty().get().map(TaskWords::timeLeft).orElse(""),
                task.timeLeftProperty(), task.cancellingProperty()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button cancel = new Button(text("task.cancel"));
        cancel.setId("task-cancel");
        cancel.setOnAction(_ -> task.cancel());
        cancel.disableProperty().bind(task.cancellingProperty());
        HBox footer = new HBox(left, gap, cancel);
        footer.setAlignment(Pos.CENTER_LEFT);
        return footer;
    }
}
