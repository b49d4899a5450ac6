package sfumato.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "1", "[]", "\"text\"", "{", "{\"a\":1", "{'a':1}", "{a:1}", "{\"a\":1}}", "{\"a\":NaN}", "\u0000\u0000\u0000"})
    void what_is_no_json_object_is_refused(String text) {
        assertThrows(WrongField.class, () -> Fields.parse(text));
    }

    @Test
    void an_object_nested_without_end_is_refused() {
        assertThrows(WrongField.class, () -> Fields.parse("{\"a\":" + "[".repeat(100_000)));
        assertThrows(WrongField.class, () -> Fields.parse("{\"a\":".repeat(100_000)));
    }

    @Test
    void a_name_that_is_no_text_here_comes_back_as_it_was() throws WrongField {
        assumeTrue(File.separatorChar == '/', "other systems have only names that are text");
        Path latin1 = Path.of(java.net.URI.create("file:///tmp/b%E4r.png"));
        assertEquals(latin1, Fields.parse("{\"a\":" + Fields.of(latin1) + "}").path("a"));
    }

    @Test
    void a_null_is_as_good_as_missing() {
        assertEquals("the field 'a' is missing", assertThrows(WrongField.class, () -> Fields.parse("{\"a\":null}").text("a")).getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1000000000-12-31T23:59:59.999999999Z", "-1000000000-01-01T00:00:00Z", "2026-11-21", "now"})
    void a_time_that_not_every_clock_can_show_is_refused(String time) {
        assertThrows(WrongField.class, () -> Fields.parse("{\"a\":\"" + time + "\"}").instant("a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1S", "PT9223372036854775807S", "PT99999999999999999999S", "P36526D", "5"})
    void a_duration_that_nothing_takes_is_refused(String time) {
        assertThrows(WrongField.class, () -> Fields.parse("{\"a\":\"" + time + "\"}").duration("a"));
    }
}
