package sfumato.ui.settings;

import static sfumato.ui.text.Messages.text;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/// A heading that opens and closes what is not of daily use; closed, it says in a line what is chosen there.
final class Fold extends TitledPane {
    /// @param summary what is chosen
    /// @param content makes what is inside, when it is opened for the first time: the window need not wait for it to begin with
    Fold(String id, String titleKey, ObservableValue<String> summary, Supplier<? extends Node> content) {
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
        setAnimated(false);
        setExpanded(false);
        expandedProperty().addListener((_, _, open) -> {
            if (open && getContent() == null) {
                VBox inside = new VBox(content.get());
                inside.getStyleClass().add("fold-content");
                setContent(inside);
            }
        });
    }
}
