package sfumato.ui.encoders;

import static sfumato.ui.text.Messages.text;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import sfumato.ui.task.TaskModel;

/// What is being read or tried, and Cancel. How long it takes nobody knows before it was tried.
final class DoingPane extends VBox {
    private final Button cancel = new Button(text("task.cancel"));

    DoingPane(EncodersModel model) {
        TaskModel task = model.task();
        getStyleClass().add("encoder-doing");
        Label what = Words.of("");
        what.setId("encoders-doing");
        model.doingProperty().subscribe(now -> now.ifPresent(doing -> what.setText(text(doing.kind() == Doing.Kind.ADDING ? "encoders.adding" : "encoders.trying", doing.name()))));
        ProgressBar bar = new ProgressBar(ProgressIndicator.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.accessibleTextProperty().bind(what.textProperty());
        Label help = Words.of("", "quiet");
        help.textProperty().bind(task.cancellingProperty().map(stopping -> text(stopping ? "task.cancelling" : "encoders.doing")));
        help.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(help, Priority.ALWAYS);
        cancel.setId("encoders-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> model.cancel());
        cancel.disableProperty().bind(task.cancellingProperty());
        HBox foot = new HBox(help, cancel);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("encoder-foot");
        getChildren().addAll(what, bar, foot);
        visibleProperty().bind(task.runningProperty());
        managedProperty().bind(visibleProperty());
    }

    void takeFocus() {
        cancel.requestFocus();
    }
}
