package sfumato.ui.compare;

import static sfumato.ui.text.Messages.text;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;

/// One picture, or two in step with a divider between them: on the left the original, on the right the copy.
public final class CompareView extends Region {
    private static final double LABEL_MARGIN = 16;

    private final CompareModel model;
    private final Checkerboard checkerboard = new Checkerboard();
    private final TileLayer before = new TileLayer();
    private final TileLayer after = new TileLayer();
    private final Label beforeLabel = label("compare-before-label");
    private final Label afterLabel = label("compare-after-label");
    private final SplitHandle handle;
    private final ObservableValue<Double> deviceScale = sceneProperty().flatMap(Scene::windowProperty)
            .flatMap(Window::outputScaleXProperty).map(Number::doubleValue).orElse(1.0);
    private boolean alpha;

    public CompareView(CompareModel model) {
        this.model = model;
        handle = new SplitHandle(model);
        setId("compare-view");
        getStyleClass().add("compare-view");
        setMinSize(160, 120);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(text("compare.view"));
        beforeLabel.setText(text("compare.original"));
        getChildren().addAll(checkerboard, before, after, beforeLabel, afterLabel, handle);
        clipToBounds();
        model.framingProperty().addListener(_ -> requestLayout());
        model.splitProperty().addListener(_ -> requestLayout());
        model.comparingProperty().addListener(_ -> requestLayout());
        model.originalOnlyProperty().addListener(_ -> requestLayout());
        afterLabel.textProperty().addListener(_ -> requestLayout());
        deviceScale.addListener(_ -> requestLayout());
        CompareGestures.install(this, model);
    }

    /// Shows a picture; `copy` is null as long as there is none.
    public void show(PicturePyramid original, PicturePyramid copy) {
        before.setPicture(original);
        after.setPicture(copy);
        alpha = original != null && original.alpha();
        model.comparingProperty().set(copy != null);
        requestLayout();
    }

    /// What stands on the right half.
    public void setAfterText(String words) {
        afterLabel.setText(words);
    }

    @Override
    protected void layoutChildren() {
        double scale = deviceScale.getValue();
        model.showIn(getWidth(), getHeight(), scale);
        boolean halves = model.comparingProperty().get() && !model.originalOnlyProperty().get();
        double split = halves ? Math.round(model.splitProperty().get() * getWidth() * scale) / scale : getWidth();
        Framing framing = model.framing();
        checkerboard.show(framing, scale, alpha);
        before.show(framing, scale, 0, split);
        after.show(framing, scale, split, getWidth());
        handle.setVisible(halves);
        handle.resizeRelocate(split - SplitHandle.WIDTH / 2, 0, SplitHandle.WIDTH, getHeight());
        layoutLabels(halves, split);
    }

    private void layoutLabels(boolean halves, double split) {
        beforeLabel.autosize();
        afterLabel.autosize();
        beforeLabel.relocate(LABEL_MARGIN, LABEL_MARGIN);
        afterLabel.relocate(getWidth() - afterLabel.getWidth() - LABEL_MARGIN, LABEL_MARGIN);
        // A label that the divider would cut is of a half too narrow to be told apart.
        beforeLabel.setVisible(!halves || split > beforeLabel.getWidth() + 2 * LABEL_MARGIN);
        afterLabel.setVisible(halves && getWidth() - split > afterLabel.getWidth() + 2 * LABEL_MARGIN);
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
