package sfumato.ui.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import sfumato.drawn.DrawnPicture;
import sfumato.image.PictureFormat;
import sfumato.image.codec.ArtworkWriter;
import sfumato.problem.Problem;
import sfumato.protect.ProgramVersion;
import sfumato.ui.batch.Phase;
import sfumato.ui.help.HelpPage;
import sfumato.ui.help.HelpWindow;
import sfumato.ui.settings.Appearance;
import sfumato.ui.settings.PreferencesPane;
import sfumato.ui.settings.SettingsStore;
import sfumato.ui.workspace.FakeDesktop;

/// Takes the pictures of the window for the README, with the program's own engine and a picture that the program draws:
///
///     mvn -q test-compile exec:exec@screenshots
///
/// Writes each screen in light and dark, such as `welcome-light.png`, into the folder it is given.
/// Needs no screen when it runs on the headless platform.
public final class ScreenshotMaker {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 860;
    private static final int POLL_MILLIS = 100;
    private static final int PORTFOLIO = 14;

    private final Path folder;
    private final FakeDesktop desktop = new FakeDesktop();
    private Stage stage;
    private SettingsStore store;
    private MainWindow window;

    private ScreenshotMaker(Path folder) {
        this.folder = folder;
    }

    /// @param arguments the folder to write to
    public static void main(String... arguments) throws Exception {
        Files.createDirectories(Path.of(arguments[0]));
        // Its name is seen in the pictures.
        Path pictures = Files.createDirectory(Path.of(System.getProperty("java.io.tmpdir"), "Pictures"));
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
            new ScreenshotMaker(Path.of(arguments[0])).run(pictures);
        } finally {
            delete(pictures);
            Platform.exit();
        }
    }

    private static Path draw(DrawnPicture picture, Path file, int width, int height) throws Problem {
        new ArtworkWriter().write(picture.draw(width, height), PictureFormat.PNG, 100, file, false);
        return file;
    }

    private void run(Path pictures) throws Exception {
        Path harbour = draw(DrawnPicture.PAINTED_HARBOUR, pictures.resolve("harbour.png"), 1200, 900);
        onWindow(() -> open(pictures.resolve("settings")));
        try {
            shoot("welcome");
            HelpWindow help = new HelpWindow(stage, ProgramVersion.current());
            shootBeside("help", () -> help.show(HelpPage.LIMITS, List.of()));
            shootBeside("preferences", () -> Dialogs.showPreferences(stage, new PreferencesPane(store, _ -> Optional.empty(), () -> { })));
            desktop.picture = harbour;
            press("welcome-open");
            await("protect");
            press("protect");
            while (onWindow(() -> window.studio().workspace().previewProperty().get()) == null) {
                Thread.sleep(POLL_MILLIS);
            }
            shoot("preview");
            await("evidence");
            shoot("compare");
            onWindow(() -> window.actions().paint());
            shoot("brush");
            onWindow(() -> window.actions().paint());
            portfolio(pictures);
        } finally {
            window.close();
        }
    }

    /// A portfolio with all states, as it is protected.
    private void portfolio(Path pictures) throws Exception {
        List<Path> files = new ArrayList<>();
        DrawnPicture[] drawn = DrawnPicture.values();
        for (int i = 0; i < PORTFOLIO; i++) {
            DrawnPicture one = drawn[i % drawn.length];
            files.add(draw(one, pictures.resolve(one.name().toLowerCase(Locale.ROOT).replace('_', '-') + (i < drawn.length ? "" : "-" + i) + ".png"),
                    i % 3 == 1 ? 480 : 640, i % 3 == 1 ? 640 : 480));
        }
        files.add(2, Files.writeString(pictures.resolve("broken-scan.png"), "words"));
        onWindow(() -> window.actions().bring(files));
        await("portfolio");
        desktop.output = Files.createDirectory(pictures.resolve("protected"));
        onWindow(() -> window.actions().protectAll());
        await("protect-all-sheet");
        press("protect-all-choose");
        shoot("protect-all");
        press("protect-all-begin");
        while (onWindow(() -> window.studio().queue().standingProperty().get().ended()) < 4) {
            Thread.sleep(POLL_MILLIS);
        }
        onWindow(() -> window.studio().queue().pause());
        onWindow(() -> window.studio().portfolio().step(1));
        shoot("portfolio");
        onWindow(() -> window.actions().togglePage());
        shoot("queue");
        onWindow(() -> window.studio().queue().cancel());
        while (onWindow(() -> window.studio().queue().phase()) != Phase.STOPPED) {
            Thread.sleep(POLL_MILLIS);
        }
    }

    private void open(Path settings) {
        stage = new Stage();
        store = SettingsStore.open(settings, Platform::runLater);
        window = new MainWindow(stage, SfumatoApplication.programEngine(store, settings), desktop, store);
        window.show(List.of());
        stage.setMaximized(false);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
    }

    /// In light and in dark.
    private void shoot(String name) throws Exception {
        for (Appearance appearance : new Appearance[] {Appearance.LIGHT, Appearance.DARK}) {
            onWindow(() -> window.appearanceProperty().set(appearance));
            Thread.sleep(5 * POLL_MILLIS); // until styles and layout have settled
            take(stage, name, appearance);
        }
    }

    /// A window that opens beside the program's, which takes its look when it opens.
    private void shootBeside(String name, Runnable opening) throws Exception {
        for (Appearance appearance : new Appearance[] {Appearance.LIGHT, Appearance.DARK}) {
            onWindow(() -> window.appearanceProperty().set(appearance));
            Platform.runLater(opening); // a dialog returns only when it is closed
            Window beside;
            while ((beside = onWindow(() -> Window.getWindows().stream().filter(other -> !other.equals(stage) && other.isShowing()).findFirst().orElse(null))) == null) {
                Thread.sleep(POLL_MILLIS);
            }
            Thread.sleep(5 * POLL_MILLIS);
            take(beside, name, appearance);
            onWindow(beside::hide);
        }
    }

    private void take(Window of, String name, Appearance appearance) throws Exception {
        Path file = folder.resolve(name + "-" + appearance.name().toLowerCase(Locale.ROOT) + ".png");
        var taken = onWindow(() -> SwingFXUtils.fromFXImage(of.getScene().snapshot(null), null));
        if (!ImageIO.write(Palette.reduce(taken), "png", file.toFile())) {
            throw new IOException("cannot write " + file);
        }
    }

    private void press(String id) throws Exception {
        while (onWindow(() -> stage.getScene().lookup("#" + id).isDisabled())) {
            Thread.sleep(POLL_MILLIS);
        }
        onWindow(() -> ((Button) stage.getScene().lookup("#" + id)).fire());
    }

    private void await(String id) throws Exception {
        while (!onWindow(() -> isSeen(stage.getScene().lookup("#" + id)))) {
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static boolean isSeen(Node node) {
        return node != null && isShown(node);
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void onWindow(Runnable work) throws Exception {
        onWindow(() -> {
            work.run();
            return null;
        });
    }

    private static <T> T onWindow(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}
