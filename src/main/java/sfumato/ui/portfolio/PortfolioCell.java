package sfumato.ui.portfolio;

import static sfumato.ui.text.Messages.text;

import java.nio.IntBuffer;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// One picture of the strip: small, with its name and how it stands with it.
final class PortfolioCell extends ListCell<PortfolioPicture> {
    private static final double SIDE = 64;

    private final Thumbnails thumbnails;
    private final ImageView image = new ImageView();
    private final Label name = new Label();
    private final StateSign state = new StateSign();
    private final ProgressBar bar = new ProgressBar(0);
    private final Tooltip tooltip = new Tooltip();
    private final HBox content;
    private Path asked;
    private Subscription heard = Subscription.EMPTY;

    PortfolioCell(Thumbnails thumbnails) {
        this.thumbnails = thumbnails;
        getStyleClass().add("portfolio-cell");
        image.setFitWidth(SIDE);
        image.setFitHeight(SIDE);
        image.setPreserveRatio(true);
        StackPane frame = new StackPane(image);
        frame.getStyleClass().add("thumbnail-frame");
        frame.setMinSize(SIDE, SIDE);
        frame.setMaxSize(SIDE, SIDE);
        name.getStyleClass().add("portfolio-name");
        bar.getStyleClass().add("measure");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.managedProperty().bind(bar.visibleProperty());
        VBox words = new VBox(name, state, bar);
        words.getStyleClass().add("portfolio-words");
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        content = new HBox(frame, words);
        content.getStyleClass().add("portfolio-content");
        content.setAlignment(Pos.CENTER_LEFT);
        content.setMinWidth(0);
        setPrefWidth(0); // as wide as the strip, never wider
    }

    @Override
    protected void updateItem(PortfolioPicture picture, boolean empty) {
        super.updateItem(picture, empty);
        heard.unsubscribe();
        heard = Subscription.EMPTY;
        if (empty || picture == null) {
            ask(null);
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        name.setText(picture.name());
        ask(picture.file());
        heard = picture.stateProperty().subscribe(now -> show(picture, now));
        setGraphic(content);
        setTooltip(tooltip);
    }

    private void show(PortfolioPicture picture, PictureState now) {
        StateWords words = StateWords.of(now);
        state.show(words);
        bar.setVisible(now instanceof PictureState.Working);
        bar.setProgress(now instanceof PictureState.Working(double share) ? share : 0);
        tooltip.setText(picture.file() + "\n" + words.all());
        setAccessibleText(text("portfolio.cell", picture.name(), words.all()));
    }

    private void ask(Path file) {
        if (file != null && file.equals(asked)) {
            return;
        }
        if (asked != null) {
            thumbnails.forget(asked);
        }
        asked = file;
        image.setImage(null);
        if (file != null) {
            thumbnails.want(file, made -> {
                if (file.equals(asked)) {
                    image.setImage(made.flatMap(PortfolioCell::imageOf).orElse(null));
                }
            });
        }
    }

    private static Optional<WritableImage> imageOf(Thumbnail made) {
        return Optional.of(new WritableImage(new PixelBuffer<>(made.width(), made.height(),
                IntBuffer.wrap(made.argb()), PixelFormat.getIntArgbPreInstance())));
    }
}
