package sfumato.ui.app;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import sfumato.ui.workspace.Threads;

/// The threads on which the window's work is done. All of them are daemons: none keeps the program from ending.
final class Background implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 2;
    private static final long IDLE_SECONDS = 30;

    private final ExecutorService task = one("task");
    private final ExecutorService loading = one("loading");
    private final ExecutorService thumbnails = one("thumbnails");
    private final ExecutorService scanning = each("scanning");
    private final ExecutorService desk = one("desk");
    private final ExecutorService queue = each("queue");
    private final ExecutorService encoders = one("encoders");

    Threads threads() {
        return new Threads(Platform::runLater, task, loading, thumbnails, scanning, desk, queue, encoders);
    }

    /// Takes no more work and waits a moment for what was begun. From any thread.
    @Override
    public void close() {
        List<ExecutorService> all = List.of(task, loading, thumbnails, scanning, queue, encoders, desk);
        all.forEach(ExecutorService::shutdown);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try {
            for (ExecutorService one : List.of(queue, task, encoders, desk)) { // the others only read
                one.awaitTermination(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // then without waiting
        }
    }

    private static ExecutorService one(String name) {
        return pool(1, 0, new LinkedBlockingQueue<>(), name);
    }

    private static ExecutorService each(String name) {
        return pool(0, Integer.MAX_VALUE, new SynchronousQueue<>(), name);
    }

    // What a window that is gone still asks for is not done.
    private static ExecutorService pool(int core, int more, BlockingQueue<Runnable> waiting, String name) {
        return new ThreadPoolExecutor(core, Math.max(core, more), IDLE_SECONDS, TimeUnit.SECONDS, waiting,
                work -> Thread.ofPlatform().daemon().name("sfumato-" + name).unstarted(work), new ThreadPoolExecutor.DiscardPolicy());
    }
}
