package sfumato.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// The rights that the system gave a new file, kept while the file is its owner's alone.
///
/// @param usual what the user's umask makes of a new file; empty where files have no POSIX rights
record Rights(Set<PosixFilePermission> usual) {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    /// Takes the rights to the new, still empty `file` from everyone but its owner.
    static Rights restrict(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null) {
            return new Rights(Set.of());
        }
        Set<PosixFilePermission> usual = view.readAttributes().permissions();
        try {
            view.setPermissions(OWNER_ONLY);
            return new Rights(usual);
        } catch (FileSystemException _) {
            return new Rights(Set.of()); // a FAT stick has one set of rights for all its files and refuses to change it
        }
    }

    void restore(Path file) throws IOException {
        if (!usual.isEmpty()) {
            Files.setPosixFilePermissions(file, usual);
        }
    }
}
