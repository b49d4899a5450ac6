package sfumato.image.codec;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import sfumato.image.Depth;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.metadata.Metadata;
import sfumato.problem.Problem;

/// What the contract needs to know about a format, and files of it.
abstract class FormatUnderTest {
    static final int QUALITY = 95;

    final ArtworkReader reader = new ArtworkReader();
    final ArtworkWriter writer = new ArtworkWriter();

    @TempDir
    Path folder;

    abstract PictureFormat format();

    /// The layouts that the format can hold.
    abstract List<Layout> layouts();

    /// The depths that the format can hold.
    abstract List<Depth> depths();

    /// How far a gently sloping picture may come back from what was written, in codes. 0 means that noise comes back too.
    abstract int tolerance();

    /// How the format is written here.
    Export export() {
        return new Export(format(), QUALITY);
    }

    /// What the format has a place for of what it is given.
    Metadata held(Metadata given) {
        return given;
    }

    /// Whether EXIF is a block of its own in the file, so that it can be damaged without the file being so.
    boolean exifStandsApart() {
        return true;
    }

    /// How many bytes may be missing at the end of a file without harm. An override says why.
    int spareTail() {
        return 0;
    }

    /// The samples as a reader sees them that is not ours, if possible.
    int[] seenByAnother(File file) throws IOException {
        return ImageIO.read(file).getRaster().getPixels(0, 0, 19, 11, (int[]) null);
    }

    final boolean exact() {
        return tolerance() == 0;
    }

    /// Noise where every bit comes back, else a gentle slope.
    final Samples picture(int width, int height, Layout layout, Depth depth) {
        return exact() ? TestPictures.noise(width, height, layout, depth, 7) : TestPictures.slope(width, height, layout, depth);
    }

    final Path write(Samples samples) throws Problem {
        return write(new Artwork(samples, format()));
    }

    final Path write(Artwork artwork) throws Problem {
        Path file = folder.resolve("picture." + format().extension());
        writer.write(artwork, export(), file, true);
        return file;
    }

    final byte[] written(Artwork artwork) throws IOException, Problem {
        return Files.readAllBytes(write(artwork));
    }

    final Artwork reread(Artwork artwork) throws Problem {
        return reader.read(write(artwork));
    }

    final Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("made"), bytes);
    }

    final List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    final void assertClose(Samples expected, Samples actual) {
        assertTrue(expected.sameShapeAs(actual), expected + " came back as " + actual);
        int[] wanted = new int[expected.rowLength()];
        int[] found = new int[expected.rowLength()];
        for (int y = 0; y < expected.height(); y++) {
            expected.row(y, wanted);
            actual.row(y, found);
            for (int i = 0; i < wanted.length; i++) {
                int difference = Math.abs(wanted[i] - found[i]);
                assertTrue(difference <= tolerance(), expected + " row " + y + " sample " + i + " differs by " + difference);
            }
        }
    }
}
