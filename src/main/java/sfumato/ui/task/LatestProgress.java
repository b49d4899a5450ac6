package sfumato.ui.task;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import sfumato.task.Progress;

/// Carries progress over to the thread of the window, the newest only: work that reports thousands of times
/// a second must not fill the window's queue.
final class LatestProgress implements Progress {
    private record Report(Stage stage, double fraction) { }

    private final Executor window;
    private final BiConsumer<Stage, Double> shown;
    private final AtomicReference<Report> waiting = new AtomicReference<>();

    LatestProgress(Executor window, BiConsumer<Stage, Double> shown) {
        this.window = window;
        this.shown = shown;
    }

    @Override
    public void at(Stage stage, double fraction) {
        if (waiting.getAndSet(new Report(stage, fraction)) == null) {
            window.execute(() -> {
                Report newest = waiting.getAndSet(null);
                shown.accept(newest.stage, newest.fraction);
            });
        }
    }
}
