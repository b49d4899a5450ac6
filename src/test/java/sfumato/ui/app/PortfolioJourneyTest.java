package sfumato.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sfumato.ui.app.Seen.await;
import static sfumato.ui.app.Seen.text;
import static sfumato.ui.app.Seen.visible;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import sfumato.protect.MaskChoice;
import sfumato.protect.Strength;
import sfumato.ui.help.Shortcut;
import sfumato.ui.mask.MaskModel;
import sfumato.ui.settings.Appearance;
import sfumato.ui.settings.SettingsStore;
import sfumato.ui.workspace.Desktop;
import sfumato.ui.workspace.FakeDesktop;
import sfumato.ui.workspace.FakeEngine;
import sfumato.ui.workspace.RawPictures;

/// A portfolio as a person protects it, on the platform without a screen, with an engine that needs no encoder.
@ExtendWith(ApplicationExtension.class)
class PortfolioJourneyTest {
    @TempDir
    static Path top;
    private final FakeEngine fake = new FakeEngine();
    private final FakeDesktop desktop = new FakeDesktop();
    private Path folder;
    private Path broken;
    private Path output;
    private MainWindow window;
    private StallWatch watch;
    private Stage stage;

    @Start
    void start(Stage stage) throws IOException {
        this.stage = stage;
        folder = Files.createTempDirectory(top, "journey");
        Path art = Files.createDirectory(folder.resolve("art"));
        RawPictures.write(art.resolve("a.png"), RawPictures.gradient(600, 400));
        broken = Files.writeString(art.resolve("b.png"), "words");
        RawPictures.write(art.resolve("c.png"), RawPictures.gradient(400, 600));
        output = folder.resolve("copies");
        desktop.output = output;
        open();
    }

    @AfterEach
    void close() {
        fake.gate.countDown();
        window.close();
        watch.close();
        watch.assertNeverFrozen();
    }

    @Test
    void three_files_of_which_one_is_broken_are_protected_and_the_broken_one_is_tried_again(FxRobot robot) throws Exception {
        bring(robot);
        assertEquals("3 pictures", text(robot, "#portfolio-count"));
        protectAll(robot);
        await(30, () -> text(robot, "#queue-phase").equals("Finished"));
        assertEquals("3 of 3 done, 1 failed", text(robot, "#queue-counts"));
        assertTrue(cell(robot, "b.png").contains("Failed") && cell(robot, "b.png").contains("This is not a picture."), cell(robot, "b.png"));
        assertTrue(cell(robot, "a.png").contains("Protected"), cell(robot, "a.png"));

        RawPictures.write(broken, RawPictures.gradient(50, 50));
        robot.clickOn("#queue-retry");
        await(30, () -> text(robot, "#queue-counts").equals("3 of 3 done"));
        assertTrue(Files.exists(output.resolve("b-protected.png")));
        robot.clickOn("#queue-folder");
        await(30, () -> visible(robot, "#queue-summary"));
        robot.clickOn("#queue-summary");
        assertEquals(List.of("show copies", "browse sfumato-summary.html"), desktop.asked.subList(desktop.asked.size() - 2, desktop.asked.size()));
    }

    @Test
    void the_queue_pauses_goes_on_and_is_cancelled_by_keys(FxRobot robot) throws Exception {
        fake.gate = new CountDownLatch(1);
        bring(robot);
        protectAll(robot);
        await(30, () -> text(robot, "#queue-phase").equals("Protecting all"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
        await(30, () -> text(robot, "#queue-phase").equals("Paused"));
        robot.push(KeyCode.CONTROL, KeyCode.J);
        await(30, () -> visible(robot, "#queue-table"));
        assertFalse(visible(robot, "#compare-view"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
        await(30, () -> text(robot, "#queue-phase").equals("Protecting all"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        await(30, () -> text(robot, "#queue-phase").equals("Stopped"));
        assertTrue(visible(robot, "#queue-goon"));
    }

    @Test
    void closed_in_the_middle_the_next_window_goes_on(FxRobot robot) throws Exception {
        fake.gate = new CountDownLatch(1);
        bring(robot);
        protectAll(robot);
        await(30, () -> text(robot, "#queue-phase").equals("Protecting all"));
        leave(robot);
        assertTrue(stage.isShowing(), "the person wants to stay");
        desktop.stopping = Desktop.Stopping.LATER;
        leave(robot);
        assertFalse(stage.isShowing());
        window.close();

        fake.gate = new CountDownLatch(0);
        robot.interact(this::open);
        await(30, () -> visible(robot, "#welcome-resume"));
        assertEquals("Go on with “copies”", text(robot, "#welcome-resume"));
        robot.clickOn("#welcome-resume");
        await(30, () -> text(robot, "#queue-phase").equals("Finished"));
        assertTrue(Files.exists(output.resolve("a-protected.png")));
        assertTrue(Files.exists(output.resolve("c-protected.png")));
        assertFalse(Files.exists(output.resolve("a-protected-2.png")));
    }

    @Test
    void the_sheet_asks_for_a_folder_first_and_escape_leaves_it(FxRobot robot) throws Exception {
        bring(robot);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        await(30, () -> visible(robot, "#protect-all-sheet"));
        assertEquals("a.png becomes a-protected.png", text(robot, "#protect-all-example"));
        robot.push(KeyCode.ESCAPE);
        await(30, () -> !visible(robot, "#protect-all-sheet"));
        assertTrue(visible(robot, "#compare-view"));
    }

    @Test
    void the_keyboard_goes_through_the_strip_and_puts_pictures_away(FxRobot robot) throws Exception {
        bring(robot);
        robot.push(KeyCode.CONTROL, KeyCode.N);
        await(30, () -> visible(robot, "#nothing-shown") && visible(robot, "#notice"));
        robot.push(KeyCode.CONTROL, KeyCode.N);
        await(30, () -> stage.getTitle().startsWith("c.png"));
        robot.clickOn(".portfolio-cell:selected");
        robot.push(KeyCode.DELETE);
        await(30, () -> text(robot, "#portfolio-count").equals("2 pictures"));
    }

    @Test
    void the_next_window_remembers_what_was_chosen(FxRobot robot) throws Exception {
        bring(robot);
        robot.interact(() -> {
            window.studio().workspace().settings().strengthProperty().set(Strength.STRONG);
            window.appearanceProperty().set(Appearance.DARK);
        });
        window.close();
        robot.interact(this::open);
        assertEquals(Strength.STRONG, window.studio().workspace().settings().strengthProperty().get());
        assertEquals(Appearance.DARK, window.appearanceProperty().get());
        assertFalse(window.studio().workspace().settings().canUndoProperty().get());
    }

    @Test
    void what_was_painted_is_protected_with_and_comes_back_with_its_picture(FxRobot robot) throws Exception {
        bring(robot);
        MaskModel mask = window.studio().mask();
        robot.push(KeyCode.CONTROL, KeyCode.E);
        await(30, () -> visible(robot, "#mask-bar"));
        robot.interact(() -> {
            mask.beginStroke(20, 20, 10);
            mask.strokeTo(60, 20);
        });
        robot.push(KeyCode.ESCAPE);
        await(30, () -> window.studio().workspace().settings().maskProperty().get() instanceof MaskChoice.FromFile);
        robot.interact(() -> window.studio().portfolio().step(2));
        await(30, () -> stage.getTitle().startsWith("c.png"));
        assertTrue(mask.isEmpty());
        assertTrue(window.studio().workspace().settings().maskProperty().get() instanceof MaskChoice.None);
        robot.interact(() -> window.studio().portfolio().step(-2));
        await(30, () -> stage.getTitle().startsWith("a.png"));
        assertFalse(mask.isEmpty());
        assertTrue(window.studio().workspace().settings().maskProperty().get() instanceof MaskChoice.FromFile);
    }

    @Test
    void no_two_actions_have_the_same_keys(FxRobot robot) throws Exception {
        bring(robot);
        robot.push(KeyCode.F1);
        Set<String> keys = new HashSet<>();
        for (Shortcut shortcut : desktop.shortcuts) {
            assertTrue(keys.add(shortcut.keys()), shortcut.toString());
        }
        assertTrue(keys.size() > 40, keys.toString());
    }

    private void open() {
        window = new MainWindow(stage, fake.engine(), desktop, SettingsStore.open(folder.resolve("settings"), Platform::runLater));
        window.show(List.of());
        watch = StallWatch.begin();
    }

    private void bring(FxRobot robot) throws Exception {
        robot.interact(() -> window.actions().bring(List.of(folder.resolve("art"))));
        await(30, () -> visible(robot, "#portfolio") && stage.getTitle().startsWith("a.png"));
    }

    private void protectAll(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        await(30, () -> visible(robot, "#protect-all-sheet"));
        robot.clickOn("#protect-all-choose").clickOn("#protect-all-begin");
        await(30, () -> visible(robot, "#queue-bar"));
    }

    private void leave(FxRobot robot) {
        robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    private static String cell(FxRobot robot, String name) {
        return robot.lookup(".portfolio-cell").<ListCell<?>>queryAll().stream()
                .filter(cell -> cell.getItem() != null && cell.getItem().toString().equals(name))
                .map(ListCell::getAccessibleText).findFirst().orElse("");
    }
}
