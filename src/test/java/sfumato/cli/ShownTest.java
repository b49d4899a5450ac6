package sfumato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {
    @Test
    void what_a_terminal_would_obey_is_escaped() {
        assertEquals("a\\u001b[2Jb\\n\\r\\t\\u0007\\u009b", Shown.text("a\u001b[2Jb\n\r\t\u0007\u009b"));
    }

    @Test
    void what_turns_the_writing_direction_is_escaped() {
        assertEquals("a\\u202egnp.exe", Shown.text("a\u202egnp.exe"));
    }

    @Test
    void letters_of_every_script_and_joined_emoji_stay() {
        String text = "Élan 雪 مدينة 👩\u200d🎨 ᬅ";
        assertEquals(text, Shown.text(text));
    }

    @ParameterizedTest
    @CsvSource({"-5, 0 s", "400, 0 s", "1499, 1 s", "59400, 59 s", "59600, 1 min 0 s", "200000, 3 min 20 s", "7500000, 2 h 5 min"})
    void time_is_told_in_the_units_that_matter(long millis, String expected) {
        assertEquals(expected, Shown.time(Duration.ofMillis(millis)));
    }
}
