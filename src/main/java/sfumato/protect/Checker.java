package sfumato.protect;

import java.nio.file.Path;
import java.util.Optional;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;
import sfumato.task.Progress;

/// Measures a protected copy that exists already. Not for several threads at once.
public interface Checker {

    /// Reads both files, which it never changes, and measures the copy against the original.
    /// A copy that was made smaller, or is another kind of file, is compared as what it is.
    /// The decoy is not known here, so the evidence has no target progress.
    ///
    /// @param report where to write the report for people, if anywhere; a file that is there is never replaced
    /// @throws Problem if a file cannot be read, the two are not the same picture, or the report cannot be written
    /// @throws java.util.concurrent.CancellationException soon after `cancellation` was requested
    Checked check(Path original, Path copy, Optional<Path> report, Progress progress, Cancellation cancellation) throws Problem;
}
