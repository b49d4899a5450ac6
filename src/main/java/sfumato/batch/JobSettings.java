package sfumato.batch;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import sfumato.protect.ProtectionSettings;
import sfumato.protect.ReportKind;

/// What a job does the same for all its pictures; frozen when it begins.
///
/// @param output     the folder for the copies
/// @param names      how they are named
/// @param conflicts  what to do where a file is already
/// @param reports    the kinds of report beside each copy
/// @param protection how each picture is protected
/// @param date       the day that `{date}` in a name stands for
public record JobSettings(Path output, NamePattern names, ConflictPolicy conflicts, Set<ReportKind> reports,
                          ProtectionSettings protection, LocalDate date) {
    public JobSettings {
        reports = Set.copyOf(reports);
    }
}
