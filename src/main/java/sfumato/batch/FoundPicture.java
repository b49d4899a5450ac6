package sfumato.batch;

import java.nio.file.Path;

/// A picture to protect.
///
/// @param file  as the user would name it
/// @param under the folder below the output folder that its copy goes to; empty for the output folder itself
public record FoundPicture(Path file, Path under) {

    public FoundPicture {
        if (under.isAbsolute() || under.normalize().startsWith("..")) {
            throw new IllegalArgumentException(under + " leads out of the output folder");
        }
    }
}
