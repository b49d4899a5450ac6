package sfumato.file;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;

/// A path as text that leads back to the same file: the whole path as people write it, or, where its name holds bytes that
/// are no characters here, as a `file:` address.
final class PathText {
    private static final String ADDRESS = "file:";

    private PathText() {
    }

    static String of(Path path) {
        Path whole = path.toAbsolutePath();
        return path(whole.toString()).filter(whole::equals).isPresent() ? whole.toString() : whole.toUri().toString();
    }

    /// Empty if the text is no whole path of this system.
    static Optional<Path> path(String text) {
        try {
            return Optional.of(text.startsWith(ADDRESS) ? Path.of(URI.create(text)) : Path.of(text)).filter(Path::isAbsolute);
        } catch (IllegalArgumentException | FileSystemNotFoundException _) { // InvalidPathException is one of the former
            return Optional.empty();
        }
    }
}
