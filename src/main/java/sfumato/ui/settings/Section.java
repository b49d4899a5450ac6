package sfumato.ui.settings;

import static sfumato.ui.text.Messages.text;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A heading and what stands below it: for what is chosen every day.
final class Section extends VBox {
    Section(String titleKey, Node... content) {
        getStyleClass().add("section");
        Label title = new Label(text(titleKey));
        title.getStyleClass().add("section-title");
        title.setLabelFor(content[0]);
        getChildren().add(title);
        getChildren().addAll(content);
    }

    /// A quiet line of explanation that wraps and is never cut off.
    static Label help(String words) {
        Label help = new Label(words);
        help.getStyleClass().add("quiet");
        help.setWrapText(true);
        help.setMinHeight(USE_PREF_SIZE);
        return help;
    }

    /// What is hidden takes no place either.
    static void hideWhereHidden(Node node) {
        node.managedProperty().bind(node.visibleProperty());
    }
}
