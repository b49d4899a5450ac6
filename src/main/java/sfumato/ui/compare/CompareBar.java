package sfumato.ui.compare;

import static sfumato.ui.text.Messages.text;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The row under the picture: how the two are compared, how much the difference is amplified, a button that shows the original as
/// long as it is held; fit, true pixels, zoom.
public final class CompareBar extends HBox {
    private final CompareModel model;

    public CompareBar(CompareModel model) {
        this.model = model;
        getStyleClass().add("compare-bar");
        setAlignment(Pos.CENTER_LEFT);
        Segments<CompareMode> modes = new Segments<>("compare.mode", CompareMode.class, model.modeProperty());
        modes.disableProperty().bind(model.comparingProperty().not());
        modes.button(CompareMode.DIFFERENCE).disableProperty().bind(model.differingProperty().not());
        Button hold = hold();
        HBox amplification = amplification();
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(modes, amplification, hold, gap);
        getChildren().addAll(zoom());
        WordFit words = WordFit.install(this, List.of(List.of(hold), modes.buttons()));
        amplification.visibleProperty().addListener(_ -> words.fit());
    }

    private HBox amplification() {
        Button less = button("compare.amplify.less", "compare-amplify-less", model::amplifyLess);
        Button more = button("compare.amplify.more", "compare-amplify-more", model::amplifyMore);
        less.disableProperty().bind(model.amplificationProperty().map(now -> now.less() == now));
        more.disableProperty().bind(model.amplificationProperty().map(now -> now.more() == now));
        Label factor = new Label();
        factor.setId("compare-amplification");
        factor.getStyleClass().add("factor-text");
        factor.textProperty().bind(model.amplificationProperty().map(now -> text("compare.amplification", now)));
        HBox group = new HBox(less, factor, more);
        group.getStyleClass().add("amplification");
        group.setAlignment(Pos.CENTER_LEFT);
        group.visibleProperty().bind(model.modeProperty().isEqualTo(CompareMode.DIFFERENCE).and(model.differingProperty()));
        group.managedProperty().bind(group.visibleProperty());
        return group;
    }

    private List<Region> zoom() {
        Label zoom = new Label();
        zoom.setId("compare-zoom");
        zoom.getStyleClass().add("zoom-text");
        zoom.textProperty().bind(model.framingProperty().map(framing -> text("compare.zoom", Math.round(framing.zoom() * 100))));
        return List.of(button("compare.fit", "compare-fit", model::fit), button("compare.actual", "compare-actual", model::actualSize),
                button("compare.zoom.out", "compare-zoom-out", model::zoomOut), zoom,
                button("compare.zoom.in", "compare-zoom-in", model::zoomIn));
    }

    private Button hold() {
        Button button = button("compare.hold", "compare-hold", () -> { });
        Region sign = new Region();
        sign.getStyleClass().addAll("icon", "sign", "sign-compare-hold");
        button.setGraphic(sign);
        button.armedProperty().addListener((_, _, held) -> model.originalOnlyProperty().set(held));
        button.disableProperty().bind(Bindings.not(model.comparingProperty()));
        return button;
    }

    private static Button button(String key, String id, Runnable action) {
        Button button = new Button(text(key));
        button.setId(id);
        button.getStyleClass().addAll("flat", "small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(text(key + ".help")));
        button.setAccessibleText(text(key + ".help"));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
