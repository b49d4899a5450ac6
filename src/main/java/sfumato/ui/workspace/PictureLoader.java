package sfumato.ui.workspace;

import java.nio.file.Path;
import sfumato.image.codec.Artwork;
import sfumato.problem.Problem;

/// Reads a picture file.
@FunctionalInterface
public interface PictureLoader {
    Artwork load(Path file) throws Problem;
}
