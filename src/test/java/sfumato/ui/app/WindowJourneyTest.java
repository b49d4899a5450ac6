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
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import sfumato.problem.Problem;
import sfumato.ui.settings.Appearance;
import sfumato.ui.settings.SettingsStore;
import sfumato.ui.workspace.FakeDesktop;
import sfumato.ui.workspace.FakeEngine;
import sfumato.ui.workspace.RawPictures;

/// The window as a person uses it, on the platform without a screen, with an engine that needs no encoder.
@ExtendWith(ApplicationExtension.class)
class WindowJourneyTest {
    @TempDir
    static Path folder;
    private final FakeEngine fake = new FakeEngine();
    private final FakeDesktop desktop = new FakeDesktop();
    private MainWindow window;
    private StallWatch watch;
    private Stage stage;

    @Start
    void start(Stage stage) throws IOException {
        this.stage = stage;
        window = new MainWindow(stage, fake.engine(), desktop, SettingsStore.open(Files.createTempDirectory(folder, "settings"), Platform::runLater));
        window.show(List.of());
        watch = StallWatch.begin();
    }

    @AfterEach
    void close() {
        window.close();
        watch.close();
        watch.assertNeverFrozen();
    }

    @Test
    void the_first_screen_says_what_to_do(FxRobot robot) {
        assertTrue(visible(robot, "#welcome"));
        assertFalse(visible(robot, "#settings"));
        assertTrue(robot.lookup(".welcome-drop").queryAs(Label.class).getText().startsWith("Drop pictures or folders"));
    }

    @Test
    void what_the_first_screen_hides_is_made_after_it_and_then_the_engine_warms_up(FxRobot robot) throws Exception {
        await(30, () -> fake.warm);
        for (String part : List.of("#settings", "#presets", "#rights", "#compare-view", "#compare-fit", "#portfolio-list", "#queue-table", "#mask-size")) {
            assertTrue(robot.lookup(part).tryQuery().isPresent(), part);
            assertFalse(visible(robot, part), part);
        }
        assertTrue(visible(robot, "#welcome-open"));
    }

    @Test
    void from_opening_to_exporting(FxRobot robot) throws Exception {
        openPicture(robot);
        assertEquals("journey.png – Sfumato", stage.getTitle());
        robot.clickOn("#protect");
        await(30, () -> visible(robot, "#evidence"));
        assertEquals("No colour value changed by more than 8 of 255.", text(robot, "#evidence-eye"));
        assertTrue(visible(robot, "#split-handle"));
        assertTrue(visible(robot, "#compare-after-label"));

        desktop.target = folder.resolve("exported.png");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        await(30, () -> visible(robot, "#notice"));
        assertEquals("Saved as exported.png", text(robot, "#notice-headline"));
        assertTrue(Files.size(desktop.target) > 0);
        robot.clickOn("#notice-action");
        assertTrue(desktop.asked.contains("show exported.png"));
    }

    @Test
    void keys_move_the_divider_and_space_shows_the_original(FxRobot robot) throws Exception {
        openPicture(robot);
        robot.push(KeyCode.CONTROL, KeyCode.P);
        await(30, () -> visible(robot, "#split-handle"));
        Node handle = robot.lookup("#split-handle").query();
        double before = handle.getLayoutX();
        robot.push(KeyCode.LEFT).push(KeyCode.LEFT);
        await(30, () -> handle.getLayoutX() < before);
        robot.press(KeyCode.SPACE);
        await(30, () -> !visible(robot, "#compare-after-label"));
        robot.release(KeyCode.SPACE);
        await(30, () -> visible(robot, "#compare-after-label"));
    }

    @Test
    void another_setting_marks_the_copy(FxRobot robot) throws Exception {
        openPicture(robot);
        robot.clickOn("#protect");
        await(30, () -> visible(robot, "#evidence"));
        robot.clickOn("#strength-STRONG");
        await(30, () -> text(robot, "#compare-after-label").equals("Protected, with earlier settings"));
        assertTrue(text(robot, "#evidence-stale").contains("Balanced"));
    }

    @Test
    void escape_cancels(FxRobot robot) throws Exception {
        openPicture(robot);
        fake.gate = new CountDownLatch(1);
        robot.clickOn("#protect");
        await(30, () -> text(robot, "#settings #task-stage").equals("Protecting"));
        robot.push(KeyCode.ESCAPE);
        await(30, () -> visible(robot, "#notice"));
        assertEquals("Cancelled", text(robot, "#notice-headline"));
        assertTrue(visible(robot, "#protect"));
        assertFalse(visible(robot, "#evidence"));
    }

    @Test
    void a_problem_is_told_in_words_and_goes_away(FxRobot robot) throws Exception {
        openPicture(robot);
        fake.problem = new Problem.NoSpace(folder, null);
        robot.clickOn("#protect");
        await(30, () -> visible(robot, "#notice"));
        assertEquals("The disk is full.", text(robot, "#notice-headline"));
        fake.problem = null;
        robot.clickOn("#notice-action");
        await(30, () -> visible(robot, "#evidence"));
        assertFalse(visible(robot, "#notice"));
    }

    @Test
    void the_window_shows_the_picture_in_light_and_dark(FxRobot robot) throws Exception {
        openPicture(robot);
        assertTrue(coloursOf(robot, Appearance.LIGHT) > 1000, "a gradient has thousands of colours");
        assertTrue(coloursOf(robot, Appearance.DARK) > 1000, "a gradient has thousands of colours");
    }

    private int coloursOf(FxRobot robot, Appearance appearance) {
        robot.interact(() -> window.appearanceProperty().set(appearance));
        WritableImage[] taken = new WritableImage[1];
        robot.interact(() -> taken[0] = stage.getScene().snapshot(null));
        PixelReader pixels = taken[0].getPixelReader();
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < taken[0].getHeight(); y += 3) {
            for (int x = 0; x < taken[0].getWidth(); x += 3) {
                colours.add(pixels.getArgb(x, y));
            }
        }
        return colours.size();
    }

    private void openPicture(FxRobot robot) throws Exception {
        desktop.picture = picture();
        robot.clickOn("#welcome-open");
        await(30, () -> visible(robot, "#settings"));
    }

    private static Path picture() throws IOException {
        return RawPictures.write(folder.resolve("journey.png"), RawPictures.gradient(600, 400));
    }
}
