package sfumato.protect;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import sfumato.report.Evidence;

/// What came of protecting one picture.
///
/// @param original the picture that was read
/// @param copy     the protected copy that was written
/// @param report   the JSON report, or null if none was asked for
/// @param evidence measured on the copy as read back from its file
/// @param notes    what a careful user should know, as sentences
/// @param time     from opening the original to the last byte of the report
public record ProtectionResult(Path original, Path copy, Path report, Evidence evidence, List<String> notes, Duration time) {
}
