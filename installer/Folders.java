import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Work on whole folders of files.
final class Folders {
    private Folders() {
    }

    /// Everything below and including `folder`, a folder before its contents, in an order that is always the same.
    static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted().toList();
        }
    }

    /// What lies directly in `folder`.
    static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            for (Path path : all(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /// Makes the folder `to` with the contents of `from`, links as links and files with their times and rights.
    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        for (Path path : all(from)) {
            Files.copy(path, to.resolve(from.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /// Writes a text in which every key was replaced by its value.
    static void fill(Path template, Map<String, String> values, Path to) throws IOException {
        String text = Files.readString(template);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace(value.getKey(), value.getValue());
        }
        Files.createDirectories(to.getParent());
        Files.writeString(to, text);
    }

    /// Gives everything in a folder the same time, and on systems that have them the rights that do not depend on who
    /// builds: all may read, only the owner may write, and what the owner may execute all may.
    static void settle(Path folder, Instant time) throws IOException {
        boolean rights = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        for (Path path : all(folder).reversed()) {
            if (rights && !Files.isSymbolicLink(path)) {
                boolean open = Files.isDirectory(path) || Files.isExecutable(path);
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(open ? "rwxr-xr-x" : "rw-r--r--"));
            }
            FileTime settled = FileTime.from(time);
            Files.getFileAttributeView(path, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS).setTimes(settled, null, null);
        }
    }
}
