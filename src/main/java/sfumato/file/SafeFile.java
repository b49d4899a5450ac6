package sfumato.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import sfumato.problem.FileProblems;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;

/// Writes a file so that its name shows either the whole content or what was there before, even when the program
/// is killed or the disk fills up.
///
/// The content goes to a temporary file (`.sfumato-<run>-<random>.tmp`, readable by its owner only) in the target's own
/// folder, is forced to the disk, and takes its final name in one step of the file system. After a failure the temporary file
/// is deleted; those of killed runs are swept by a later write into the same folder ([Leftovers]).
public final class SafeFile {
    private static final int BUFFER_BYTES = 1 << 16;

    private SafeFile() {
    }

    /// Writes the bytes of a file. The stream is closed by the caller.
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Content that is complete and on the disk, but not yet under its final name. [#close()] discards it unless it was
    /// published.
    public static final class Pending implements AutoCloseable {
        private final Path temporary;
        private final Path target;
        private final boolean replace;

        private Pending(Path temporary, Path target, boolean replace) {
            this.temporary = temporary;
            this.target = target;
            this.replace = replace;
        }

        /// Where the content can be read until it is published.
        public Path content() {
            return temporary;
        }

        /// The final name that it is to have, under which people know it.
        public Path target() {
            return target;
        }

        /// Its checksum, as [Sha256] has it. What cannot be read is told of the final name.
        public String sha256(Cancellation cancellation) throws Problem {
            return Sha256.of(temporary, target, cancellation);
        }

        /// Gives it its final name, in one step of the file system.
        public void publish() throws Problem {
            try {
                SafeFile.publish(temporary, target, replace);
            } catch (IOException e) {
                throw FileProblems.whileWriting(target, e);
            }
        }

        @Override
        public void close() {
            Leftovers.delete(temporary);
        }
    }

    /// Writes `content` to `target`, whose folder is created where it is missing (and then stays, even after a failure).
    ///
    /// @param replace whether a file that is already there may be replaced; if not, it is never touched,
    ///                even if it appears during the writing
    /// @throws Problem if the file is there and must stay, or cannot be written; no temporary file is left then
    public static void write(Path target, boolean replace, Content content) throws Problem {
        requireFree(target, replace);
        makeFolderOf(target);
        try (Pending pending = prepare(target, replace, content)) {
            pending.publish();
        }
    }

    /// The second half of [#write], whose folder must be there: for content that is to be checked before it appears. A
    /// folder that vanished during long work is not made again.
    public static Pending prepare(Path target, boolean replace, Content content) throws Problem {
        requireFree(target, replace);
        Path folder = target.toAbsolutePath().getParent();
        try {
            Leftovers.sweep(folder);
            return new Pending(temporary(folder, Rights.ofNewFile(name(folder)), content), target, replace);
        } catch (IOException e) {
            throw FileProblems.whileWriting(target, e);
        }
    }

    /// Writes a file in a folder that is there, in place of one that may be there, and leaves it its owner's alone.
    public static void writePrivately(Path target, Content content) throws Problem {
        requireFree(target, true);
        Path folder = target.toAbsolutePath().getParent();
        Leftovers.sweep(folder);
        try (Pending pending = new Pending(temporary(folder, Rights.AS_MADE, content), target, true)) {
            pending.publish();
        } catch (IOException e) {
            throw FileProblems.whileWriting(target, e);
        }
    }

    /// Refuses a target that is there already and must stay, or is a folder. [#write] asks this itself; ask it before long work.
    public static void requireFree(Path target, boolean replace) throws Problem {
        if (Files.isDirectory(target)) {
            throw new Problem.WouldReplace(target, "a folder of this name is already there", "Choose another name");
        }
        if (!replace && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw FileProblems.whileWriting(target, new FileAlreadyExistsException(target.toString()));
        }
    }

    /// Makes the folder of `target` and those above it where they are missing.
    public static void makeFolderOf(Path target) throws Problem {
        try {
            makeFolder(target.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw FileProblems.whileWriting(target, e);
        }
    }

    private static void makeFolder(Path folder) throws IOException {
        Path existing = folder;
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing != null && !Files.isDirectory(existing)) {
            throw new NotDirectoryException(existing.toString());
        }
        Files.createDirectories(folder);
    }

    private static Path name(Path folder) {
        return folder.resolve(Leftovers.PREFIX + Leftovers.RUN + "-" + UUID.randomUUID() + Leftovers.SUFFIX);
    }

    private static Path temporary(Path folder, Rights whenComplete, Content content) throws IOException {
        Path temporary = name(folder);
        boolean complete = false;
        try {
            Files.createFile(temporary, Rights.ownersFile()); // which may fail when the file is there already: a full share tells when it is closed
            fill(temporary, content);
            whenComplete.giveTo(temporary);
            complete = true;
            return temporary;
        } finally {
            if (!complete) {
                Leftovers.delete(temporary);
            }
        }
    }

    private static void fill(Path temporary, Content content) throws IOException {
        try (OutputStream file = Files.newOutputStream(temporary, StandardOpenOption.WRITE)) {
            OutputStream buffered = new BufferedOutputStream(file, BUFFER_BYTES);
            content.writeTo(buffered);
            buffered.flush();
            Undisturbed.force(temporary);
        }
    }

    private static void publish(Path temporary, Path target, boolean replace) throws IOException {
        if (replace) {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        try {
            Files.createLink(target, temporary); // fails if the name is taken, in one step of the file system
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException _) {
            // FAT and some network shares have no links. This move refuses a taken name too; between its look and its
            // move another program could take the name, which such file systems give no way to prevent.
            Files.move(temporary, target);
        }
    }
}
