package sfumato.ui.encoders;

import static sfumato.ui.text.Messages.text;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import sfumato.problem.Problem;

/// A file among the packs that is none, or no longer: what is wrong with it, and, if it was one, a button to remove it.
final class DamagedRow extends VBox {
    private static final String ENDING = ".safetensors";

    /// @param home takes the keyboard when the row is gone
    DamagedRow(EncodersModel model, Problem problem, Runnable home) {
        String file = problem.path().getFileName().toString();
        String name = file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
        getStyleClass().add("encoder-row");
        Region sign = new Region();
        sign.getStyleClass().addAll("icon", "icon-error");
        Label title = Words.of(text("encoders.damaged", name), "encoder-name");
        HBox head = new HBox(sign, title);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("encoder-head");
        Label what = Words.of(Told.sentence(problem.what()) + " " + Told.sentence(problem.advice()), "quiet");
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        HBox foot = new HBox(what);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("encoder-foot");
        getChildren().addAll(head, foot);
        if (problem instanceof Problem.Unreadable) { // what someone laid there by hand is not ours to delete
            Button remove = new Button(text("encoders.remove"));
            remove.setId("encoder-remove-" + name);
            remove.getStyleClass().add("small");
            remove.setMinWidth(USE_PREF_SIZE);
            remove.setAccessibleText(text("encoders.remove.spoken", name));
            remove.disableProperty().bind(model.task().runningProperty());
            RemoveQuestion question = new RemoveQuestion(name, () -> {
                model.removeDamaged(name);
                home.run();
            }, remove);
            remove.setOnAction(_ -> question.ask());
            foot.getChildren().add(remove);
            getChildren().add(question);
        }
    }
}
