package sfumato.ui.workspace;

import static sfumato.ui.text.Messages.text;

import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
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
import sfumato.ui.batch.Phase;
import sfumato.ui.batch.QueueModel;
import sfumato.ui.compare.CompareMode;
import sfumato.ui.compare.CompareModel;
import sfumato.ui.help.HelpPage;
import sfumato.ui.help.Shortcut;
import sfumato.ui.mask.MaskModel;
import sfumato.ui.settings.Appearance;
import sfumato.ui.settings.Choices;
import sfumato.ui.settings.SettingsModel;

/// Every action of the window, with its shortcut.
final class WorkspaceMenu extends MenuBar {
    private final Studio studio;
    private final WorkspaceModel model;
    private final QueueModel queue;
    private final WorkspaceActions actions;
    private final CompareModel compare;

    /// @param figures whether the figures of the evidence are shown
    WorkspaceMenu(Studio studio, WorkspaceActions actions, CompareModel compare, BooleanProperty figures, ObjectProperty<Appearance> appearance) {
        this.studio = studio;
        this.model = studio.workspace();
        this.queue = studio.queue();
        this.actions = actions;
        this.compare = compare;
        setUseSystemMenuBar(true);
        getMenus().addAll(file(), edit(), protection(), queue(), view(figures, appearance), help());
    }

    private Menu file() {
        BooleanBinding any = Bindings.isNotEmpty(studio.portfolio().pictures());
        return menu("menu.file", item("menu.open", "Shortcut+O", actions::chooseAndOpen),
                item("menu.folder", "Shortcut+Shift+O", actions::chooseFolderAndOpen),
                enabledWhen(model.canExportProperty(), item("menu.export", "Shortcut+S", actions::export)),
                enabledWhen(model.pictureProperty().isNotNull(), item("menu.show", "Shortcut+R", actions::showInFolder)),
                new SeparatorMenuItem(),
                enabledWhen(any, item("menu.remove", "Shortcut+Shift+W", actions::removePicture)),
                enabledWhen(any, item("menu.close", "Shortcut+W", actions::closePictures)),
                new SeparatorMenuItem(), item("menu.quit", "Shortcut+Q", this::quit));
    }

    private Menu edit() {
        MaskModel mask = studio.mask();
        SettingsModel settings = model.settings();
        ObservableBooleanValue canUndo = Bindings.when(mask.brushingProperty()).then(mask.canUndoProperty()).otherwise(settings.canUndoProperty());
        ObservableBooleanValue canRedo = Bindings.when(mask.brushingProperty()).then(mask.canRedoProperty()).otherwise(settings.canRedoProperty());
        return menu("menu.edit",
                enabledWhen(canUndo, item("menu.undo", "Shortcut+Z", actions::undo)),
                enabledWhen(canRedo, item("menu.redo", "Shortcut+Shift+Z", actions::redo)),
                new SeparatorMenuItem(),
                enabledWhen(model.pictureProperty().isNotNull(), item("menu.brush", "Shortcut+E", actions::paint)),
                new SeparatorMenuItem(),
                item("menu.preferences", "Shortcut+Comma", actions::showPreferences));
    }

    private Menu protection() {
        // The digits go through the three groups in the order in which they stand.
        return menu("menu.protection",
                enabledWhen(studio.canProtectProperty(), item("menu.protect", "Shortcut+P", actions::protect)),
                enabledWhen(studio.canProtectAllProperty(), item("menu.protect.all", "Shortcut+Shift+P", actions::protectAll)),
                enabledWhen(model.task().runningProperty(), item("menu.cancel", "Esc", model::cancel)),
                new SeparatorMenuItem(),
                item("menu.encoders", "Shortcut+K", actions::showEncoders),
                new SeparatorMenuItem(),
                choices("aim", Aim.class, model.settings().aimProperty(), "Alt+1", "Alt+2", "Alt+3"),
                choices("strength", Strength.class, model.settings().strengthProperty(), "Alt+4", "Alt+5", "Alt+6", "Alt+7"),
                choices("effort", Effort.class, model.settings().effortProperty(), "Alt+8", "Alt+9", "Alt+0"));
    }

    private Menu queue() {
        return menu("menu.queue",
                item("menu.queue.page", "Shortcut+J", actions::togglePage),
                new SeparatorMenuItem(),
                enabledWhen(inPhase(phase -> phase == Phase.RUNNING || phase.canGoOn()), item("menu.queue.pause", "Shortcut+Shift+J", actions::pauseOrGoOn)),
                enabledWhen(inPhase(phase -> phase == Phase.RUNNING || phase == Phase.PAUSED), item("menu.queue.cancel", "Shortcut+Shift+K", queue::cancel)),
                enabledWhen(inPhase(phase -> phase != Phase.NONE && !queue.failed().isEmpty()), item("menu.queue.retry", "Shortcut+Shift+R", actions::retryFailed)),
                enabledWhen(queue.summaryProperty().isNotNull(), item("menu.queue.summary", "Shortcut+Shift+I", actions::openSummary)));
    }

    private Menu view(BooleanProperty figures, ObjectProperty<Appearance> appearance) {
        ObservableBooleanValue open = model.pictureProperty().isNotNull();
        ObservableBooleanValue several = Bindings.size(studio.portfolio().pictures()).greaterThan(1);
        ObservableBooleanValue comparing = compare.comparingProperty();
        CheckMenuItem original = check("menu.original", "Shortcut+B", compare.originalOnlyProperty());
        return menu("menu.view",
                enabledWhen(several, item("menu.next", "Shortcut+N", () -> studio.portfolio().step(1))),
                enabledWhen(several, item("menu.previous", "Shortcut+Shift+N", () -> studio.portfolio().step(-1))),
                new SeparatorMenuItem(),
                enabledWhen(open, item("menu.fit", "Shortcut+0", compare::fit)),
                enabledWhen(open, item("menu.actual", "Shortcut+1", compare::actualSize)),
                enabledWhen(open, item("menu.zoom.in", "Shortcut+Plus", compare::zoomIn)),
                enabledWhen(open, item("menu.zoom.out", "Shortcut+Minus", compare::zoomOut)),
                new SeparatorMenuItem(),
                enabledWhen(comparing, choices("compare.mode", CompareMode.class, compare.modeProperty(),
                        "Shortcut+2", "Shortcut+3", "Shortcut+4", "Shortcut+5", "Shortcut+6")),
                enabledWhen(compare.differingProperty(), item("menu.amplify.more", "Alt+Page_Up", compare::amplifyMore)),
                enabledWhen(compare.differingProperty(), item("menu.amplify.less", "Alt+Page_Down", compare::amplifyLess)),
                enabledWhen(comparing, original),
                enabledWhen(comparing, item("menu.split.left", "Alt+Left", () -> compare.moveSplit(-0.05))),
                enabledWhen(comparing, item("menu.split.right", "Alt+Right", () -> compare.moveSplit(0.05))),
                enabledWhen(comparing, item("menu.split.middle", "Alt+Down", () -> compare.splitProperty().set(0.5))),
                new SeparatorMenuItem(),
                check("menu.figures", "Shortcut+I", figures),
                enabledWhen(Bindings.createBooleanBinding(() -> model.copyProperty().get() != null
                        && model.copyProperty().get().made().report().isPresent(), model.copyProperty()), item("menu.report", "Shortcut+Shift+E", actions::openReport)),
                new SeparatorMenuItem(),
                choices("appearance", Appearance.class, appearance, "Shortcut+Shift+A", "Shortcut+Shift+L", "Shortcut+Shift+D"));
    }

    private Menu help() {
        return menu("menu.help", help("menu.help.LIMITS", "F1", HelpPage.LIMITS), help("menu.help.FIGURES", "Shift+F1", HelpPage.FIGURES),
                help("menu.help.ENCODERS", "Alt+Shift+F1", HelpPage.ENCODERS), help("menu.help.KEYS", "Shortcut+F1", HelpPage.KEYS), new SeparatorMenuItem(),
                help("menu.help.ABOUT", "Shortcut+Shift+F1", HelpPage.ABOUT), help("menu.help.LICENCES", "Alt+F1", HelpPage.LICENCES));
    }

    private MenuItem help(String key, String keys, HelpPage page) {
        return item(key, keys, () -> actions.showHelp(page, Shortcut.of(getMenus())));
    }

    private ObservableBooleanValue inPhase(Predicate<Phase> which) {
        return Bindings.createBooleanBinding(() -> which.test(queue.phase()), queue.phaseProperty(), queue.standingProperty());
    }

    private static CheckMenuItem check(String key, String shortcut, BooleanProperty value) {
        CheckMenuItem item = new CheckMenuItem(text(key));
        item.setId(key);
        item.setAccelerator(KeyCombination.valueOf(shortcut));
        item.selectedProperty().bindBidirectional(value);
        return item;
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
