package sfumato.ui.workspace;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import sfumato.batch.Receipt;
import sfumato.protect.ProtectionResult;
import sfumato.report.Evidence;
import sfumato.report.Verdict;
import sfumato.ui.settings.SettingsModel.Choice;

/// A protected copy that the window knows of.
///
/// @param choice   what it was made with; empty if an earlier run of the program made it
/// @param file     the copy
/// @param verdict  how good it is
/// @param evidence all that was measured; empty if an earlier run of the program made it
/// @param notes    what a careful user should know, as sentences
/// @param report   the full report as a page to read, if there is one
/// @param saved    where it lies for the user; empty if it is in the work folder alone and will be deleted
/// @param took     how long it took
public record MadeCopy(Optional<Choice> choice, Path file, Verdict verdict, Optional<Evidence> evidence, List<String> notes,
                       Optional<Path> report, Optional<Path> saved, Optional<Duration> took) {
    private static final String PAGE = ".html";

    public MadeCopy {
        notes = List.copyOf(notes);
    }

    /// @param choice what it was made with, if that is known in the artist's words
    static MadeCopy of(ProtectionResult result, Optional<Choice> choice, Optional<Path> saved) {
        return new MadeCopy(choice, result.copy(), result.evidence().verdict(), Optional.of(result.evidence()),
                result.notes(), page(result.reports()), saved, Optional.of(result.time()));
    }

    /// One that an earlier run of the program made and noted.
    static MadeCopy of(Receipt receipt) {
        return new MadeCopy(Optional.empty(), receipt.copy(), receipt.verdict(), Optional.empty(), List.of(),
                page(receipt.reports()), Optional.of(receipt.copy()), Optional.of(receipt.time()));
    }

    /// The page among some reports.
    private static Optional<Path> page(List<Path> reports) {
        return reports.stream().filter(report -> report.getFileName().toString().endsWith(PAGE)).findFirst();
    }

    MadeCopy savedAs(Path place) {
        return new MadeCopy(choice, file, verdict, evidence, notes, report, Optional.of(place), took);
    }
}
