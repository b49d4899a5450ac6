package sfumato.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The files that a run reads and must therefore never write, recognised under any of their names: through symbolic
/// and hard links, other spellings, and upper or lower case where the system ignores it.
final class Originals {
    private final Set<Object> identities = new HashSet<>();

    Originals(List<Path> files) {
        add(files);
    }

    void add(List<Path> files) {
        for (Path file : files) {
            identities.addAll(identitiesOf(file));
        }
    }

    boolean holds(Path file) {
        return identitiesOf(file).stream().anyMatch(identities::contains);
    }

    // The real path finds links and spellings on every system; the file key (device and inode) adds hard links.
    private static Set<Object> identitiesOf(Path file) {
        Set<Object> found = new HashSet<>();
        try {
            found.add(file.toRealPath());
            Optional.ofNullable(Files.readAttributes(file, BasicFileAttributes.class).fileKey()).ifPresent(found::add);
        } catch (IOException _) {
            // Nothing is there, or it cannot be looked at: then reading or writing it reports that.
            found.add(file.toAbsolutePath().normalize());
        }
        return found;
    }
}
