package sfumato.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import sfumato.task.Cancellation;

/// While open, turns Ctrl-C (and the system's other polite wishes to end) into a cancellation, and gives the work a
/// moment to remove its temporary files before the process ends.
final class Interruption implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 5;

    private final Cancellation cancellation = new Cancellation();
    private final CountDownLatch closed = new CountDownLatch(1);
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

    private void interrupt() {
        cancellation.request();
        try {
            closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the process ends at once, as was wished
        }
    }

    @Override
    public void close() {
        closed.countDown();
        if (!cancellation.requested()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException _) {
                // The process has begun to end since; the hook finds the work closed and does not wait.
            }
        }
    }
}
