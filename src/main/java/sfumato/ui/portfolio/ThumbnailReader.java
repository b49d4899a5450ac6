package sfumato.ui.portfolio;

import java.nio.file.Path;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;

/// Reads a picture and makes it small.
@FunctionalInterface
public interface ThumbnailReader {
    /// @throws Problem if it cannot be read
    /// @throws java.util.concurrent.CancellationException soon after `cancellation` is requested
    Thumbnail read(Path file, Cancellation cancellation) throws Problem;
}
