package sfumato.ui.workspace;

import static sfumato.ui.text.Messages.text;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.event.Event;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import sfumato.protect.Aim;
import sfumato.protect.Effort;
import sfumato.protect.Strength;
import sfumato.ui.compare.CompareModel;
import sfumato.ui.settings.Appearance;
import sfumato.ui.settings.Choices;

/// Every action of the window, with its shortcut.
final class WorkspaceMenu extends MenuBar {
    private final WorkspaceModel model;
    private final WorkspaceActions actions;
    private final CompareModel compare;

    WorkspaceMenu(WorkspaceModel model, WorkspaceActions actions, CompareModel compare, ObjectProperty<Appearance> appearance) {
        this.model = model;
        this.actions = actions;
        this.compare = compare;
        setUseSystemMenuBar(true);
        getMenus().addAll(file(), protection(), view(appearance), help());
    }

    private Menu file() {
        MenuItem close = enabledWhen(model.canProtectProperty(), item("menu.close", "Shortcut+W", actions::closePicture));
        MenuItem open = item("menu.open", "Shortcut+O", actions::chooseAndOpen);
        open.disableProperty().bind(model.task().runningProperty());
        MenuItem export = enabledWhen(model.canExportProperty(), item("menu.export", "Shortcut+S", actions::export));
        return menu("menu.file", open, export, close, new SeparatorMenuItem(), item("menu.quit", "Shortcut+Q", this::quit));
    }

    private Menu protection() {
        // The digits go through the three groups in the order in which they stand.
        return menu("menu.protection",
                enabledWhen(model.canProtectProperty(), item("menu.protect", "Shortcut+P", actions::protect)),
                enabledWhen(model.task().runningProperty(), item("menu.cancel", "Esc", model::cancel)),
                new SeparatorMenuItem(),
                choices("aim", Aim.class, model.settings().aimProperty(), "Alt+1", "Alt+2", "Alt+3"),
                choices("strength", Strength.class, model.settings().strengthProperty(), "Alt+4", "Alt+5", "Alt+6", "Alt+7"),
                choices("effort", Effort.class, model.settings().effortProperty(), "Alt+8", "Alt+9", "Alt+0"));
    }

    private Menu view(ObjectProperty<Appearance> appearance) {
        ObservableBooleanValue open = model.pictureProperty().isNotNull();
        CheckMenuItem original = new CheckMenuItem(text("menu.original"));
        original.setAccelerator(KeyCombination.valueOf("Shortcut+B"));
        original.selectedProperty().bindBidirectional(compare.originalOnlyProperty());
        ObservableBooleanValue comparing = compare.comparingProperty();
        return menu("menu.view",
                enabledWhen(open, item("menu.fit", "Shortcut+0", compare::fit)),
                enabledWhen(open, item("menu.actual", "Shortcut+1", compare::actualSize)),
                enabledWhen(open, item("menu.zoom.in", "Shortcut+Plus", compare::zoomIn)),
                enabledWhen(open, item("menu.zoom.out", "Shortcut+Minus", compare::zoomOut)),
                new SeparatorMenuItem(),
                enabledWhen(comparing, original),
                enabledWhen(comparing, item("menu.split.left", "Alt+Left", () -> compare.moveSplit(-0.05))),
                enabledWhen(comparing, item("menu.split.right", "Alt+Right", () -> compare.moveSplit(0.05))),
                enabledWhen(comparing, item("menu.split.middle", "Alt+Down", () -> compare.splitProperty().set(0.5))),
                new SeparatorMenuItem(),
                choices("appearance", Appearance.class, appearance, "Shortcut+Shift+A", "Shortcut+Shift+L", "Shortcut+Shift+D"));
    }

    private Menu help() {
        return menu("menu.help", item("menu.about", "F1", actions::showAbout));
    }

    /// The same way out as the window's own cross, so that nothing unsaved is lost.
    private void quit() {
        Window window = getScene().getWindow();
        Event.fireEvent(window, new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private static <E extends Enum<E>> Menu choices(String prefix, Class<E> type, ObjectProperty<E> chosen, String... keys) {
        Menu group = menu(prefix + ".title");
        Choices<E> choices = new Choices<>(type, chosen);
        for (E constant : type.getEnumConstants()) {
            RadioMenuItem item = new RadioMenuItem(text(prefix, constant));
            item.setAccelerator(KeyCombination.valueOf(keys[constant.ordinal()]));
            choices.add(constant, item);
            group.getItems().add(item);
        }
        return group;
    }

    private static Menu menu(String key, MenuItem... items) {
        Menu menu = new Menu(text(key));
        menu.getItems().addAll(items);
        return menu;
    }

    private static MenuItem item(String key, String shortcut, Runnable action) {
        MenuItem item = new MenuItem(text(key));
        item.setId(key);
        item.setAccelerator(KeyCombination.valueOf(shortcut));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private static MenuItem enabledWhen(ObservableBooleanValue enabled, MenuItem item) {
        item.disableProperty().bind(Bindings.not(enabled));
        return item;
    }
}
