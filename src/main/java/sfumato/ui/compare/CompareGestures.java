package sfumato.ui.compare;

import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/// Mouse, touchpad and keys on the comparing view: the wheel zooms around the pointer, dragging pans,
/// a double click changes between fit and true pixels; with the focus, Shift and arrow keys pan.
final class CompareGestures {
    private static final double UNITS_A_NOTCH = 40;
    private static final double KEY_PAN = 60;

    private final Node view;
    private final CompareModel model;
    private Point2D dragged;

    private CompareGestures(Node view, CompareModel model) {
        this.view = view;
        this.model = model;
    }

    static void install(Node view, CompareModel model) {
        CompareGestures gestures = new CompareGestures(view, model);
        view.setFocusTraversable(true);
        view.addEventHandler(ScrollEvent.SCROLL, gestures::scrolled);
        view.addEventHandler(ZoomEvent.ZOOM, gestures::pinched);
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, gestures::pressed);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, gestures::dragged);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> gestures.released());
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, gestures::clicked);
        view.addEventHandler(KeyEvent.KEY_PRESSED, gestures::keyPressed);
        model.framingProperty().addListener(_ -> gestures.showCursor());
    }

    private void scrolled(ScrollEvent event) {
        model.zoomSteps(event.getDeltaY() / UNITS_A_NOTCH, event.getX(), event.getY());
        event.consume();
    }

    private void pinched(ZoomEvent event) {
        model.zoomBy(event.getZoomFactor(), event.getX(), event.getY());
        event.consume();
    }

    private void pressed(MouseEvent event) {
        if (view.equals(event.getTarget())) {
            view.requestFocus(); // not away from what is laid over it
        }
        dragged = event.getButton() == MouseButton.PRIMARY || event.getButton() == MouseButton.MIDDLE
                ? new Point2D(event.getX(), event.getY()) : null;
        showCursor();
    }

    private void dragged(MouseEvent event) {
        if (dragged != null) {
            model.panBy(event.getX() - dragged.getX(), event.getY() - dragged.getY());
            dragged = new Point2D(event.getX(), event.getY());
        }
    }

    private void released() {
        dragged = null;
        showCursor();
    }

    private void clicked(MouseEvent event) {
        if (event.getClickCount() != 2 || event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        if (model.framing().fitted()) {
            model.zoomBy(1 / model.framing().zoom(), event.getX(), event.getY());
        } else {
            model.fit();
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean pan = event.isShiftDown();
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> move(pan, KEY_PAN, 0, -0.01);
            case RIGHT, KP_RIGHT -> move(pan, -KEY_PAN, 0, 0.01);
            case UP, KP_UP -> model.panBy(0, KEY_PAN);
            case DOWN, KP_DOWN -> model.panBy(0, -KEY_PAN);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(boolean pan, double dx, double dy, double split) {
        if (pan) {
            model.panBy(dx, dy);
        } else {
            model.moveSplit(split);
        }
    }

    private void showCursor() {
        if (!model.framing().pannable()) {
            view.setCursor(Cursor.DEFAULT);
        } else {
            view.setCursor(dragged == null ? Cursor.OPEN_HAND : Cursor.CLOSED_HAND);
        }
    }
}
