package sfumato.protect;

import java.nio.file.Path;
import sfumato.problem.Problem;
import sfumato.report.Evidence;
import sfumato.task.Cancellation;
import sfumato.task.Progress;

/// Measures a protected copy that exists already. Not for several threads at once.
public interface Checker {

    /// Reads both files, which it never changes, and measures the copy against the original.
    /// The decoy is not known here, so the evidence has no target progress.
    ///
    /// @throws Problem if a file cannot be read or the two pictures differ in size
    /// @throws java.util.concurrent.CancellationException soon after `cancellation` was requested
    Evidence check(Path original, Path copy, Progress progress, Cancellation cancellation) throws Problem;
}
