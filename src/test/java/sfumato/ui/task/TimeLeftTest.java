package sfumato.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TimeLeftTest {
    private final AtomicLong clock = new AtomicLong();
    private final TimeLeft left = new TimeLeft(clock::get);

    @Test
    void nothing_is_guessed_in_the_first_second() {
        clock.set(900_000_000L);
        assertEquals(Optional.empty(), left.at(0.5));
    }

    @Test
    void nothing_is_guessed_before_the_first_step() {
        clock.set(5_000_000_000L);
        assertEquals(Optional.empty(), left.at(0.001));
    }

    @Test
    void a_quarter_done_in_ten_seconds_leaves_thirty() {
        clock.set(10_000_000_000L);
        assertEquals(Optional.of(Duration.ofSeconds(30)), left.at(0.25));
    }

    @Test
    void one_slow_step_moves_the_guess_by_less_than_a_third() {
        clock.set(10_000_000_000L);
        left.at(0.5);
        clock.set(20_000_000_000L);
        Duration guess = left.at(0.5).orElseThrow(); // by itself this step says twenty seconds, the last guess none
        assertTrue(guess.compareTo(Duration.ofSeconds(7)) < 0, guess.toString());
    }
}
