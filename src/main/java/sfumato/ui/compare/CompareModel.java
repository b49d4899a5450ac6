package sfumato.ui.compare;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// What the comparing view shows: the place in the picture (one for both halves), the divider, and whether the
/// original alone is shown. Positions given to it are in the view's own units; device pixels are its own affair.
public final class CompareModel {
    private static final double ZOOM_STEP = 1.25;

    private final ReadOnlyObjectWrapper<Framing> framing = new ReadOnlyObjectWrapper<>(Framing.fit(1, 1, 0, 0));
    private final BooleanProperty comparing = new SimpleBooleanProperty();
    private final BooleanProperty originalOnly = new SimpleBooleanProperty();
    private final DoubleProperty split = new SimpleDoubleProperty(0.5) {
        @Override
        public void set(double value) {
            super.set(Math.clamp(value, 0, 1));
        }
    };
    private double viewWidth;
    private double viewHeight;
    private double deviceScale = 1;

    /// Where the picture lies, in device pixels.
    public ReadOnlyObjectProperty<Framing> framingProperty() {
        return framing.getReadOnlyProperty();
    }

    public Framing framing() {
        return framing.get();
    }

    /// Whether there is a second picture beside the original.
    public BooleanProperty comparingProperty() {
        return comparing;
    }

    /// Whether the original takes the place of both halves, to flicker between the two.
    public BooleanProperty originalOnlyProperty() {
        return originalOnly;
    }

    /// The divider as a share of the view's width, 0 to 1: it stays there when the view changes its size.
    public DoubleProperty splitProperty() {
        return split;
    }

    /// Shows another picture: all of it, the divider in the middle.
    public void showPicture(int width, int height) {
        split.set(0.5);
        originalOnly.set(false);
        framing.set(Framing.fit(width, height, viewWidth * deviceScale, viewHeight * deviceScale));
    }

    /// The view has this size now, on a screen with so many device pixels to a unit.
    public void showIn(double width, double height, double scale) {
        if (scale != deviceScale && !framing().fitted()) {
            // The same screen pixels for each picture pixel: what was 100 % stays 100 % on another screen.
            framing.set(framing().inView(viewWidth * scale, viewHeight * scale));
        }
        viewWidth = width;
        viewHeight = height;
        deviceScale = scale;
        framing.set(framing().inView(width * scale, height * scale));
    }

    public double deviceScale() {
        return deviceScale;
    }

    public void fit() {
        framing.set(framing().fit());
    }

    /// One pixel of the picture on one pixel of the screen, around the middle of the view.
    public void actualSize() {
        framing.set(framing().zoomedTo(1, viewWidth * deviceScale / 2, viewHeight * deviceScale / 2));
    }

    public void zoomIn() {
        zoomBy(ZOOM_STEP, viewWidth / 2, viewHeight / 2);
    }

    public void zoomOut() {
        zoomBy(1 / ZOOM_STEP, viewWidth / 2, viewHeight / 2);
    }

    /// Zooms around the point (x, y) of the view by so many steps, a notch of the wheel being one.
    public void zoomSteps(double steps, double x, double y) {
        zoomBy(Math.pow(ZOOM_STEP, steps), x, y);
    }

    /// Zooms by a factor around the point (x, y) of the view. 100 % is never jumped over: it is where one looks closely.
    public void zoomBy(double factor, double x, double y) {
        double now = framing().zoom();
        double next = now * factor;
        boolean passesTruePixels = (now < 0.999 && next > 1) || (now > 1.001 && next < 1);
        framing.set(framing().zoomedTo(passesTruePixels ? 1 : next, x * deviceScale, y * deviceScale));
    }

    public void panBy(double dx, double dy) {
        framing.set(framing().panned(dx * deviceScale, dy * deviceScale));
    }

    public void moveSplit(double by) {
        split.set(split.get() + by);
    }
}
