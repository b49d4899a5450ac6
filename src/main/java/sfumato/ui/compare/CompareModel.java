package sfumato.ui.compare;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What the comparing view shows: how the two pictures are compared, the place in the picture (one for both), the divider, and
/// whether the original is shown instead of the copy for the moment. Positions given to it are in the view's own units; device pixels are its own affair.
public final class CompareModel {
    private static final double ZOOM_STEP = 1.25;

    private final ReadOnlyObjectWrapper<Framing> framing = new ReadOnlyObjectWrapper<>(Framing.fit(1, 1, 0, 0));
    private final BooleanProperty comparing = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper differing = new ReadOnlyBooleanWrapper();
    private final BooleanProperty originalOnly = new SimpleBooleanProperty();
    private final ObjectProperty<CompareMode> mode = new SimpleObjectProperty<>(CompareMode.SPLIT);
    private final ObjectProperty<Amplification> amplification = new SimpleObjectProperty<>(Amplification.X8);
    private final DoubleProperty split = new SimpleDoubleProperty(0.5) {
        @Override
        public void set(double value) {
            super.set(Math.clamp(value, 0, 1));
        }
    };
    private double viewWidth;
    private double viewHeight;
    private double deviceScale = 1;

    public CompareModel() {
        mode.addListener(_ -> reframe());
        comparing.addListener(_ -> reframe());
    }

    /// Where the picture lies in its pane, in device pixels.
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

    /// Whether the second picture has the original's pixels, so that there is a difference to show: a preview made smaller has not.
    public ReadOnlyBooleanProperty differingProperty() {
        return differing.getReadOnlyProperty();
    }

    /// How the two are compared, as it was chosen; see [#shown()].
    public ObjectProperty<CompareMode> modeProperty() {
        return mode;
    }

    /// How many times the difference is shown.
    public ObjectProperty<Amplification> amplificationProperty() {
        return amplification;
    }

    /// What is shown now: the mode as far as there is something to show in it. Without a copy that is the original; in place of a
    /// difference that does not exist it is the divider. While only the original is wanted, both panes show it, if there are two.
    public CompareMode shown() {
        if (!comparing.get()) {
            return CompareMode.ORIGINAL;
        }
        if (originalOnly.get() && mode.get() != CompareMode.SIDE_BY_SIDE) {
            return CompareMode.ORIGINAL;
        }
        return mode.get() == CompareMode.DIFFERENCE && !differing.get() ? CompareMode.SPLIT : mode.get();
    }

    /// How the view is divided now.
    public Panes panes() {
        return shown() == CompareMode.SIDE_BY_SIDE ? Panes.two(viewWidth, deviceScale) : Panes.one(viewWidth);
    }

    /// Whether the original takes the place of the copy, to flicker between the two.
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
        framing.set(Framing.fit(width, height, paneWidth(), viewHeight * deviceScale));
    }

    /// @param second    whether there is a second picture
    /// @param different whether its difference from the original can be shown
    void showSecond(boolean second, boolean different) {
        differing.set(second && different);
        comparing.set(second);
    }

    /// The view has this size now, on a screen with so many device pixels to a unit.
    public void showIn(double width, double height, double scale) {
        if (scale != deviceScale && !framing().fitted()) {
            // The same screen pixels for each picture pixel: what was 100 % stays 100 % on another screen.
            deviceScale = scale;
            reframe();
        }
        viewWidth = width;
        viewHeight = height;
        deviceScale = scale;
        reframe();
    }

    public double deviceScale() {
        return deviceScale;
    }

    public void fit() {
        framing.set(framing().fit());
    }

    /// One pixel of the picture on one pixel of the screen, around the middle of the view.
    public void actualSize() {
        framing.set(framing().zoomedTo(1, paneWidth() / 2, viewHeight * deviceScale / 2));
    }

    public void zoomIn() {
        zoomBy(ZOOM_STEP, panes().width() / 2, viewHeight / 2);
    }

    public void zoomOut() {
        zoomBy(1 / ZOOM_STEP, panes().width() / 2, viewHeight / 2);
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
        framing.set(framing().zoomedTo(passesTruePixels ? 1 : next, panes().within(x) * deviceScale, y * deviceScale));
    }

    public void panBy(double dx, double dy) {
        framing.set(framing().panned(dx * deviceScale, dy * deviceScale));
    }

    public void moveSplit(double by) {
        split.set(split.get() + by);
    }

    public void amplifyMore() {
        amplification.set(amplification.get().more());
    }

    public void amplifyLess() {
        amplification.set(amplification.get().less());
    }

    private double paneWidth() {
        return panes().width() * deviceScale;
    }

    /// The same place in a pane of the size that it has now.
    private void reframe() {
        framing.set(framing().inView(paneWidth(), viewHeight * deviceScale));
    }
}
