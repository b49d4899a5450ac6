package sfumato.protect;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import sfumato.report.Evidence;

/// What came of protecting one picture.
///
/// @param original the picture that was read
/// @param copy     the protected copy that was written
/// @param reports  the reports that were written
/// @param evidence measured on the copy as read back from its file
/// @param notes    what a careful user should know, as sentences
/// @param time     from opening the original until all was measured
public record ProtectionResult(Path original, Path copy, List<Path> reports, Evidence evidence, List<String> notes, Duration time) {
    public ProtectionResult {
        reports = List.copyOf(reports);
        notes = List.copyOf(notes);
    }
}
