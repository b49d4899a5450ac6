package sfumato.ui.settings;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import sfumato.batch.ConflictPolicy;
import sfumato.batch.NamePattern;
import sfumato.protect.ReportKind;

/// Where the copies of a portfolio go and what they are called.
///
/// @param names     a file-name pattern without a fault (see [NamePattern])
/// @param folder    the folder for them; empty for the one that is preferred (see [Preferences])
/// @param conflicts what to do where a file is already
/// @param reports   the kinds of report beside each copy
public record Copies(String names, Optional<Path> folder, ConflictPolicy conflicts, Set<ReportKind> reports) {
    public static final Copies DEFAULT = new Copies(NamePattern.STANDARD, Optional.empty(), ConflictPolicy.UNIQUE, Set.of());

    /// @throws IllegalArgumentException if [NamePattern#faultIn] finds a fault in the pattern
    public Copies {
        NamePattern.faultIn(names).ifPresent(fault -> {
            throw new IllegalArgumentException(names + ": " + fault);
        });
        reports = Set.copyOf(reports);
    }

    Copies withNames(String other) {
        return new Copies(other, folder, conflicts, reports);
    }

    Copies withFolder(Optional<Path> other) {
        return new Copies(names, other, conflicts, reports);
    }

    Copies withConflicts(ConflictPolicy other) {
        return new Copies(names, folder, other, reports);
    }

    Copies withReports(Set<ReportKind> other) {
        return new Copies(names, folder, conflicts, other);
    }
}
