package sfumato.ui.compare;

import static sfumato.ui.text.Messages.text;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The divider between the two halves: a line from top to bottom with a knob, moved by the mouse or, when it has the
/// focus, by the arrow keys (with Shift in larger steps), Home and End. Screen readers take it for a slider.
final class SplitHandle extends Region {
    static final double WIDTH = 44;
    private static final double KNOB = 36;
    /// The width that catches the mouse; the style sheet draws the thin line in its middle.
    private static final double LINE = 12;
    private static final double STEP = 0.01;
    private static final double LARGE_STEP = 0.1;

    private final CompareModel model;
    private final Region line = new Region();
    private final StackPane knob = new StackPane();

    SplitHandle(CompareModel model) {
        this.model = model;
        setId("split-handle");
        setManaged(false);
        setPickOnBounds(false); // beside the line and the knob the picture can be caught and dragged
        getStyleClass().add("split-handle");
        line.getStyleClass().add("line");
        knob.getStyleClass().add("knob");
        Region arrows = new Region();
        arrows.getStyleClass().add("arrows");
        knob.getChildren().add(arrows);
        getChildren().addAll(line, knob);
        setCursor(Cursor.H_RESIZE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(text("compare.split"));
        setAccessibleHelp(text("compare.split.help"));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        model.splitProperty().addListener(_ -> notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE));
    }

    /// Without its knob it is only seen, and moved by the model.
    void setKnobShown(boolean shown) {
        knob.setVisible(shown);
        setFocusTraversable(shown);
    }

    @Override
    protected void layoutChildren() {
        line.resizeRelocate((getWidth() - LINE) / 2, 0, LINE, getHeight());
        knob.resizeRelocate((getWidth() - KNOB) / 2, (getHeight() - KNOB) / 2, KNOB, KNOB);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> model.splitProperty().get();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> 1.0;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> model.moveSplit(STEP);
            case DECREMENT -> model.moveSplit(-STEP);
            case SET_VALUE -> model.splitProperty().set(((Number) parameters[0]).doubleValue());
            default -> super.executeAccessibleAction(action, parameters);
        }
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        event.consume();
    }

    private void dragged(MouseEvent event) {
        double x = getParent().sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
        model.splitProperty().set(x / getParent().getLayoutBounds().getWidth());
        event.consume();
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        double step = event.isShiftDown() ? LARGE_STEP : STEP;
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> model.moveSplit(-step);
            case RIGHT, KP_RIGHT -> model.moveSplit(step);
            case HOME -> model.splitProperty().set(0);
            case END -> model.splitProperty().set(1);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
