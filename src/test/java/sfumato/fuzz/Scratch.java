package sfumato.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A folder of this process alone for files that readers want to find on a disk.
final class Scratch {
    private static final Path ROOT = made();

    private Scratch() {
    }

    private static Path made() {
        try {
            Path root = Files.createTempDirectory("sfumato-fuzz-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(root)));
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file with these bytes, and no other.
    static Path file(String name, byte[] bytes) {
        try {
            return Files.write(ROOT.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A folder with nothing in it.
    static Path emptyFolder(String name) {
        try {
            delete(ROOT.resolve(name));
            return Files.createDirectory(ROOT.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
                for (Path path : deepestFirst) {
                    Files.delete(path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
