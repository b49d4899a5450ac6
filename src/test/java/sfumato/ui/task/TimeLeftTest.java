package sfumato.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import sfumato.task.Progress.Stage;

class TimeLeftTest {
    private final AtomicLong clock = new AtomicLong();
    private final TimeLeft left = new TimeLeft(clock::get);

    @Test
    void nothing_is_guessed_in_the_first_second() {
        begin();
        assertEquals(Optional.empty(), at(0.9, 0.5));
    }

    @Test
    void nothing_is_guessed_from_next_to_no_progress() {
        begin();
        assertEquals(Optional.empty(), at(5, 0.001));
    }

    @Test
    void nothing_is_guessed_while_preparing() {
        clock.set(10_000_000_000L);
        assertEquals(Optional.empty(), left.at(Stage.PREPARING, 0.05));
    }

    @Test
    void a_quarter_done_in_ten_seconds_leaves_thirty() {
        begin();
        assertEquals(Optional.of(Duration.ofSeconds(30)), at(10, 0.25));
    }

    @Test
    void neither_preparing_nor_the_first_step_slows_down_the_pace() {
        left.at(Stage.PREPARING, 0.05);
        at(60, 0.1);
        at(63, 0.15);
        assertEquals(Optional.of(Duration.ofSeconds(16)), at(64, 0.2));
    }

    @Test
    void one_slow_step_moves_the_guess_by_less_than_a_third() {
        begin();
        at(10, 0.5);
        Duration guess = at(20, 0.5).orElseThrow(); // by itself this step says twenty seconds, the last guess none
        assertTrue(guess.compareTo(Duration.ofSeconds(7)) < 0, guess.toString());
    }

    /// The first step is done, at nothing to speak of, when the clock stands at 0.
    private void begin() {
        at(0, -1e-9);
        at(0, 0);
    }

    private Optional<Duration> at(double seconds, double fraction) {
        clock.set(Math.round(seconds * 1e9));
        return left.at(Stage.PROTECTING, fraction);
    }
}
