package sfumato.ui.settings;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// A field to write into, and below it what is wrong with what is written, as long as something is.
final class CheckedField extends VBox {
    private final TextField field = new TextField();

    /// @param prompt stands in the empty field
    CheckedField(String id, String prompt, FieldModel<?> model) {
        getStyleClass().add("checked-field");
        field.setId(id);
        field.setPromptText(prompt);
        field.textProperty().bindBidirectional(model.textProperty());
        field.setOnAction(_ -> { }); // or Enter would press the window's default button
        Label fault = Section.help("");
        fault.setId(id + "-fault");
        fault.getStyleClass().setAll("label", "fault");
        fault.textProperty().bind(model.faultProperty().map(what -> what.orElse("")));
        fault.visibleProperty().bind(model.faultProperty().map(Optional::isPresent));
        Section.hideWhereHidden(fault);
        field.accessibleHelpProperty().bind(fault.textProperty());
        model.faultProperty().subscribe(what -> field.pseudoClassStateChanged(Styles.STATE_DANGER, what.isPresent()));
        getChildren().addAll(field, fault);
    }

    TextField field() {
        return field;
    }
}
