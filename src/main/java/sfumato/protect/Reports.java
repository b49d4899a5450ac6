package sfumato.protect;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import sfumato.image.Samples;
import sfumato.image.codec.Artwork;
import sfumato.task.Cancellation;
import sfumato.task.Workers;

/// Makes the reports of one copy.
final class Reports {
    private final Artwork original;
    private final Samples copy;
    private final Workers workers;

    /// @param original of the copy's size and colours
    /// @param copy     its samples as read back from its file
    Reports(Artwork original, Samples copy, Workers workers) {
        this.original = original;
        this.copy = copy;
        this.workers = workers;
    }

    Map<ReportKind, byte[]> of(ProtectionResult result, ProtectionSettings settings, Set<ReportKind> kinds, Cancellation cancellation) {
        Map<ReportKind, byte[]> reports = new EnumMap<>(ReportKind.class);
        for (ReportKind kind : kinds) {
            cancellation.check();
            reports.put(kind, switch (kind) {
                case JSON -> JsonReport.bytes(result, settings);
                case HTML -> html(result, settings, cancellation);
            });
        }
        return reports;
    }

    private byte[] html(ProtectionResult result, ProtectionSettings settings, Cancellation cancellation) {
        return new HtmlReport(original, copy, workers).bytes(result.original(), result.copy(), new Checked(result.evidence(), result.notes()), SettingRows.of(settings), cancellation);
    }
}
