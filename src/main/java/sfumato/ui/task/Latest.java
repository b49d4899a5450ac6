package sfumato.ui.task;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Carries values over to the thread of the window, the newest only: work that reports thousands of times a second must not fill
/// the window's queue. May be told from any thread.
public final class Latest<T> implements Consumer<T> {
    private final Executor window;
    private final Consumer<? super T> shown;
    private final AtomicReference<T> waiting = new AtomicReference<>();

    /// @param window runs something on the window's thread
    /// @param shown  hears of the newest value there
    public Latest(Executor window, Consumer<? super T> shown) {
        this.window = window;
        this.shown = shown;
    }

    /// @param value not null
    @Override
    public void accept(T value) {
        if (waiting.getAndSet(value) == null) {
            window.execute(() -> shown.accept(waiting.getAndSet(null)));
        }
    }
}
