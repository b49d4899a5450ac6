package sfumato.ui.encoders;

import static sfumato.ui.text.Messages.text;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks below a row whether to remove it.
final class RemoveQuestion extends VBox {
    private final Button keep = new Button(text("encoders.remove.no"));
    private final Button home;

    /// @param yes  what to do then
    /// @param home takes the keyboard back otherwise
    RemoveQuestion(String name, Runnable yes, Button home) {
        this.home = home;
        getStyleClass().add("encoder-question");
        Label question = Words.of(text("encoders.remove.question", name));
        question.setLabelFor(keep);
        Button remove = new Button(text("encoders.remove.yes"));
        remove.setId("encoder-remove-yes");
        remove.setOnAction(_ -> {
            close();
            yes.run();
        });
        keep.setId("encoder-remove-no");
        keep.setOnAction(_ -> leave());
        HBox buttons = new HBox(remove, keep);
        buttons.getStyleClass().add("encoder-buttons");
        getChildren().addAll(question, buttons);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                leave();
                event.consume(); // or the page would close, too
            }
        });
        managedProperty().bind(visibleProperty());
        close();
    }

    void ask() {
        setVisible(true);
        keep.requestFocus();
    }

    private void leave() {
        close();
        home.requestFocus();
    }

    private void close() {
        setVisible(false);
    }
}
