package sfumato.ui.app;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Tells how long the built program takes from the start of its process until its window is shown, and until it answers:
/// until its first frame is laid out and the window's thread takes the next event.
///
///     mvn -q -DskipTests package exec:exec@window-start
///
/// On a screen if there is one, else add `-Dwindow.platform="-Dglass.platform=Headless -Dprism.order=sw"`.
public final class WindowStart {
    private WindowStart() {
    }

    public static void main(String... arguments) throws InterruptedException {
        Instant begin = ProcessHandle.current().info().startInstant().orElseThrow();
        CountDownLatch usable = new CountDownLatch(1);
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(window -> shown(window, begin, usable));
            }
        });
        Thread program = Thread.ofPlatform().uncaughtExceptionHandler(WindowStart::fail).start(Launcher::rehearse);
        usable.await();
        Platform.exit();
        program.join();
        System.exit(0);
    }

    // Without a screen nobody would ever be told.
    private static void fail(Thread program, Throwable reason) {
        System.err.println("The window did not open: " + reason);
        System.exit(1);
    }

    private static void shown(Window window, Instant begin, CountDownLatch usable) {
        System.out.println("shown after " + millis(begin) + " ms");
        Scene scene = ((Stage) window).getScene();
        scene.addPostLayoutPulseListener(() -> {
            if (usable.getCount() > 0) {
                Platform.runLater(() -> {
                    System.out.println("answers after " + millis(begin) + " ms");
                    usable.countDown();
                });
            }
        });
    }

    private static long millis(Instant begin) {
        return Duration.between(begin, Instant.now()).toMillis();
    }
}
