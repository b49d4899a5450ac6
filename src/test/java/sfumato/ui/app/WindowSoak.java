package sfumato.ui.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.stage.Stage;
import sfumato.batch.Footprint;
import sfumato.drawn.DrawnPicture;
import sfumato.image.PictureFormat;
import sfumato.image.codec.ArtworkWriter;
import sfumato.ui.settings.SettingsStore;
import sfumato.ui.workspace.FakeDesktop;

/// Opens one picture of a portfolio after another in the window and tells again and again what the process holds. Arguments: how
/// many, more than 500 to have a comparison.
///
///     mvn -q test-compile exec:exec@measure -Dmeasure="-Dglass.platform=Headless -Dprism.order=sw sfumato.ui.app.WindowSoak 1500"
public final class WindowSoak {
    private static final int EVERY = 100;
    // Until then the window fills what it may keep: its thumbnails.
    private static final int FULL = 500;
    private static final int POLL_MILLIS = 10;
    // What is begun beside, such as thumbnails and the look at the next picture, is done then.
    private static final int QUIET_MILLIS = 1000;
    private static final String WARM_UP = "sfumato-warm-up";

    private final Path folder;
    private Stage stage;
    private MainWindow window;

    private WindowSoak(Path folder) {
        this.folder = folder;
    }

    public static void main(String... arguments) throws Exception {
        Path folder = Files.createTempDirectory("sfumato-soak-");
        try {
            new WindowSoak(folder).look(draw(folder.resolve("art"), Integer.parseInt(arguments[0])));
        } finally {
            delete(folder);
        }
    }

    private static List<Path> draw(Path folder, int count) throws Exception {
        List<DrawnPicture> drawn = List.of(DrawnPicture.values());
        List<Path> pictures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Path file = folder.resolve(i + ".png");
            new ArtworkWriter().write(drawn.get(i % drawn.size()).draw(160 + i % 97, 120 + i % 89), PictureFormat.PNG, 100, file, false);
            pictures.add(file);
        }
        return pictures;
    }

    private void look(List<Path> pictures) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        onWindow(() -> {
            stage = new Stage();
            SettingsStore store = SettingsStore.open(folder.resolve("settings"), Platform::runLater);
            window = new MainWindow(stage, SfumatoApplication.programEngine(store, folder.resolve("data")), new FakeDesktop(), store);
            window.show(pictures);
        });
        awaitWarmUp();
        Footprint.printHead();
        Footprint full = null;
        Footprint now = null;
        for (int shown = 1; shown <= pictures.size(); shown++) {
            await(pictures.get(shown - 1).getFileName().toString());
            if (shown % EVERY == 0) {
                Thread.sleep(QUIET_MILLIS);
                now = Footprint.now();
                now.print(String.valueOf(shown));
                full = shown == FULL ? now : full;
            }
            onWindow(() -> window.studio().portfolio().step(1));
        }
        if (full != null) {
            System.out.println("from " + FULL + " pictures to the last: " + now.growthSince(full));
        }
        onWindow(window::close);
        Platform.exit();
    }

    // It takes more than a picture does, and only at the beginning.
    private static void awaitWarmUp() throws InterruptedException {
        boolean begun = false;
        boolean runs = false;
        while (!begun || runs) {
            Thread.sleep(POLL_MILLIS);
            runs = Thread.getAllStackTraces().keySet().stream().anyMatch(thread -> thread.getName().equals(WARM_UP));
            begun |= runs;
        }
    }

    private void await(String name) throws Exception {
        boolean[] there = new boolean[1];
        while (!there[0]) {
            Thread.sleep(POLL_MILLIS);
            onWindow(() -> there[0] = stage.getTitle() != null && stage.getTitle().startsWith(name + " "));
        }
    }

    private static void onWindow(Runnable what) throws Exception {
        FutureTask<Void> task = new FutureTask<>(what, null);
        Platform.runLater(task);
        task.get();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
