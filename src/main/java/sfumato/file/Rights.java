package sfumato.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Who may read and write a file, as POSIX systems know it. Where files have no such rights (on Windows they have those of
/// the folder, and a user's own folders are closed to others) nothing is asked and nothing changed.
///
/// @param all that a file is to have in the end; empty if it is to stay as it was made
record Rights(Set<PosixFilePermission> all) {
    private static final Logger LOG = Logger.getLogger(Rights.class.getName());
    private static final Set<PosixFilePermission> OWNERS_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNERS_FOLDER = PosixFilePermissions.fromString("rwx------");

    /// What the file was made with.
    static final Rights AS_MADE = new Rights(Set.of());

    /// For a file that is made with them: its owner's alone.
    static FileAttribute<?>[] ownersFile() {
        return making(OWNERS_FILE);
    }

    /// For a folder that is made with them: its owner's alone.
    static FileAttribute<?>[] ownersFolder() {
        return making(OWNERS_FOLDER);
    }

    /// What the user's umask, or the folder itself, gives to a new file. Java tells neither, so one is made to see, and
    /// removed: it stays empty, unlike one that is closed to others only after it was made and may be open in their hands by then.
    ///
    /// @param none a name that nothing has yet
    static Rights ofNewFile(Path none) throws IOException {
        if (!known()) {
            return AS_MADE;
        }
        try {
            Files.createFile(none);
            return new Rights(Files.getPosixFilePermissions(none));
        } finally {
            Leftovers.delete(none);
        }
    }

    void giveTo(Path file) throws IOException {
        // A FAT stick has one set of rights for all its files and refuses to change it.
        if (!all.isEmpty() && !Files.getPosixFilePermissions(file).equals(all)) {
            Files.setPosixFilePermissions(file, all);
        }
    }

    /// Takes from everyone but the owner what rights they have to a file that is there, as one that came back from a backup may be.
    /// Where they cannot be taken, the file is as private as its owner left it.
    static void close(Path file) throws IOException {
        if (!known() || !Files.isRegularFile(file) || OWNERS_FILE.containsAll(Files.getPosixFilePermissions(file))) {
            return;
        }
        try {
            Files.setPosixFilePermissions(file, OWNERS_FILE);
        } catch (FileSystemException e) {
            LOG.log(Level.FINE, e, () -> "others keep their rights to " + file);
        }
    }

    private static FileAttribute<?>[] making(Set<PosixFilePermission> rights) {
        return known() ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)} : new FileAttribute<?>[0];
    }

    private static boolean known() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
