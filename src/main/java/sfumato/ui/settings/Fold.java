package sfumato.ui.settings;

import static sfumato.ui.text.Messages.text;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/// A heading that opens and closes what is not of daily use; closed, it says in a line what is chosen there.
final class Fold extends TitledPane {
    /// @param summary what is chosen
    Fold(String id, String titleKey, ObservableValue<String> summary, Node... content) {
        setId(id);
        getStyleClass().add("fold");
        setText(text(titleKey)); // for who hears it
        accessibleHelpProperty().bind(summary);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        Label title = new Label(text(titleKey));
        title.getStyleClass().add("section-title");
        Label chosen = new Label();
        chosen.getStyleClass().add("quiet");
        chosen.textProperty().bind(summary);
        chosen.visibleProperty().bind(expandedProperty().not());
        Section.hideWhereHidden(chosen);
        setGraphic(new VBox(title, chosen));
        VBox inside = new VBox(content);
        inside.getStyleClass().add("fold-content");
        setContent(inside);
        setAnimated(false);
        setExpanded(false);
    }
}
