package sfumato.ui.mask;

import static sfumato.ui.text.Messages.text;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import sfumato.ui.compare.CompareModel;
import sfumato.ui.compare.Panes;

/// The mask over the picture, to be laid on the comparing view ([sfumato.ui.compare.CompareView#setOverlay]): seen and painted on while the brush
/// is in hand. What is not painting (wheel, pinch, the middle button, dragging while the plain picture is held with Space) goes through to
/// the view below, which zooms and pans. With two panes both show the mask, and either can be painted on.
public final class MaskLayer extends Region {
    private final MaskModel mask;
    private final CompareModel compare;
    private final MaskImage drawn = new MaskImage();
    private final List<ImageView> panes = List.of(new ImageView(), new ImageView());
    private final BrushRing ring = new BrushRing();
    /// Where the brush is, in pixels of the mask, so that it stays on its place of the picture while the view moves.
    private double brushX;
    private double brushY;
    private boolean brushSeen;
    private double paneLeft;

    public MaskLayer(MaskModel mask, CompareModel compare) {
        this.mask = mask;
        this.compare = compare;
        setId("mask-layer");
        setFocusTraversable(true);
        setCursor(Cursor.CROSSHAIR);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(text("mask.layer"));
        setAccessibleHelp(text("mask.layer.help"));
        panes.forEach(pane -> {
            pane.setManaged(false);
            pane.setMouseTransparent(true);
        });
        getChildren().addAll(panes);
        getChildren().add(ring);
        getStyleClass().add("mask-layer");
        visibleProperty().bind(mask.brushingProperty());
        setPickOnBounds(true);
        mask.addPainter(area -> drawn.update(mask.shares(), mask.size(), area));
        Stream.<Observable>of(compare.framingProperty(), compare.modeProperty(), compare.comparingProperty(), compare.originalOnlyProperty(),
                mask.brushSizeProperty(), mask.brushingProperty()).forEach(shown -> shown.addListener(_ -> requestLayout()));
        mask.brushingProperty().addListener((_, _, now) -> taken(now));
        MaskGestures.install(this, mask, compare);
        MaskKeys.install(this, mask);
    }

    /// Where the mask lies in a pane.
    MaskPlace place() {
        return MaskPlace.of(compare.framing(), compare.deviceScale(), mask.size());
    }

    double brushX() {
        return brushX;
    }

    double brushY() {
        return brushY;
    }

    /// The brush is over this point of the view. While it is down it stays with the pane in which it was set down.
    void pointAt(double viewX, double viewY, boolean down) {
        if (!down) {
            paneLeft = compare.panes().leftAt(viewX);
        }
        moveTo(place().maskX(viewX - paneLeft), place().maskY(viewY));
    }

    void moveTo(double maskX, double maskY) {
        brushX = maskX;
        brushY = maskY;
        showBrush(true);
    }

    void showBrush(boolean seen) {
        brushSeen = seen;
        requestLayout();
    }

    double radius() {
        return place().radius(mask.brushSizeProperty().get());
    }

    @Override
    protected void layoutChildren() {
        boolean plain = compare.originalOnlyProperty().get();
        Panes layout = compare.panes();
        int width = (int) Math.ceil(layout.width());
        int height = (int) Math.ceil(getHeight());
        boolean seen = mask.brushingProperty().get() && !plain && width > 0 && height > 0;
        panes.get(0).setVisible(seen);
        panes.get(1).setVisible(seen && layout.two());
        ring.setVisible(seen && brushSeen);
        if (seen) {
            MaskPlace place = place();
            var image = drawn.show(mask.shares(), mask.size(), place, width, height);
            panes.forEach(pane -> pane.setImage(image));
            panes.get(1).setX(layout.second());
            ring.show(paneLeft + place.x(brushX), place.y(brushY), place.diameter(mask.brushSizeProperty().get()));
        }
    }

    private void taken(boolean inHand) {
        drawn.forget();
        if (inHand) {
            paneLeft = 0;
            MaskPlace place = place();
            brushX = place.maskX(compare.panes().width() / 2);
            brushY = place.maskY(getHeight() / 2);
            requestFocus();
        } else {
            mask.endStroke();
        }
    }
}
