package sfumato.ui.mask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
import sfumato.attack.Mask;
import sfumato.image.Resizing;
import sfumato.image.Size;

/// The mask of the picture in hand and the brush that paints it. The mask covers the picture with at most 1024 pixels along its
/// longer side; places in it are in those pixels. To be used on the window's thread.
public final class MaskModel {
    static final int LONGEST_SIDE = 1024;
    /// Of the brush's diameter on the screen, in units of the view.
    static final double LEAST_SIZE = 4;
    static final double GREATEST_SIZE = 400;
    private static final double SIZE_STEP = 1.25;

    private final BooleanProperty brushing = new SimpleBooleanProperty();
    private final ObjectProperty<MaskStrength> strength = new SimpleObjectProperty<>(MaskStrength.LEAVE_ALONE);
    private final DoubleProperty brushSize = new SimpleDoubleProperty(60) {
        @Override
        public void set(double value) {
            super.set(Math.clamp(value, LEAST_SIZE, GREATEST_SIZE));
        }
    };
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<MaskCover> cover = new ReadOnlyObjectWrapper<>(MaskCover.NONE);
    private final List<Consumer<Area>> painters = new ArrayList<>();
    private final MaskHistory history = new MaskHistory();
    private Size size = new Size(1, 1);
    private byte[] shares = {-1};
    private MaskStroke stroke;

    /// The size of a mask for a picture of this size.
    public static Size sizeFor(Size picture) {
        return Resizing.withLongerSideAtMost(picture, LONGEST_SIDE);
    }

    /// Begins with another picture: full strength everywhere, nothing to undo, the brush put away.
    public void start(Size picture) {
        brushing.set(false);
        stroke = null;
        size = sizeFor(picture);
        shares = new byte[size.pixels()];
        Arrays.fill(shares, (byte) 255);
        history.forget();
        changed(Area.of(size));
        ended();
    }

    public Size size() {
        return size;
    }

    /// Whether the brush is in hand: the mask is seen and can be painted.
    public BooleanProperty brushingProperty() {
        return brushing;
    }

    public ObjectProperty<MaskStrength> strengthProperty() {
        return strength;
    }

    /// The brush's diameter on the screen, 4 to 400 units of the view: who zooms in paints finer.
    public DoubleProperty brushSizeProperty() {
        return brushSize;
    }

    public void larger() {
        brushSize.set(brushSize.get() * SIZE_STEP);
    }

    public void smaller() {
        brushSize.set(brushSize.get() / SIZE_STEP);
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /// How much is covered, as of the last finished stroke.
    public ReadOnlyObjectProperty<MaskCover> coverProperty() {
        return cover.getReadOnlyProperty();
    }

    /// Whether it asks for the full strength everywhere, as no mask does.
    public boolean isEmpty() {
        return cover.get().equals(MaskCover.NONE);
    }

    /// The mask as it is now; painting on does not change what was given.
    public Mask mask() {
        return new Mask(size, shares.clone());
    }

    /// Sets the brush down.
    ///
    /// @param radius of the brush in pixels of the mask
    public void beginStroke(double x, double y, double radius) {
        endStroke();
        stroke = new MaskStroke(size, shares, strength.get().share(), radius, x, y);
        strokeTo(x, y);
    }

    /// Draws the brush on; nothing happens while it is not down.
    public void strokeTo(double x, double y) {
        if (stroke != null) {
            changed(stroke.to(x, y));
        }
    }

    /// Whether the brush is down.
    boolean isPainting() {
        return stroke != null;
    }

    /// Lifts the brush; the stroke can be undone from now on.
    public void endStroke() {
        if (stroke != null) {
            remember(stroke.change());
            stroke = null;
            ended();
        }
    }

    public void undo() {
        endStroke();
        history.undo().ifPresent(change -> changed(change.put(true, shares)));
        ended();
    }

    public void redo() {
        endStroke();
        history.redo().ifPresent(change -> changed(change.put(false, shares)));
        ended();
    }

    /// Full strength everywhere; can be undone, as all that follows here.
    public void clear() {
        change(() -> {
            byte[] full = new byte[shares.length];
            Arrays.fill(full, (byte) 255);
            return full;
        });
    }

    /// Less where there was more.
    public void invert() {
        change(() -> {
            byte[] inverse = shares.clone();
            for (int i = 0; i < inverse.length; i++) {
                inverse[i] = (byte) ~inverse[i];
            }
            return inverse;
        });
    }

    /// Takes another mask, such as the program's proposal.
    ///
    /// @param mask of [#size()], as [MaskFiles] gives it
    public void replace(Mask mask) {
        if (!mask.size().equals(size)) {
            throw new IllegalArgumentException("a mask of " + mask.size() + " in place of one of " + size);
        }
        change(() -> mask.shares().clone());
    }

    /// Calls `painter` with what may have changed whenever the mask did.
    void addPainter(Consumer<Area> painter) {
        painters.add(painter);
    }

    /// The shares themselves, to be looked at only.
    byte[] shares() {
        return shares;
    }

    private void change(Supplier<byte[]> next) {
        endStroke();
        byte[] before = shares;
        shares = next.get();
        remember(MaskChange.between(size, before, shares, Area.of(size)));
        changed(Area.of(size));
        ended();
    }

    private void remember(MaskChange change) {
        if (!change.isNothing()) {
            history.add(change);
        }
    }

    private void changed(Area area) {
        painters.forEach(painter -> painter.accept(area));
    }

    private void ended() {
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo());
        cover.set(MaskCover.of(shares));
    }
}
