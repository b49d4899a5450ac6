package sfumato.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sfumato.ui.app.Seen.await;
import static sfumato.ui.app.Seen.text;
import static sfumato.ui.app.Seen.visible;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
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
import sfumato.image.codec.ArtworkWriter;
import sfumato.pack.PackFiles;
import sfumato.ui.encoders.EncodersPage;
import sfumato.ui.settings.SettingsStore;
import sfumato.ui.workspace.FakeDesktop;

/// An encoder's way from a file on the disk into the evidence, with the program's own engine, on the platform without a screen.
@ExtendWith(ApplicationExtension.class)
class EncodersJourneyIT {
    /// As in [EngineJourneyIT].
    private static final int PATIENCE_SECONDS = 300;

    @TempDir
    static Path folder;
    private final FakeDesktop desktop = new FakeDesktop();
    private MainWindow window;
    private Stage page;

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
    void an_encoder_is_added_switched_on_and_named_by_the_evidence_and_one_that_is_off_judges(FxRobot robot) throws Exception {
        Path joining = PackFiles.kl(folder.resolve("joining.safetensors"), "F16", UnaryOperator.identity());
        Path judging = PackFiles.taesd(folder.resolve("judging.safetensors"), UnaryOperator.identity());
        desktop.page = model -> {
            page = new Stage();
            EncodersPage content = new EncodersPage(model, () -> List.of(joining, judging));
            content.opened();
            page.setScene(new Scene(content));
            page.show();
        };
        robot.push(KeyCode.CONTROL, KeyCode.K);
        await(PATIENCE_SECONDS, () -> visible(robot, "#encoders-none"));
        robot.interact(() -> robot.from(page.getScene().getRoot()).lookup("#encoders-add").<ButtonBase>query().fire());
        await(PATIENCE_SECONDS, () -> visible(robot, "#encoder-on-joining") && visible(robot, "#encoder-on-judging") && visible(robot, "#encoders-add"));
        robot.interact(() -> robot.lookup("#encoder-on-joining").<CheckBox>query().fire());
        robot.interact(page::close);

        desktop.picture = folder.resolve("harbour.png");
        new ArtworkWriter().write(DrawnPicture.PAINTED_HARBOUR.draw(192, 144), PictureFormat.PNG, 100, desktop.picture, false);
        robot.clickOn("#welcome-open");
        await(PATIENCE_SECONDS, () -> visible(robot, "#settings"));
        assertEquals("Also against: joining", text(robot, "#effort-encoders"));
        robot.push(KeyCode.ALT, KeyCode.DIGIT8).clickOn("#protect");
        await(PATIENCE_SECONDS, () -> visible(robot, "#evidence"));
        assertTrue(text(robot, "#evidence-joined").contains("joining"), text(robot, "#evidence-joined"));
        assertTrue(text(robot, "#evidence-unseen").contains("judging"), text(robot, "#evidence-unseen"));
        assertTrue(visible(robot, "#effort-time"));
    }
}
