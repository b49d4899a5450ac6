package sfumato.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import sfumato.problem.FileProblems;
import sfumato.problem.Problem;

/// Makes sure that only one run of the program does something at a time, by the lock of a file that serves nothing else:
/// on some systems a lock ends when the same program opens and closes the locked file a second time, to read it, say.
/// The system ends the lock when the program ends, however that comes about.
public final class OnlyOne implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(OnlyOne.class.getName());

    private final Path file;
    private final FileChannel channel;

    private OnlyOne(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Empty if another run, or another part of this one, has it.
    ///
    /// @param file to lock; it is made if need be, and removed at the end
    public static Optional<OnlyOne> take(Path file) throws Problem {
        try {
            FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), Rights.ownersFile());
            // Whoever had it may have removed it after it was opened here; then it is no lock.
            if (isLocked(channel) && Files.exists(file)) {
                return Optional.of(new OnlyOne(file, channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw FileProblems.whileWriting(file, e);
        }
    }

    // Some network shares know no locks. Then there is nobody to ask.
    private static boolean isLocked(FileChannel channel) {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false;
        } catch (IOException e) {
            LOG.log(Level.WARNING, e, () -> "This folder cannot be kept from a second run of the program at the same time.");
            return true;
        }
    }

    /// Removes the file while it is still locked, so that nobody can have locked it meanwhile.
    @Override
    public void close() {
        Leftovers.delete(file);
        try {
            channel.close();
        } catch (IOException e) {
            LOG.log(Level.FINE, e, () -> "Closing " + file);
        }
    }
}
