package sfumato.ui.compare;

import static sfumato.ui.text.Messages.text;

import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;

/// One picture, or two in step: with a divider between them, side by side, one at a time, or their difference (see [CompareMode]).
public final class CompareView extends Region {
    private static final double LABEL_MARGIN = 16;

    private final CompareModel model;
    private final TileLayer before = new TileLayer();
    private final TileLayer beforeAgain = new TileLayer();
    private final TileLayer after = new TileLayer();
    private final DifferenceLayer difference = new DifferenceLayer();
    private final Region gap = new Region();
    private final Label beforeLabel = label("compare-before-label");
    private final Label afterLabel = label("compare-after-label");
    private final SplitHandle handle;
    private final ObservableValue<Double> deviceScale = sceneProperty().flatMap(Scene::windowProperty)
            .flatMap(Window::outputScaleXProperty).map(Number::doubleValue).orElse(1.0);
    private String afterText = "";
    private Region overlay;

    public CompareView(CompareModel model) {
        this.model = model;
        handle = new SplitHandle(model);
        setId("compare-view");
        getStyleClass().add("compare-view");
        setMinSize(160, 120);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        beforeLabel.setText(text("compare.original"));
        gap.getStyleClass().add("pane-gap");
        gap.setManaged(false);
        gap.setMouseTransparent(true);
        getChildren().addAll(before, beforeAgain, after, difference, gap, beforeLabel, afterLabel, handle);
        clipToBounds();
        Stream.<Observable>of(model.framingProperty(), model.splitProperty(), model.comparingProperty(), model.differingProperty(),
                        model.originalOnlyProperty(), model.modeProperty(), model.amplificationProperty(), deviceScale)
                .forEach(shown -> shown.addListener(_ -> requestLayout()));
        CompareGestures.install(this, model);
    }

    /// Shows a picture; `copy` is null as long as there is none. A copy or a preview of another size is shown in the original's
    /// place, without a difference.
    public void show(PicturePyramid original, PicturePyramid copy) {
        PicturePyramid placed = copy == null ? null : copy.inPlaceOf(original.width(), original.height());
        boolean different = placed != null && !placed.scaled();
        before.setPicture(original);
        beforeAgain.setPicture(original);
        after.setPicture(placed);
        difference.setPictures(original, different ? placed : null);
        model.showSecond(placed != null, different);
        requestLayout();
    }

    /// What stands on the copy, such as "Protected" or "Preview, step 8 of 32".
    public void setAfterText(String words) {
        afterText = words;
        requestLayout();
    }

    /// Lays something over everything, as large as the view: what it does not consume of mouse, touch and keys pans and zooms.
    /// While it is seen the divider has no knob; the menu still moves it.
    public void setOverlay(Region layer) {
        getChildren().remove(overlay);
        overlay = layer;
        layer.setManaged(false);
        layer.visibleProperty().subscribe(seen -> handle.setKnobShown(!seen));
        getChildren().add(layer);
    }

    @Override
    protected void layoutChildren() {
        double scale = deviceScale.getValue();
        model.showIn(getWidth(), getHeight(), scale);
        CompareMode shown = model.shown();
        Panes panes = model.panes();
        double split = switch (shown) {
            case SPLIT -> Math.round(model.splitProperty().get() * getWidth() * scale) / scale;
            case COPY, DIFFERENCE -> 0;
            case ORIGINAL, SIDE_BY_SIDE -> panes.width();
        };
        before.show(model.framing(), scale, 0, split);
        layoutSecond(shown, panes, split, scale);
        handle.setVisible(shown == CompareMode.SPLIT);
        handle.resizeRelocate(split - SplitHandle.WIDTH / 2, 0, SplitHandle.WIDTH, getHeight());
        if (overlay != null) {
            overlay.resizeRelocate(0, 0, getWidth(), getHeight());
        }
        layoutLabels(shown, panes.two() ? panes.second() : split);
        setAccessibleText(text("compare.view.shown", text("compare.mode", shown)));
    }

    private void layoutSecond(CompareMode shown, Panes panes, double split, double scale) {
        Framing framing = model.framing();
        boolean originalTwice = panes.two() && model.originalOnlyProperty().get();
        boolean copy = shown == CompareMode.SPLIT || shown == CompareMode.COPY || (panes.two() && !originalTwice);
        double from = panes.two() ? 0 : split;
        after.relocate(panes.second(), 0);
        after.show(framing, scale, from, copy ? panes.width() : from);
        beforeAgain.relocate(panes.second(), 0);
        beforeAgain.show(framing, scale, 0, originalTwice ? panes.width() : 0);
        gap.setVisible(panes.two());
        gap.resizeRelocate(panes.width(), 0, panes.second() - panes.width(), getHeight());
        if (shown == CompareMode.DIFFERENCE) {
            difference.show(framing, model.amplificationProperty().get(), scale);
        } else {
            difference.hide();
        }
    }

    /// @param split where what is on the left ends
    private void layoutLabels(CompareMode shown, double split) {
        boolean originalTwice = shown == CompareMode.SIDE_BY_SIDE && model.originalOnlyProperty().get();
        afterLabel.setText(shown == CompareMode.DIFFERENCE ? text("compare.difference", model.amplificationProperty().get().factor())
                : originalTwice ? beforeLabel.getText() : afterText);
        beforeLabel.autosize();
        afterLabel.autosize();
        beforeLabel.relocate(LABEL_MARGIN, LABEL_MARGIN);
        afterLabel.relocate(getWidth() - afterLabel.getWidth() - LABEL_MARGIN, LABEL_MARGIN);
        // A label that the divider would cut is of a half too narrow to be told apart.
        beforeLabel.setVisible(split > beforeLabel.getWidth() + 2 * LABEL_MARGIN);
        afterLabel.setVisible(shown != CompareMode.ORIGINAL && getWidth() - split > afterLabel.getWidth() + 2 * LABEL_MARGIN);
    }

    private void clipToBounds() {
        Rectangle bounds = new Rectangle();
        bounds.widthProperty().bind(widthProperty());
        bounds.heightProperty().bind(heightProperty());
        setClip(bounds);
    }

    private static Label label(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("half-label");
        label.setManaged(false);
        label.setMouseTransparent(true);
        return label;
    }
}
