package sfumato.ui.app;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import sfumato.ui.workspace.Threads;

/// The threads on which the window's work is done. All of them are daemons: none keeps the program from ending.
final class Background implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 2;

    private final ExecutorService task = one("task");
    private final ExecutorService loading = one("loading");
    private final ExecutorService thumbnails = one("thumbnails");
    private final ExecutorService scanning = each("scanning");
    private final ExecutorService desk = one("desk");
    private final ExecutorService queue = each("queue");

    Threads threads() {
        return new Threads(Platform::runLater, task, loading, thumbnails, scanning, desk, queue);
    }

    /// Takes no more work and waits a moment for what was begun. From any thread.
    @Override
    public void close() {
        List<ExecutorService> all = List.of(task, loading, thumbnails, scanning, queue, desk);
        all.forEach(ExecutorService::shutdown);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try {
            for (ExecutorService one : List.of(queue, task, desk)) { // the others only read
                one.awaitTermination(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // then without waiting
        }
    }

    private static ExecutorService one(String name) {
        return Executors.newSingleThreadExecutor(work -> Thread.ofPlatform().daemon().name("sfumato-" + name).unstarted(work));
    }

    private static ExecutorService each(String name) {
        return Executors.newCachedThreadPool(work -> Thread.ofPlatform().daemon().name("sfumato-" + name).unstarted(work));
    }
}
