package sfumato.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TaskWordsTest {
    @Test
    void the_end_is_near() {
        assertEquals("A few seconds left", TaskWords.timeLeft(Duration.ofMillis(300)));
    }

    @Test
    void seconds_are_rounded_up_to_fives() {
        assertEquals("About 25 seconds left", TaskWords.timeLeft(Duration.ofSeconds(22)));
    }

    @Test
    void one_minute_is_not_one_minutes() {
        assertEquals("About one minute left", TaskWords.timeLeft(Duration.ofSeconds(60)));
    }

    @Test
    void minutes_are_rounded_up() {
        assertEquals("About 3 minutes left", TaskWords.timeLeft(Duration.ofSeconds(121)));
    }
}
