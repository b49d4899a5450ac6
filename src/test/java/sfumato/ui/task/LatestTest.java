package sfumato.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/// The queue stands for the window's thread.
class LatestTest {
    private final Queue<Runnable> window = new ArrayDeque<>();
    private final List<Integer> shown = new ArrayList<>();
    private final Latest<Integer> latest = new Latest<>(window::add, shown::add);

    @Test
    void of_what_is_told_while_the_window_is_busy_only_the_newest_is_shown() {
        for (int i = 0; i < 1000; i++) {
            latest.accept(i);
        }
        assertEquals(1, window.size());
        window.remove().run();
        assertEquals(List.of(999), shown);
    }

    @Test
    void what_is_told_after_that_is_shown_too() {
        latest.accept(1);
        window.remove().run();
        latest.accept(2);
        window.remove().run();
        assertEquals(List.of(1, 2), shown);
    }
}
