package sfumato.protect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.codec.ArtworkReader;
import sfumato.image.codec.ArtworkWriter;
import sfumato.image.codec.PngFile;
import sfumato.problem.Problem;

/// Pictures in files, for the tests of this package.
final class PictureFiles {
    private PictureFiles() {
    }

    /// Protecting makes no folders itself.
    static Path makeFolder(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// In the format of the name's ending.
    static Path write(Path file, Samples samples) throws IOException, Problem {
        if (file.toString().endsWith(".png")) {
            return Files.write(file, PngFile.of(samples)); // does not wait for the disk, as the program's own writer does
        }
        new ArtworkWriter().write(samples, PictureFormat.JPEG, 95, file, true);
        return file;
    }

    static Samples read(Path file) throws Problem {
        return new ArtworkReader().read(file).samples();
    }

    /// Every file in a folder and below, hidden and temporary ones too; none where there is no folder.
    static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !Files.isDirectory(file)).sorted().toList();
        }
    }
}
