package sfumato.ui.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import sfumato.problem.FileProblems;
import sfumato.problem.Problem;

/// A folder of this run alone, readable by its owner only, for copies that were not exported yet. Made when it is
/// first needed and deleted when it is closed.
public final class WorkFolder implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(WorkFolder.class.getName());

    private final Path parent;
    private Path folder;
    private int copies;

    /// @param parent an existing folder, such as the system's for temporary files
    public WorkFolder(Path parent) {
        this.parent = parent;
    }

    /// A place of its own for a file of this name; nothing is there yet.
    public synchronized Path place(String name) throws Problem {
        try {
            if (folder == null) {
                folder = Files.createTempDirectory(parent, "sfumato-");
            }
            copies++;
            return Files.createDirectory(folder.resolve(String.valueOf(copies))).resolve(name);
        } catch (IOException e) {
            throw FileProblems.whileWriting(parent, e);
        }
    }

    /// Deletes what stands at a place that this folder gave away, and what stands beside it; any other place is left alone.
    public synchronized void discard(Path place) {
        Path own = place.getParent();
        if (folder != null && own != null && folder.equals(own.getParent())) {
            delete(own);
        }
    }

    @Override
    public synchronized void close() {
        if (folder != null) {
            delete(folder);
            folder = null;
        }
    }

    // A file that cannot be deleted does no harm but taking space in the temporary folder, so it is only logged.
    private static void delete(Path top) {
        if (!Files.exists(top)) {
            return;
        }
        try (Stream<Path> found = Files.walk(top)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "could not delete the work folder " + top, e);
        }
    }
}
