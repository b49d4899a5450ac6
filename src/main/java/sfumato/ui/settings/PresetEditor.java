package sfumato.ui.settings;

import static sfumato.ui.text.Messages.text;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks for a name or a confirmation right below the presets. Not there while nothing is asked.
final class PresetEditor extends VBox {
    private final Node home;

    /// @param home where the keyboard goes afterwards
    PresetEditor(Node home) {
        this.home = home;
        getStyleClass().add("preset-editor");
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                done();
                event.consume();
            }
        });
        close();
    }

    /// Asks for a name.
    ///
    /// @param fault  what is wrong with a name, if anything
    /// @param answer takes a name without a fault
    void askName(String question, String name, Function<String, Optional<String>> fault, Consumer<String> answer) {
        TextField field = new TextField(name);
        field.setId("preset-name");
        Label wrong = Section.help("");
        wrong.setId("preset-name-fault");
        wrong.getStyleClass().setAll("label", "fault");
        wrong.setVisible(false);
        Section.hideWhereHidden(wrong);
        Runnable save = () -> fault.apply(field.getText()).ifPresentOrElse(what -> {
            wrong.setText(what);
            wrong.setVisible(true);
            field.pseudoClassStateChanged(Styles.STATE_DANGER, true);
        }, () -> {
            answer.accept(field.getText());
            done();
        });
        field.setOnAction(_ -> save.run());
        field.textProperty().addListener(_ -> {
            wrong.setVisible(false);
            field.pseudoClassStateChanged(Styles.STATE_DANGER, false);
        });
        ask(question, field, field, wrong, buttons(text("preset.name.save"), save));
        field.selectAll();
    }

    /// Asks whether to do something that cannot be undone.
    void askWhether(String question, String yes, Runnable answer) {
        HBox buttons = buttons(yes, () -> {
            answer.run();
            done();
        });
        ask(question, buttons.getChildren().getLast(), buttons);
    }

    private void ask(String question, Node first, Node... content) {
        Label title = new Label(question);
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        title.setLabelFor(first);
        getChildren().setAll(title);
        getChildren().addAll(content);
        setVisible(true);
        setManaged(true);
        first.requestFocus();
    }

    private HBox buttons(String yes, Runnable answer) {
        Button save = new Button(yes);
        save.setId("preset-yes");
        save.setOnAction(_ -> answer.run());
        Button cancel = new Button(text("preset.name.cancel"));
        cancel.setId("preset-no");
        cancel.setOnAction(_ -> done());
        HBox row = new HBox(save, cancel);
        row.getStyleClass().add("row");
        return row;
    }

    private void done() {
        close();
        home.requestFocus();
    }

    private void close() {
        setVisible(false);
        setManaged(false);
        getChildren().clear();
    }
}
