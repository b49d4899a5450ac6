package sfumato.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "<script>alert(1)</script> | &lt;script&gt;alert(1)&lt;/script&gt;",
        "\" onerror=\"x | &quot; onerror=&quot;x",
        "' onerror='x | &#39; onerror=&#39;x",
        "&lt; | &amp;lt;",
        "{} | {}"})
    void text_is_never_obeyed(String text, String expected) {
        assertEquals("<p>" + expected + "</p>", Html.of("<p>{}</p>", text).markup());
    }

    @Test
    void marks_that_turn_the_writing_direction_and_control_characters_are_shown() {
        assertEquals("a\\u202egnp.exe\\u2067\\u0000\\n", Html.of("{}", "a\u202egnp.exe\u2067\0\n").markup());
    }

    @Test
    void pieces_and_lists_of_pieces_stay_as_they_are() {
        Html bold = Html.of("<b>{}</b>", "<");
        assertEquals("<p><b>&lt;</b><b>&lt;</b>1</p>", Html.of("<p>{}{}</p>", List.of(bold, bold), 1).markup());
    }

    @Test
    void a_place_in_a_text_is_none() {
        assertEquals("{} then b", Html.of("{} then {}", "{}", "b").markup());
    }

    @Test
    void too_few_and_too_many_parts_are_our_mistake() {
        assertThrows(IllegalArgumentException.class, () -> Html.of("{}{}", "a"));
        assertThrows(IllegalArgumentException.class, () -> Html.of("{}", "a", "b"));
    }
}
