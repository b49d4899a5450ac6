package sfumato.ui.portfolio;

import java.nio.file.Path;
import sfumato.problem.Problem;

/// Reads a picture and makes it small.
@FunctionalInterface
public interface ThumbnailReader {
    Thumbnail read(Path file) throws Problem;
}
