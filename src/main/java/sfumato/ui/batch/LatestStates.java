package sfumato.ui.batch;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import sfumato.batch.Item;
import sfumato.batch.JobListener;
import sfumato.batch.Standing;

/// Carries what a job says over to the thread of the window, the newest state of each picture only and all that
/// gathered at once: thousands of pictures must not fill the window's queue.
final class LatestStates implements JobListener {
    private final Executor window;
    private final BiConsumer<Collection<Item>, Standing> shown;
    private final Runnable left;
    private Map<Integer, Item> changed = new LinkedHashMap<>();
    private Standing standing;
    private boolean asked;

    /// @param shown hears the pictures that changed, and how the whole stands, which may be null if nothing was said
    /// @param left  hears that a picture has left the queue
    LatestStates(Executor window, BiConsumer<Collection<Item>, Standing> shown, Runnable left) {
        this.window = window;
        this.shown = shown;
        this.left = left;
    }

    @Override
    public void removed(int number) {
        window.execute(left);
    }

    @Override
    public synchronized void changed(Item item) {
        changed.put(item.number(), item);
        ask();
    }

    @Override
    public synchronized void standing(Standing now) {
        standing = now;
        ask();
    }

    private void ask() {
        if (!asked) {
            asked = true;
            window.execute(this::deliver);
        }
    }

    private void deliver() {
        List<Item> items;
        Standing now;
        synchronized (this) {
            items = List.copyOf(changed.values());
            now = standing;
            changed = new LinkedHashMap<>();
            standing = null;
            asked = false;
        }
        shown.accept(items, now);
    }
}
