package sfumato.ui.encoders;

import static sfumato.ui.text.Messages.text;

import javafx.beans.binding.BooleanExpression;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import sfumato.pack.Pack;
import sfumato.ui.settings.SettingsModel.Choice;

/// One pack: what it is, the switch, and what can be done with it.
final class PackRow extends VBox {
    private final Pack pack;
    private final CheckBox on = new CheckBox(text("encoders.on"));
    private final RemoveQuestion question;

    /// @param home takes the keyboard when the row is gone
    PackRow(EncodersModel model, Pack pack, Runnable home) {
        this.pack = pack;
        getStyleClass().add("encoder-row");
        on.setId("encoder-on-" + pack.name());
        on.setAccessibleText(text("encoders.on.spoken", pack.name()));
        on.setMinWidth(USE_PREF_SIZE);
        on.setOnAction(_ -> model.switchOn(pack, on.isSelected()));
        Label name = Words.of(pack.name(), "encoder-name");
        name.setLabelFor(on);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(name, on);
        head.getStyleClass().add("encoder-head");
        BooleanExpression busy = model.task().runningProperty();
        Button again = button(text("encoders.again"), text("encoders.again.spoken", pack.name()), "encoder-again-", busy);
        again.setOnAction(_ -> model.tryAgain(pack));
        Button remove = button(text("encoders.remove"), text("encoders.remove.spoken", pack.name()), "encoder-remove-", busy);
        question = new RemoveQuestion(pack.name(), () -> {
            model.remove(pack);
            home.run();
        }, remove);
        remove.setOnAction(_ -> question.ask());
        Label size = Words.of(PackWords.size(pack), "quiet");
        HBox.setHgrow(size, Priority.ALWAYS);
        size.setMaxWidth(Double.MAX_VALUE);
        HBox foot = new HBox(size, again, remove);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("encoder-foot");
        getChildren().addAll(head, Words.of(PackWords.models(pack.card())), foot, question);
        show(model.choiceProperty().get());
    }

    /// Whether it is switched on.
    void show(Choice choice) {
        on.setSelected(choice.encoders().contains(pack.name()));
    }

    private Button button(String words, String spoken, String id, BooleanExpression busy) {
        Button button = new Button(words);
        button.setId(id + pack.name());
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(spoken);
        button.disableProperty().bind(busy);
        return button;
    }
}
