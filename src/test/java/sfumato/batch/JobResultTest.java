package sfumato.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sfumato.batch.Item.State;
import sfumato.problem.Problem;
import sfumato.task.Progress;

class JobResultTest {
    private static final Path FILE = Path.of("a.png");
    private static final Outcome SKIPPED = new Outcome.Skipped(FILE, FILE);
    private static final Outcome FAILED = new Outcome.Failed(FILE, new Problem.Missing(FILE, null));
    private static final Item LEFT_OUT = item(new State.Ended(SKIPPED));

    @Test
    void all_is_done_when_every_picture_was_dealt_with() {
        assertTrue(new JobResult(List.of(LEFT_OUT, LEFT_OUT), false, Optional.empty()).allDone());
    }

    @Test
    void not_all_is_done_when_one_failed_or_waits_or_the_run_was_stopped() {
        assertFalse(new JobResult(List.of(LEFT_OUT, item(new State.Ended(FAILED))), false, Optional.empty()).allDone());
        assertFalse(new JobResult(List.of(LEFT_OUT, item(new State.Waiting())), false, Optional.empty()).allDone());
        assertFalse(new JobResult(List.of(LEFT_OUT), true, Optional.empty()).allDone());
        assertFalse(new JobResult(List.of(LEFT_OUT), false, Optional.of(new Problem.NoSpace(FILE, null))).allDone());
    }

    @Test
    void the_outcomes_are_those_of_pictures_that_ended() {
        List<Item> items = List.of(item(new State.Waiting()), item(new State.Ended(FAILED)), item(new State.Working(Progress.Stage.READING, 0)), LEFT_OUT);
        assertEquals(List.of(FAILED, SKIPPED), new JobResult(items, false, Optional.empty()).outcomes());
    }

    private static Item item(State state) {
        return new Item(1, new FoundPicture(FILE, Path.of("")), state);
    }
}
