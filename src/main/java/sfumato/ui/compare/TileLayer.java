package sfumato.ui.compare;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/// Draws one picture of the comparison: the tiles of the fitting level that are seen, each edge on a whole device
/// pixel, so that no seam shows and true pixels stay true. A picture in the place of a larger one is always blended.
final class TileLayer extends Pane {
    /// From this zoom on pixels are shown as squares; below they are blended.
    private static final double SQUARES_FROM_ZOOM = 2;

    private final Rectangle clip = new Rectangle();
    private final Checkerboard ground = new Checkerboard();
    private final IdentityHashMap<PicturePyramid.Tile, ImageView> views = new IdentityHashMap<>();
    private PicturePyramid picture;
    private SquarePixels squares;

    TileLayer() {
        setManaged(false);
        setMouseTransparent(true);
        setClip(clip);
    }

    @SuppressWarnings("ReferenceEquality") // comparing the pixels would take long
    void setPicture(PicturePyramid picture) {
        if (this.picture != picture) {
            this.picture = picture;
            squares = picture == null ? null : new SquarePixels(picture);
            views.clear();
            getChildren().clear();
        }
    }

    /// Shows the part of the view from x = `from` to `to`, in units of the view.
    void show(Framing framing, double deviceScale, double from, double to) {
        clip.setX(from);
        clip.setWidth(Math.max(0, to - from));
        clip.setHeight(framing.viewHeight() / deviceScale);
        setVisible(picture != null && to > from);
        if (!isVisible()) {
            return;
        }
        ground.show(framing, deviceScale, picture.alpha());
        if (framing.zoom() >= SQUARES_FROM_ZOOM && !picture.scaled()) {
            squares.show(framing, deviceScale);
            setSeen(List.of(ground, squares));
        } else {
            setSeen(placed(framing, deviceScale));
        }
    }

    private List<Node> placed(Framing framing, double deviceScale) {
        PicturePyramid.Level level = picture.levelFor(framing.zoom());
        double across = Math.scalb((double) picture.width(), level.halvings()) / picture.ownSize().width();
        double down = Math.scalb((double) picture.height(), level.halvings()) / picture.ownSize().height();
        List<Node> seen = new ArrayList<>();
        seen.add(ground);
        for (PicturePyramid.Tile tile : level.tiles()) {
            long left = framing.screenX(tile.x() * across);
            long top = framing.screenY(tile.y() * down);
            long right = framing.screenX(Math.min((tile.x() + tile.width()) * across, picture.width()));
            long bottom = framing.screenY(Math.min((tile.y() + tile.height()) * down, picture.height()));
            if (right > 0 && bottom > 0 && left < framing.viewWidth() && top < framing.viewHeight()) {
                ImageView view = views.computeIfAbsent(tile, TileLayer::viewOf);
                view.setX(left / deviceScale);
                view.setY(top / deviceScale);
                view.setFitWidth(Math.max(1, right - left) / deviceScale);
                view.setFitHeight(Math.max(1, bottom - top) / deviceScale);
                seen.add(view);
            }
        }
        return seen;
    }

    private void setSeen(List<? extends Node> seen) {
        if (!getChildren().equals(seen)) {
            getChildren().setAll(seen);
        }
    }

    // The image draws from the tile's own array: no second copy in memory.
    private static ImageView viewOf(PicturePyramid.Tile tile) {
        Image image = new WritableImage(new PixelBuffer<>(tile.width(), tile.height(),
                IntBuffer.wrap(tile.argb()), PixelFormat.getIntArgbPreInstance()));
        ImageView view = new ImageView(image);
        view.setManaged(false);
        return view;
    }
}
