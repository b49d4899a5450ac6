package sfumato.ui.settings;

import static sfumato.ui.text.Messages.text;

import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Names on the left, what is chosen on the right.
final class Form extends GridPane {
    private int rows;

    /// @param names the width of the names
    Form(double names) {
        getStyleClass().add("form");
        ColumnConstraints left = new ColumnConstraints(names);
        ColumnConstraints right = new ColumnConstraints(0, USE_COMPUTED_SIZE, Double.MAX_VALUE, Priority.ALWAYS, HPos.LEFT, true);
        getColumnConstraints().addAll(left, right);
    }

    /// Adds a row.
    ///
    /// @param field its first control, or itself, is what the name stands for
    Form row(String nameKey, Region field) {
        Label name = new Label(text(nameKey));
        name.setWrapText(true);
        name.getStyleClass().add("form-name");
        name(name, nameKey, field);
        GridPane.setValignment(name, VPos.TOP);
        addRow(rows++, name, field);
        return this;
    }

    /// Adds what needs the whole width, with its name above.
    Form wide(String nameKey, Region field) {
        Label name = new Label(text(nameKey));
        name.getStyleClass().add("wide-name");
        name(name, nameKey, field);
        add(name, 0, rows++, 2, 1);
        add(field, 0, rows++, 2, 1);
        return this;
    }

    /// Adds a row that is there only while `shown`.
    Form row(String nameKey, Region field, ObservableValue<Boolean> shown) {
        row(nameKey, field);
        for (Node node : getChildren().subList(getChildren().size() - 2, getChildren().size())) {
            node.visibleProperty().bind(shown);
            Section.hideWhereHidden(node);
        }
        return this;
    }

    private static void name(Label name, String nameKey, Region field) {
        Node control = field instanceof CheckedField checked ? checked.field() : field;
        name.setLabelFor(control);
        if (control.getAccessibleText() == null) {
            control.setAccessibleText(text(nameKey));
        }
        field.setMaxWidth(Double.MAX_VALUE);
    }

    /// Adds a line of explanation over the whole width.
    Form help(String words) {
        add(Section.help(words), 0, rows++, 2, 1);
        return this;
    }
}
