package sfumato.protect;

import java.nio.file.Path;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;
import sfumato.task.Progress;

/// Protects one picture at a time. Not for several threads at once.
public interface Protector {

    /// Reads `original`, writes the protected copy (and its reports) to `destination` and measures the copy as read back.
    /// The folders of the destination must be there: one that is gone, such as a stick that was pulled out, is not made anew.
    /// The original is only ever read. After a failure or a cancellation nothing is left under the destination's names
    /// that was not there before.
    ///
    /// @throws Problem if the picture cannot be read, is of a kind not handled, or the copy cannot be written
    /// @throws java.util.concurrent.CancellationException soon after `cancellation` was requested
    ProtectionResult protect(Path original, Destination destination, ProtectionSettings settings,
                             Onlooker onlooker, Cancellation cancellation) throws Problem;

    /// The same, with somebody who hears the progress only.
    default ProtectionResult protect(Path original, Destination destination, ProtectionSettings settings,
                                     Progress progress, Cancellation cancellation) throws Problem {
        return protect(original, destination, settings, Onlooker.of(progress), cancellation);
    }
}
