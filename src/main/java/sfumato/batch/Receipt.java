package sfumato.batch;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import sfumato.protect.ProgramVersion;
import sfumato.protect.ProtectionResult;
import sfumato.report.Evidence;
import sfumato.report.Verdict;

/// What is remembered of a copy that was made: enough to find it, to know it again and to say how good it is.
///
/// @param when           it appeared under its name
/// @param version        of the program that made it
/// @param original       the picture it was made from
/// @param originalSha256 of that file, as 64 hexadecimal digits in lower case
/// @param copy           the copy
/// @param copySha256     of its file
/// @param reports        the reports beside it
/// @param time           it took
/// @param verdict        on its protection and its visibility
/// @param shift          see [sfumato.report.Evidence#shift()]
/// @param noiseShift     the same of the noise control
/// @param seen           S-CIELAB difference that 95 % of the pixels stay below
public record Receipt(Instant when, String version, Path original, String originalSha256, Path copy, String copySha256,
                      List<Path> reports, Duration time, Verdict verdict, double shift, double noiseShift, double seen) {
    public Receipt {
        reports = List.copyOf(reports);
    }

    /// Of a copy that this version made.
    public static Receipt of(ProtectionResult result, String originalSha256, String copySha256, Instant when) {
        Evidence evidence = result.evidence();
        return new Receipt(when, ProgramVersion.current(), result.original(), originalSha256, result.copy(), copySha256, result.reports(), result.time(),
                evidence.verdict(), evidence.shift().copy(), evidence.shift().noise(), evidence.visibility().colour().p95());
    }
}
