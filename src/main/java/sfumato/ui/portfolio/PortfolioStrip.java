package sfumato.ui.portfolio;

import static sfumato.ui.text.Messages.text;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The pictures of the portfolio one below the other. Only those that are seen have nodes and thumbnails, so that
/// thousands cost no more than ten.
public final class PortfolioStrip extends VBox {
    private static final double WIDTH = 240;

    private final PortfolioModel model;
    private final ListView<PortfolioPicture> list = new ListView<>();
    private boolean following;

    /// @param remove puts a picture away, after whatever has to be asked
    public PortfolioStrip(PortfolioModel model, Thumbnails thumbnails, Consumer<PortfolioPicture> remove) {
        this.model = model;
        setId("portfolio");
        getStyleClass().add("portfolio");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        Label count = new Label();
        count.setId("portfolio-count");
        count.getStyleClass().add("portfolio-count");
        count.textProperty().bind(Bindings.createStringBinding(
                () -> text(model.scanningProperty().get() ? "portfolio.scanning" : "portfolio.count", model.pictures().size()),
                model.pictures(), model.scanningProperty()));
        list.setId("portfolio-list");
        list.setItems(model.pictures());
        list.setCellFactory(_ -> new PortfolioCell(thumbnails));
        list.setAccessibleText(text("portfolio.list"));
        VBox.setVgrow(list, Priority.ALWAYS);
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            PortfolioPicture picked = model.selectedProperty().get();
            if (event.getCode() == KeyCode.DELETE && picked != null) {
                remove.accept(picked);
                event.consume();
            }
        });
        list.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> picked(now));
        model.selectedProperty().subscribe(this::follow);
        getChildren().addAll(count, list);
    }

    private void picked(PortfolioPicture now) {
        if (!following && now != null) {
            model.selectedProperty().set(now);
        }
    }

    private void follow(PortfolioPicture now) {
        following = true;
        if (now == null) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedItem() != now) {
            list.getSelectionModel().select(now);
            list.scrollTo(now);
        }
        following = false;
    }
}
