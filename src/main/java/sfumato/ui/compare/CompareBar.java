package sfumato.ui.compare;

import static sfumato.ui.text.Messages.text;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The row under the picture: fit, true pixels, zoom, and a button that shows the original as long as it is held.
public final class CompareBar extends HBox {
    public CompareBar(CompareModel model) {
        getStyleClass().add("compare-bar");
        setAlignment(Pos.CENTER_LEFT);
        Button fit = button("compare.fit", "compare-fit", model::fit);
        Button actual = button("compare.actual", "compare-actual", model::actualSize);
        Button out = button("compare.zoom.out", "compare-zoom-out", model::zoomOut);
        Button in = button("compare.zoom.in", "compare-zoom-in", model::zoomIn);
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(fit, actual, out, zoom(model), in, gap, original(model));
    }

    private static Label zoom(CompareModel model) {
        Label zoom = new Label();
        zoom.setId("compare-zoom");
        zoom.getStyleClass().add("zoom-text");
        zoom.textProperty().bind(model.framingProperty().map(framing -> text("compare.zoom", Math.round(framing.zoom() * 100))));
        return zoom;
    }

    private static Button original(CompareModel model) {
        Button hold = button("compare.hold", "compare-hold", () -> { });
        hold.armedProperty().addListener((_, _, held) -> model.originalOnlyProperty().set(held));
        hold.disableProperty().bind(model.comparingProperty().not());
        return hold;
    }

    private static Button button(String key, String id, Runnable action) {
        Button button = new Button(text(key));
        button.setId(id);
        button.getStyleClass().addAll("flat", "small");
        button.setTooltip(new Tooltip(text(key + ".help")));
        button.setAccessibleText(text(key + ".help"));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
