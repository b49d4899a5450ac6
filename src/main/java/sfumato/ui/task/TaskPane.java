package sfumato.ui.task;

import static sfumato.ui.text.Messages.text;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

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
        bar.progressProperty().bind(task.fractionProperty());
        bar.accessibleTextProperty().bind(stage.textProperty());
        return bar;
    }

    private HBox footer() {
        Label left = new Label();
        left.setId("task-time-left");
        left.getStyleClass().add("quiet");
        left.textProperty().bind(task.timeLeftProperty().map(time -> time.map(TaskWords::timeLeft).orElse("")));
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
