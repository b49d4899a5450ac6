package sfumato.ui.workspace;

import java.nio.file.Path;
import sfumato.image.codec.Artwork;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;

/// Reads a picture file.
@FunctionalInterface
public interface PictureLoader {
    /// @throws Problem if it cannot be read
    /// @throws java.util.concurrent.CancellationException soon after `cancellation` is requested
    Artwork load(Path file, Cancellation cancellation) throws Problem;
}
