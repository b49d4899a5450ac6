package sfumato.ui.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import sfumato.drawn.DrawnPicture;
import sfumato.image.PictureFormat;
import sfumato.image.codec.ArtworkWriter;
import sfumato.problem.Problem;
import sfumato.ui.settings.Appearance;
import sfumato.ui.workspace.FakeDesktop;

/// Takes the pictures of the window for the README, with the program's own engine and a picture that the program draws:
///
///     mvn -q test-compile exec:exec@screenshots
///
/// Writes `welcome-light.png`, `welcome-dark.png`, `compare-light.png` and `compare-dark.png` into the folder it is given.
/// Needs no screen when it runs on the headless platform.
public final class ScreenshotMaker {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 860;
    private static final int POLL_MILLIS = 100;

    private final Path folder;
    private final FakeDesktop desktop = new FakeDesktop();
    private Stage stage;
    private MainWindow window;

    private ScreenshotMaker(Path folder) {
        this.folder = folder;
    }

    /// @param arguments the folder to write to
    public static void main(String... arguments) throws Exception {
        Files.createDirectories(Path.of(arguments[0]));
        Path pictures = Files.createTempDirectory("sfumato-screenshots-");
        Path picture = pictures.resolve("harbour.png");
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
            draw(picture);
            new ScreenshotMaker(Path.of(arguments[0])).run(picture);
        } finally {
            Files.deleteIfExists(picture);
            Files.delete(pictures);
            Platform.exit();
        }
    }

    private static void draw(Path picture) throws Problem {
        new ArtworkWriter().write(DrawnPicture.PAINTED_HARBOUR.draw(1200, 900), PictureFormat.PNG, 100, picture, false);
    }

    private void run(Path picture) throws Exception {
        onWindow(this::open);
        try {
            shoot("welcome");
            desktop.picture = picture;
            press("welcome-open");
            await("protect");
            press("protect");
            await("evidence");
            shoot("compare");
        } finally {
            window.close();
        }
    }

    private Void open() {
        stage = new Stage();
        window = new MainWindow(stage, SfumatoApplication.programEngine(), desktop);
        window.show(Optional.empty());
        stage.setMaximized(false);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        return null;
    }

    /// In light and in dark.
    private void shoot(String name) throws Exception {
        for (Appearance appearance : new Appearance[] {Appearance.LIGHT, Appearance.DARK}) {
            onWindow(() -> {
                window.appearanceProperty().set(appearance);
                return null;
            });
            Thread.sleep(5 * POLL_MILLIS); // until styles and layout have settled
            Path file = folder.resolve(name + "-" + appearance.name().toLowerCase(Locale.ROOT) + ".png");
            var taken = onWindow(() -> SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null));
            if (!ImageIO.write(Palette.reduce(taken), "png", file.toFile())) {
                throw new IOException("cannot write " + file);
            }
        }
    }

    private void press(String id) throws Exception {
        onWindow(() -> {
            ((Button) stage.getScene().lookup("#" + id)).fire();
            return null;
        });
    }

    private void await(String id) throws Exception {
        while (!onWindow(() -> isSeen(stage.getScene().lookup("#" + id)))) {
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static boolean isSeen(Node node) {
        return node == null || node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    private static <T> T onWindow(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}
