package sfumato.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HistoryTest {
    private long now;
    private final History<String> history = new History<>("a", () -> now);

    @Test
    void undo_goes_back_and_redo_forth() {
        change("name", "b");
        change("name", "c");
        assertEquals("b", history.undo());
        assertEquals("a", history.undo());
        assertFalse(history.canUndoProperty().get());
        assertEquals("b", history.redo());
        assertEquals("c", history.redo());
        assertFalse(history.canRedoProperty().get());
    }

    @Test
    void quick_changes_of_the_same_thing_are_one_step() {
        history.change("slider", "b");
        now += History.QUICK_NANOS - 1;
        history.change("slider", "c");
        now += History.QUICK_NANOS - 1;
        history.change("slider", "d");
        assertEquals("a", history.undo());
        assertEquals("d", history.redo());
    }

    @Test
    void slow_changes_and_those_of_something_else_are_steps_of_their_own() {
        history.change("slider", "b");
        now += History.QUICK_NANOS;
        history.change("slider", "c");
        history.change("box", "d");
        assertEquals("c", history.undo());
        assertEquals("b", history.undo());
        assertEquals("a", history.undo());
    }

    @Test
    void a_change_after_undo_is_a_step_of_its_own_and_ends_redo() {
        history.change("slider", "b");
        history.undo();
        history.change("slider", "c");
        assertFalse(history.canRedoProperty().get());
        assertEquals("a", history.undo());
    }

    @Test
    void no_change_is_no_step() {
        change("name", "a");
        assertFalse(history.canUndoProperty().get());
    }

    @Test
    void only_the_last_steps_are_remembered() {
        for (int i = 0; i < History.MOST_STEPS + 5; i++) {
            change("name", "value " + i);
        }
        int steps = 0;
        while (history.canUndoProperty().get()) {
            history.undo();
            steps++;
        }
        assertEquals(History.MOST_STEPS, steps);
        assertEquals("value 4", history.now());
    }

    @Test
    void rewriting_changes_the_past_and_the_future_too() {
        change("name", "b");
        change("name", "c");
        history.undo();
        assertEquals("b!", history.rewrite(value -> value + "!"));
        assertEquals("c!", history.redo());
        history.undo();
        assertEquals("a!", history.undo());
        assertTrue(history.canRedoProperty().get());
    }

    private void change(String subject, String value) {
        now += History.QUICK_NANOS;
        history.change(subject, value);
    }
}
