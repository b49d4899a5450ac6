package sfumato.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import sfumato.problem.Problem;
import sfumato.task.Progress.Stage;

class TaskModelTest {
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final Queue<Runnable> window = new ArrayDeque<>();
    private final TaskModel task = new TaskModel(background::add, window::add, System::nanoTime);
    private Outcome<String> heard;

    @Test
    void starting_returns_before_the_work_is_done() {
        task.run((_, _) -> "done", outcome -> heard = outcome);
        assertTrue(task.isRunning());
        assertEquals(null, heard);
    }

    @Test
    void the_outcome_is_heard_when_the_work_is_no_longer_running() {
        task.run((_, _) -> "done", outcome -> {
            assertFalse(task.isRunning());
            heard = outcome;
        });
        drain();
        assertEquals(new Outcome.Done<>("done"), heard);
    }

    @Test
    void a_problem_is_handed_over_as_it_is() {
        Problem problem = new Problem.Missing(Path.of("x.png"), null);
        task.run((_, _) -> {
            throw problem;
        }, (Outcome<String> outcome) -> heard = outcome);
        drain();
        assertEquals(new Outcome.Failed<>(problem), heard);
    }

    @Test
    void a_mistake_of_ours_ends_the_work_but_not_the_program() {
        task.run((_, _) -> {
            throw new IllegalStateException("a mistake");
        }, (Outcome<String> outcome) -> heard = outcome);
        drain();
        assertInstanceOf(Outcome.Broken.class, heard);
    }

    @Test
    void work_that_obeys_the_wish_to_stop_is_cancelled() {
        task.run((_, cancellation) -> {
            cancellation.check();
            return "done";
        }, outcome -> heard = outcome);
        task.cancel();
        assertTrue(task.cancellingProperty().get());
        drain();
        assertEquals(new Outcome.Cancelled<>(), heard);
    }

    @Test
    void cancelling_one_piece_of_work_does_not_stop_the_next() {
        task.run((_, cancellation) -> {
            cancellation.check();
            return "first";
        }, outcome -> heard = outcome);
        task.cancel();
        drain();
        task.run((_, cancellation) -> {
            cancellation.check();
            return "second";
        }, outcome -> heard = outcome);
        assertFalse(task.cancellingProperty().get());
        drain();
        assertEquals(new Outcome.Done<>("second"), heard);
    }

    @Test
    void many_reports_of_progress_put_one_call_into_the_windows_queue() {
        task.run((progress, _) -> {
            for (int i = 0; i < 1000; i++) {
                progress.at(Stage.PROTECTING, i / 1000.0);
            }
            return "done";
        }, outcome -> heard = outcome);
        background.remove().run();
        assertEquals(2, window.size(), "one for the progress, one for the outcome");
        window.remove().run();
        assertEquals(Stage.PROTECTING, task.stageProperty().get());
        assertEquals(0.999, task.fractionProperty().get());
    }

    @Test
    void two_pieces_of_work_at_a_time_are_refused() {
        task.run((_, _) -> "done", outcome -> heard = outcome);
        assertThrows(IllegalStateException.class, () -> task.run((_, _) -> "done", outcome -> heard = outcome));
    }

    private void drain() {
        while (!background.isEmpty() || !window.isEmpty()) {
            (background.isEmpty() ? window : background).remove().run();
        }
    }
}
