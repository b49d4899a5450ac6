package sfumato.ui.help;

import static sfumato.ui.text.Messages.text;

import java.util.List;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/// The pages of the help: a list of them on the left, the one chosen beside it.
public final class HelpView extends BorderPane {
    private static final double LIST_WIDTH = 232;

    private final ListView<HelpPage> pages = new ListView<>();
    private final HelpTexts texts;

    /// @param version   of the program
    /// @param shortcuts for the page of the keys
    public HelpView(String version, List<Shortcut> shortcuts) {
        texts = new HelpTexts(version, shortcuts);
        getStyleClass().add("help");
        pages.setId("help-pages");
        pages.setAccessibleText(text("help.pages"));
        pages.getStyleClass().add("help-pages");
        pages.setPrefWidth(LIST_WIDTH);
        pages.getItems().setAll(HelpPage.values());
        pages.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(HelpPage page, boolean empty) {
                super.updateItem(page, empty);
                setText(empty ? null : text("help.page", page));
            }
        });
        pages.getSelectionModel().selectedItemProperty().subscribe(page -> {
            if (page != null) {
                setCenter(scrolling(texts.page(page)));
            }
        });
        setLeft(pages);
    }

    /// Turns to a page.
    public void show(HelpPage page) {
        pages.getSelectionModel().select(page);
    }

    private static ScrollPane scrolling(Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }
}
