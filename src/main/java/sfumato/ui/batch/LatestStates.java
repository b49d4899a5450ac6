package sfumato.ui.batch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import sfumato.batch.Item;
import sfumato.batch.JobListener;
import sfumato.batch.Receipt;
import sfumato.batch.Standing;
import sfumato.protect.ProtectionResult;

/// Carries what a job says over to the thread of the window, every copy but the newest state of each picture only, and all
/// that gathered at once: thousands of pictures must not fill the window's queue.
final class LatestStates implements JobListener {
    private final Executor window;
    private final Consumer<ProtectionResult> made;
    private final BiConsumer<Collection<Item>, Standing> shown;
    private final Runnable left;
    private List<ProtectionResult> copies = new ArrayList<>();
    private Map<Integer, Item> changed = new LinkedHashMap<>();
    private Standing standing;
    private boolean asked;

    /// @param made  hears of each copy, before `shown` hears that the picture ended
    /// @param shown hears the pictures that changed, and how the whole stands, which may be null if nothing was said
    /// @param left  hears that a picture has left the queue
    LatestStates(Executor window, Consumer<ProtectionResult> made, BiConsumer<Collection<Item>, Standing> shown, Runnable left) {
        this.window = window;
        this.made = made;
        this.shown = shown;
        this.left = left;
    }

    @Override
    public void removed(int number) {
        window.execute(left);
    }

    @Override
    public synchronized void made(int number, ProtectionResult result, Receipt receipt) {
        copies.add(result);
        ask();
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
        List<ProtectionResult> results;
        List<Item> items;
        Standing now;
        synchronized (this) {
            results = copies;
            items = List.copyOf(changed.values());
            now = standing;
            copies = new ArrayList<>();
            changed = new LinkedHashMap<>();
            standing = null;
            asked = false;
        }
        results.forEach(made);
        shown.accept(items, now);
    }
}
