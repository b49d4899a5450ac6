package sfumato.batch;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import sfumato.report.Sight;
import sfumato.report.Verdict;

/// Receipts for tests.
public final class Receipts {
    private Receipts() {
    }

    public static Receipt of(Path original, Path copy) {
        return of("1.0.0", original, copy);
    }

    public static Receipt of(String version, Path original, Path copy) {
        return new Receipt(Instant.parse("2026-11-21T20:15:30.5Z"), version, original, "0a".repeat(32), copy, "f1".repeat(32),
                List.of(copy.resolveSibling(copy.getFileName() + ".json")), Duration.ofMillis(12_345),
                new Verdict(Verdict.Protection.STRONG, Verdict.Limit.NOTHING, Sight.HARDLY), 0.41, 0.1, 1.9);
    }
}
