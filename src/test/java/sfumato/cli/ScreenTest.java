package sfumato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenTest {
    @ParameterizedTest
    @CsvSource({
        "Linux, '', :0, true", "Linux, '', '', false", "FreeBSD, '', ' ', false", "Linux, Headless, '', true",
        "Windows 11, '', '', true", "Mac OS X, '', '', true"})
    void a_screen_is_found_where_there_is_one(String system, String platform, String display, boolean expected) {
        assertEquals(expected, Screen.isThere(system, platform, Map.of("DISPLAY", display)));
    }
}
