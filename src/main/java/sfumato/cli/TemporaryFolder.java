package sfumato.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import sfumato.problem.FileProblems;
import sfumato.problem.Problem;

/// A folder in the system's place for such, removed with all that is in it when it is closed.
record TemporaryFolder(Path path) implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(TemporaryFolder.class.getName());

    static TemporaryFolder make() throws Problem {
        try {
            return new TemporaryFolder(Files.createTempDirectory("sfumato-"));
        } catch (IOException e) {
            throw FileProblems.whileWriting(Path.of(System.getProperty("java.io.tmpdir")), e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> innermostFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : innermostFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, e, () -> "The temporary folder " + path + " could not be removed.");
        }
    }
}
