package sfumato.file.faulty;

import java.nio.file.Path;

/// One thing that was asked of the file system.
///
/// @param path  that it is about, of the real file system; where there are two, the one that appears
/// @param bytes to read or write at most; 0 for everything else
public record Call(Operation operation, Path path, int bytes) {
}
