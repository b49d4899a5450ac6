package sfumato.ui.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.Window;

/// Opens the window with a picture, protects it, and closes the window again, all without a person.
public final class WindowRehearsal {
    // Long enough for a build on a busy machine; it only ends a rehearsal that hangs.
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int POLL_MILLIS = 20;

    private WindowRehearsal() {
    }

    /// Whether the evidence was seen in time. The toolkit cannot be started again afterwards.
    public static boolean run(Path picture) throws InterruptedException, ExecutionException {
        return run(Launcher::rehearse, picture);
    }

    /// The same with a window that is opened in another way.
    ///
    /// @param opening opens it with a picture, and returns when it was closed
    public static boolean run(Consumer<String> opening, Path picture) throws InterruptedException, ExecutionException {
        Thread window = Thread.ofPlatform().name("sfumato-rehearsal").start(() -> opening.accept(picture.toString()));
        boolean done = await("#protect", node -> node instanceof Button button && !button.isDisabled(), button -> ((Button) button).fire())
                && await("#evidence", WindowRehearsal::isSeen, _ -> { });
        Platform.exit();
        window.join(PATIENCE);
        return done;
    }

    // The picture must be on the screen for some frames before the next step is taken, as it would be for a person.
    private static boolean await(String selector, Predicate<Node> ready, Consumer<Node> then)
            throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Thread.sleep(POLL_MILLIS);
            FutureTask<Boolean> look = new FutureTask<>(() -> look(selector, ready, then));
            if (started(look) && look.get()) {
                Thread.sleep(10 * POLL_MILLIS);
                return true;
            }
        }
        return false;
    }

    private static boolean started(Runnable work) {
        try {
            Platform.runLater(work);
            return true;
        } catch (IllegalStateException _) {
            return false; // the toolkit is still on its way
        }
    }

    private static boolean look(String selector, Predicate<Node> ready, Consumer<Node> then) {
        for (Window window : Window.getWindows()) {
            Node node = window.getScene().lookup(selector);
            if (node != null && isSeen(node) && ready.test(node)) {
                then.accept(node);
                return true;
            }
        }
        return false;
    }

    private static boolean isSeen(Node node) {
        return node == null || (node.isVisible() && isSeen(node.getParent()));
    }
}
