package sfumato.ui.mask;

import static sfumato.ui.text.Messages.text;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import sfumato.ui.compare.Segments;
import sfumato.ui.compare.WordFit;

/// The tools of the brush: what it does, its size, undo and redo; the program's proposal, a mask from a file, invert, clear; how much is
/// covered, and Done.
public final class MaskBar extends VBox {
    private final MaskModel mask;

    /// @param propose asks for the program's proposal and gives it to the model
    /// @param open    asks for a mask file and gives what is in it to the model
    public MaskBar(MaskModel mask, Runnable propose, Runnable open) {
        this.mask = mask;
        setId("mask-bar");
        getStyleClass().add("mask-bar");
        Segments<MaskStrength> strength = new Segments<>("mask.strength", MaskStrength.class, mask.strengthProperty());
        Button undo = enabledWhen(mask.canUndoProperty(), button("mask.undo", mask::undo));
        Button redo = enabledWhen(mask.canRedoProperty(), button("mask.redo", mask::redo));
        List<Button> whole = List.of(button("mask.propose", propose), button("mask.open", open),
                button("mask.invert", mask::invert), button("mask.clear", mask::clear));
        HBox first = row(strength, size(), group(undo, redo), gap(), done());
        HBox second = row(cover(), gap(), group(whole.toArray(Node[]::new)));
        getChildren().addAll(first, second);
        WordFit.install(first, List.of(List.of(undo, redo), strength.buttons()));
        WordFit.install(second, List.of(whole));
        MaskKeys.install(this, mask);
    }

    private static HBox row(Node... content) {
        HBox row = new HBox(content);
        row.getStyleClass().add("mask-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private Label cover() {
        Label cover = new Label();
        cover.setId("mask-cover");
        cover.getStyleClass().add("quiet");
        cover.textProperty().bind(mask.coverProperty().map(MaskBar::words));
        return cover;
    }

    private Button done() {
        Button done = button("mask.done", () -> mask.brushingProperty().set(false));
        done.getStyleClass().setAll("button", "small", "accent");
        return done;
    }

    private HBox size() {
        Label name = new Label(text("mask.size"));
        name.getStyleClass().add("quiet");
        // Even steps of the slider are even factors of the size, as the eye takes them.
        Slider slider = new Slider(Math.log(MaskModel.LEAST_SIZE), Math.log(MaskModel.GREATEST_SIZE), 0);
        slider.setId("mask-size");
        slider.setAccessibleText(text("mask.size"));
        slider.setAccessibleHelp(text("mask.size.help"));
        slider.setTooltip(new Tooltip(text("mask.size.help")));
        slider.setBlockIncrement((slider.getMax() - slider.getMin()) / 20);
        name.setLabelFor(slider);
        mask.brushSizeProperty().subscribe(size -> slider.setValue(Math.log(size.doubleValue())));
        slider.valueProperty().addListener((_, _, value) -> {
            if (Math.abs(Math.exp(value.doubleValue()) - mask.brushSizeProperty().get()) > 1e-6) {
                mask.brushSizeProperty().set(Math.exp(value.doubleValue()));
            }
        });
        return group(name, slider);
    }

    private static String words(MaskCover cover) {
        if (cover.equals(MaskCover.NONE)) {
            return text("mask.cover.none");
        }
        return cover.alone() == 1 ? text("mask.cover.all") : text("mask.cover", cover.alone(), cover.less());
    }

    private static HBox group(Node... nodes) {
        HBox group = new HBox(nodes);
        group.getStyleClass().add("mask-group");
        group.setAlignment(Pos.CENTER_LEFT);
        return group;
    }

    private static Button button(String key, Runnable action) {
        String id = key.replace('.', '-');
        Region sign = new Region();
        sign.getStyleClass().addAll("icon", "sign", "sign-" + id);
        Button button = new Button(text(key), sign);
        button.setId(id);
        button.getStyleClass().addAll("flat", "small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(text(key + ".help")));
        button.setAccessibleHelp(text(key + ".help"));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Button enabledWhen(ObservableBooleanValue enabled, Button button) {
        button.disableProperty().bind(Bindings.not(enabled));
        return button;
    }
}
