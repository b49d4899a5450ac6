package sfumato.cli;

import java.util.concurrent.TimeUnit;
import sfumato.task.Cancellation;

/// While open, turns Ctrl-C (and the system's other polite wishes to end) into a cancellation, and gives the thread that opened it
/// a moment to remove its temporary files, and to say how it ended, before the process ends.
final class Interruption implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 5;

    private final Cancellation cancellation = new Cancellation();
    private final Thread worker = Thread.currentThread();
    private final Thread hook = new Thread(this::interrupt, "sfumato-interruption");

    Interruption() {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException _) {
            cancellation.request(); // the process is ending already
        }
    }

    Cancellation cancellation() {
        return cancellation;
    }

    /// Whether the process is ending already, so that whoever asks for its end would wait for ever.
    static boolean isEnding() {
        try {
            Runtime.getRuntime().removeShutdownHook(new Thread("sfumato-never-started"));
            return false;
        } catch (IllegalStateException _) {
            return true;
        }
    }

    private void interrupt() {
        cancellation.request();
        try {
            worker.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the process ends at once, as was wished
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The process is ending; the hook waits until the worker has said so.
        }
    }
}
