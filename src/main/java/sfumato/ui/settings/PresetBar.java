package sfumato.ui.settings;

import static sfumato.ui.text.Messages.text;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Presets to choose, save and tidy up, and beside them undo and redo.
final class PresetBar extends VBox {
    private final SettingsModel model;
    private final PresetsModel presets;
    private final PresetEditor editor;
    private final MenuButton menu = new MenuButton();

    PresetBar(SettingsModel model, PresetsModel presets) {
        this.model = model;
        this.presets = presets;
        editor = new PresetEditor(menu);
        getStyleClass().add("preset-bar");
        menu.setId("presets");
        menu.setMaxWidth(Double.MAX_VALUE);
        menu.setAccessibleRoleDescription(text("preset.title"));
        menu.textProperty().bind(Bindings.createStringBinding(this::name, model.choiceProperty(), presets.stateProperty()));
        menu.setOnShowing(_ -> fill());
        fill();
        HBox.setHgrow(menu, Priority.ALWAYS);
        HBox row = new HBox(menu, step("undo", text("settings.undo"), model.canUndoProperty(), model::undo), step("redo", text("settings.redo"), model.canRedoProperty(), model::redo));
        row.getStyleClass().add("row");
        getChildren().addAll(row, editor);
    }

    private String name() {
        return presets.inForce(model.choiceProperty().get()).map(Preset::name)
                .or(() -> presets.stateProperty().get().used().map(used -> text("preset.changed", used.name())))
                .orElseGet(() -> text("preset.own"));
    }

    private void fill() {
        PresetsModel.State state = presets.stateProperty().get();
        Optional<Preset> inForce = presets.inForce(model.choiceProperty().get());
        menu.getItems().clear();
        add(state.builtIn(), inForce);
        if (!state.own().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
            add(state.own(), inForce);
        }
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().add(item("preset-save", text("preset.save"),
                () -> editor.askName(text("preset.save.title"), "", presets::faultIn, presets::saveAs)));
        state.used().filter(state::isOwn).ifPresent(this::addWhatCanBeDoneWith);
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().add(item("preset-reset", text("preset.reset"), model::reset));
    }

    private void add(List<Preset> some, Optional<Preset> inForce) {
        for (Preset preset : some) {
            RadioMenuItem item = new RadioMenuItem(preset.name());
            item.setMnemonicParsing(false);
            item.setSelected(inForce.filter(preset::equals).isPresent());
            item.setOnAction(_ -> presets.use(preset));
            menu.getItems().add(item);
        }
    }

    private void addWhatCanBeDoneWith(Preset used) {
        MenuItem update = item("preset-update", text("preset.update", used.name()), presets::update);
        update.setDisable(used.isInForce(model.choiceProperty().get()));
        menu.getItems().addAll(update,
                item("preset-rename", text("preset.rename", used.name()), () ->
                        editor.askName(text("preset.rename.title", used.name()), used.name(), presets::faultInRenaming, presets::rename)),
                item("preset-delete", text("preset.delete", used.name()), () ->
                        editor.askWhether(text("preset.delete.title", used.name()), text("preset.delete.yes"), presets::delete)));
    }

    private static MenuItem item(String id, String name, Runnable action) {
        MenuItem item = new MenuItem(name);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private static Button step(String id, String name, ObservableValue<Boolean> can, Runnable action) {
        Region sign = new Region();
        sign.getStyleClass().addAll("icon", "icon-" + id);
        Button button = new Button(null, sign);
        button.setId("settings-" + id);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.disableProperty().bind(Bindings.createBooleanBinding(() -> !can.getValue(), can));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
