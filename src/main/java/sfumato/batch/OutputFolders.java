package sfumato.batch;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.logging.Level;
import java.util.logging.Logger;
import sfumato.problem.FileProblems;
import sfumato.problem.Problem;

/// Makes the folders that copies go to, and takes back those that stayed empty because nothing could be written.
final class OutputFolders implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(OutputFolders.class.getName());

    private final Deque<Path> made = new ArrayDeque<>();

    /// Makes sure that `folder` is there and can be written to, before any time is spent on a picture.
    void prepare(Path folder) throws Problem {
        try {
            make(folder.toAbsolutePath());
        } catch (IOException e) {
            throw FileProblems.whileWriting(folder, e);
        }
        if (!Files.isWritable(folder)) {
            throw new Problem.NotPermitted(folder, "write here", null);
        }
    }

    private void make(Path folder) throws IOException, Problem {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (Files.exists(folder)) {
            throw new Problem.WouldReplace(folder, "a file stands where a folder is needed", "Choose another output folder");
        }
        if (folder.getParent() != null) {
            make(folder.getParent());
        }
        try {
            Files.createDirectory(folder);
            made.push(folder);
        } catch (FileAlreadyExistsException e) {
            // Another program was faster, or the path goes through "..".
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    /// Removes the folders that were made here and are still empty.
    @Override
    public void close() {
        while (!made.isEmpty()) {
            Path folder = made.pop();
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException _) {
                LOG.finer(() -> folder + " is in use");
            } catch (IOException e) {
                LOG.log(Level.WARNING, e, () -> "The empty folder " + folder + " could not be removed.");
            }
        }
    }
}
