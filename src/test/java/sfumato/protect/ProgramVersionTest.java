package sfumato.protect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramVersionTest {
    @ParameterizedTest
    @CsvSource({"1.0.0, 1.0.0, false", "1.0.0, 1.0.1, true", "1.9.0, 1.10.0, true", "1.10.0, 1.9.0, false", "1.0.0-SNAPSHOT, 1.0.0, true",
        "1.0.0, 1.0.0-SNAPSHOT, false", "(not packaged), (not packaged), false", "(not packaged), 1.0.0, true", "1.0.0, (not packaged), true"})
    void versions_are_ordered_by_their_numbers(String version, String other, boolean before) {
        assertEquals(before, ProgramVersion.isBefore(version, other));
    }
}
