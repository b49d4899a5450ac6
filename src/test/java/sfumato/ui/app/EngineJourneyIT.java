package sfumato.ui.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sfumato.ui.app.Seen.await;
import static sfumato.ui.app.Seen.text;
import static sfumato.ui.app.Seen.visible;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import sfumato.drawn.DrawnPicture;
import sfumato.image.PictureFormat;
import sfumato.image.codec.ArtworkReader;
import sfumato.image.codec.ArtworkWriter;
import sfumato.report.Evidence;
import sfumato.ui.settings.SettingsStore;
import sfumato.ui.workspace.FakeDesktop;

/// The window with the program's own engine, on the platform without a screen.
@ExtendWith(ApplicationExtension.class)
class EngineJourneyIT {
    /// Loading, drawing the decoys and twelve steps take seconds; a slow machine without vector instructions minutes.
    private static final int PATIENCE_SECONDS = 300;

    @TempDir
    static Path folder;
    private final FakeDesktop desktop = new FakeDesktop();
    private MainWindow window;

    @Start
    void start(Stage stage) {
        SettingsStore store = SettingsStore.open(folder.resolve("settings"), Platform::runLater);
        window = new MainWindow(stage, SfumatoApplication.programEngine(store, folder.resolve("data")), desktop, store);
        window.show(List.of());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void a_drawn_picture_is_opened_protected_and_exported(FxRobot robot) throws Exception {
        desktop.picture = folder.resolve("harbour.png");
        desktop.target = folder.resolve("harbour-protected.png");
        new ArtworkWriter().write(DrawnPicture.PAINTED_HARBOUR.draw(192, 144), PictureFormat.PNG, 100, desktop.picture, false);
        byte[] original = Files.readAllBytes(desktop.picture);

        robot.clickOn("#welcome-open");
        await(PATIENCE_SECONDS, () -> visible(robot, "#settings"));
        robot.push(KeyCode.ALT, KeyCode.DIGIT8).clickOn("#protect");
        await(PATIENCE_SECONDS, () -> visible(robot, "#evidence"));
        assertEquals("No colour value changed by more than 8 of 255.", text(robot, "#evidence-eye"));
        assertTrue(text(robot, "#evidence-encoder").matches("It sees \\d+(\\.\\d)? times the change that plain noise makes\\."), text(robot, "#evidence-encoder"));
        assertEquals(Evidence.LIMITS, text(robot, "#evidence-limits"));

        robot.push(KeyCode.CONTROL, KeyCode.S);
        await(PATIENCE_SECONDS, () -> visible(robot, "#notice"));
        assertEquals("Saved as harbour-protected.png", text(robot, "#notice-headline"));
        await(PATIENCE_SECONDS, () -> Files.exists(folder.resolve("data").resolve("ledger.jsonl")));
        assertArrayEquals(original, Files.readAllBytes(desktop.picture));
        assertFalse(Arrays.equals(samples(desktop.picture), samples(desktop.target)));
    }

    private static byte[] samples(Path file) throws Exception {
        return new ArtworkReader().read(file).samples().codes();
    }
}
