package sfumato.ui.settings;

import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One picture of the gallery with its name below. The chosen one has a frame and a tick.
final class DecoyTile extends ToggleButton {
    static final double SIDE = 62;
    private static final double TWO_LINES = 36;

    private final StackPane frame = new StackPane();
    private final Region tick = new Region();

    DecoyTile(String id, String name, Runnable choose) {
        setId(id);
        getStyleClass().add("decoy-tile");
        setText(name); // for who hears it
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        setOnAction(_ -> choose.run());
        frame.getStyleClass().add("frame");
        tick.getStyleClass().addAll("icon", "icon-success", "tick");
        StackPane badge = new StackPane(tick);
        badge.getStyleClass().add("badge");
        badge.visibleProperty().bind(selectedProperty());
        StackPane.setAlignment(badge, Pos.TOP_RIGHT);
        Label below = new Label(name);
        below.getStyleClass().add("name");
        below.setWrapText(true);
        below.setMinSize(0, TWO_LINES);
        below.setPrefSize(SIDE, TWO_LINES);
        below.setMaxSize(Double.MAX_VALUE, TWO_LINES);
        StackPane picture = new StackPane(frame, badge);
        picture.setMaxWidth(SIDE);
        VBox content = new VBox(picture, below);
        content.setAlignment(Pos.TOP_CENTER);
        content.setFillWidth(true);
        setGraphic(content);
        setMinWidth(SIDE);
        setMaxWidth(Double.MAX_VALUE);
    }

    /// Fills the tile.
    void show(Node picture) {
        frame.getChildren().setAll(picture);
    }

    /// The middle of an image, as a square of this side.
    static ImageView square(Image image, double side) {
        ImageView view = new ImageView(image);
        double shorter = Math.min(image.getWidth(), image.getHeight());
        view.setViewport(new Rectangle2D((image.getWidth() - shorter) / 2, (image.getHeight() - shorter) / 2, shorter, shorter));
        view.setFitWidth(side);
        view.setFitHeight(side);
        view.setSmooth(true);
        return view;
    }
}
