package sfumato.protect;

import java.util.List;
import sfumato.report.Evidence;

/// What came of measuring a copy.
///
/// @param notes how the two pictures were brought together for that, as sentences
public record Checked(Evidence evidence, List<String> notes) {
    public Checked {
        notes = List.copyOf(notes);
    }
}
