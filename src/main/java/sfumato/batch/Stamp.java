package sfumato.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;

/// Length and date of a file: while both stay, its content need not be read again to know that it is the same.
record Stamp(long bytes, Instant changed) {

    /// Empty if the file cannot be looked at, or is none.
    static Optional<Stamp> of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile() ? Optional.of(new Stamp(attributes.size(), attributes.lastModifiedTime().toInstant())) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
