package sfumato.ui.mask;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import sfumato.ui.compare.CompareModel;

/// Painting by mouse and by keys. Keys: the arrows move the brush by a quarter of its size, with Shift they paint on the way, Enter
/// dabs; at the edge of the view the picture moves along. Holding Space shows the plain picture, which can then be dragged.
final class MaskGestures {
    private static final double STEP = 0.25;
    private static final double LEAST_STEP = 1;
    private static final double EDGE = 24;

    private final MaskLayer layer;
    private final MaskModel mask;
    private final CompareModel compare;
    private boolean painting;
    private boolean held;

    private MaskGestures(MaskLayer layer, MaskModel mask, CompareModel compare) {
        this.layer = layer;
        this.mask = mask;
        this.compare = compare;
    }

    static void install(MaskLayer layer, MaskModel mask, CompareModel compare) {
        MaskGestures gestures = new MaskGestures(layer, mask, compare);
        layer.addEventHandler(MouseEvent.MOUSE_PRESSED, gestures::pressed);
        layer.addEventHandler(MouseEvent.MOUSE_DRAGGED, gestures::dragged);
        layer.addEventHandler(MouseEvent.MOUSE_RELEASED, gestures::released);
        layer.addEventHandler(MouseEvent.MOUSE_CLICKED, gestures::clicked);
        layer.addEventHandler(MouseEvent.MOUSE_MOVED, event -> layer.pointAt(event.getX(), event.getY(), false));
        layer.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> layer.showBrush(layer.isFocusVisible()));
        layer.addEventHandler(KeyEvent.KEY_PRESSED, gestures::keyPressed);
        layer.addEventHandler(KeyEvent.KEY_RELEASED, gestures::keyReleased);
        layer.focusedProperty().addListener((_, _, now) -> {
            if (!now) {
                gestures.letGo();
            }
        });
        layer.focusVisibleProperty().addListener((_, _, now) -> layer.showBrush(now || layer.isHover()));
    }

    private void pressed(MouseEvent event) {
        layer.requestFocus();
        if (event.getButton() == MouseButton.PRIMARY && !compare.originalOnlyProperty().get()) {
            layer.pointAt(event.getX(), event.getY(), false);
            mask.beginStroke(layer.brushX(), layer.brushY(), layer.radius());
            painting = true;
            event.consume();
        }
    }

    private void dragged(MouseEvent event) {
        if (painting) {
            layer.pointAt(event.getX(), event.getY(), true);
            mask.strokeTo(layer.brushX(), layer.brushY());
            event.consume();
        }
    }

    private void released(MouseEvent event) {
        if (painting) {
            painting = false;
            mask.endStroke();
            event.consume();
        }
    }

    /// A second dab is no double click, which would zoom.
    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            event.consume();
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        double step = Math.max(LEAST_STEP, STEP * mask.brushSizeProperty().get());
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> move(-step, 0, event.isShiftDown());
            case RIGHT, KP_RIGHT -> move(step, 0, event.isShiftDown());
            case UP, KP_UP -> move(0, -step, event.isShiftDown());
            case DOWN, KP_DOWN -> move(0, step, event.isShiftDown());
            case ENTER -> dab();
            case SPACE -> hold();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void keyReleased(KeyEvent event) {
        if (event.getCode() == KeyCode.SHIFT && !painting) {
            mask.endStroke(); // what was painted while Shift was held is one stroke
        } else if (event.getCode() == KeyCode.SPACE && held) {
            letGo();
            event.consume();
        }
    }

    private void move(double dx, double dy, boolean paint) {
        if (painting) {
            return; // the mouse has the brush
        }
        MaskPlace place = layer.place();
        double x = Math.clamp(layer.brushX() + dx / place.across(), 0, mask.size().width());
        double y = Math.clamp(layer.brushY() + dy / place.down(), 0, mask.size().height());
        if (paint) {
            if (!mask.isPainting()) {
                mask.beginStroke(layer.brushX(), layer.brushY(), layer.radius());
            }
            mask.strokeTo(x, y);
        }
        layer.moveTo(x, y);
        keepInView(place.x(x), place.y(y));
    }

    /// Moves the picture so far that the point of the pane is away from its edge.
    private void keepInView(double x, double y) {
        compare.panBy(beyond(x, compare.panes().width()), beyond(y, layer.getHeight()));
    }

    private static double beyond(double at, double length) {
        return at < EDGE ? EDGE - at : Math.min(0, length - EDGE - at);
    }

    private void dab() {
        if (!painting) {
            mask.beginStroke(layer.brushX(), layer.brushY(), layer.radius());
            mask.endStroke();
            layer.showBrush(true);
        }
    }

    private void hold() {
        if (!held) {
            held = true;
            compare.originalOnlyProperty().set(true);
        }
    }

    private void letGo() {
        if (held) {
            held = false;
            compare.originalOnlyProperty().set(false);
        }
        if (!painting) {
            mask.endStroke();
        }
    }
}
