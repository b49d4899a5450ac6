package sfumato.ui.mask;

import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Shape;

/// Shows where the brush is and how large: a ring and a small cross, each light on dark to be seen on every ground.
final class BrushRing extends Group {
    private static final double CROSS = 5;
    private static final double LEAST_RADIUS = 3;

    private final Circle dark = new Circle();
    private final Circle light = new Circle();

    BrushRing() {
        setId("mask-brush");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        getChildren().addAll(stroked(dark, Color.BLACK, 3), cross(Color.BLACK, 3, true), cross(Color.BLACK, 3, false),
                stroked(light, Color.WHITE, 1.25), cross(Color.WHITE, 1.25, true), cross(Color.WHITE, 1.25, false));
    }

    void show(double x, double y, double diameter) {
        double radius = Math.max(LEAST_RADIUS, diameter / 2);
        dark.setRadius(radius);
        light.setRadius(radius);
        relocateTo(x, y);
    }

    private void relocateTo(double x, double y) {
        setTranslateX(x);
        setTranslateY(y);
    }

    private static Shape cross(Color colour, double width, boolean level) {
        return stroked(level ? new Line(-CROSS, 0, CROSS, 0) : new Line(0, -CROSS, 0, CROSS), colour, width);
    }

    private static Shape stroked(Shape shape, Color colour, double width) {
        shape.setFill(null);
        shape.setStroke(colour.deriveColor(0, 1, 1, 0.85));
        shape.setStrokeWidth(width);
        return shape;
    }
}
