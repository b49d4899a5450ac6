package sfumato.image.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.problem.Problem;

/// What every picture format that is read and written must do.
abstract class ArtworkRoundTripContract {
    private static final int[][] SIZES = {{1, 1}, {2, 3}, {17, 3}, {1, 40}, {33, 65}, {64, 48}};
    private static final int QUALITY = 95;

    private final ArtworkReader reader = new ArtworkReader();
    private final ArtworkWriter writer = new ArtworkWriter();

    @TempDir
    Path folder;

    abstract PictureFormat format();

    /// The layouts that the format can hold.
    abstract List<Layout> layouts();

    /// A file of the format with EXIF data added.
    abstract byte[] withExif(byte[] file, byte[] tiff);

    /// How far a gently sloping picture may come back from what was written, in codes.
    abstract int tolerance();

    @Test
    void every_layout_and_size_comes_back() throws Exception {
        for (Layout layout : layouts()) {
            for (int[] size : SIZES) {
                Samples samples = TestPictures.slope(size[0], size[1], layout);
                Artwork artwork = reader.read(write(samples));
                assertEquals(format(), artwork.format());
                assertEquals(List.of(), artwork.notes());
                assertClose(samples, artwork.samples());
            }
        }
    }

    @Test
    void another_reader_sees_the_same_samples() throws Exception {
        for (Layout layout : layouts()) {
            Path file = write(TestPictures.noise(19, 11, layout, 7));
            Samples ours = reader.read(file).samples();
            int[] theirs = ImageIO.read(file.toFile()).getRaster().getPixels(0, 0, 19, 11, (int[]) null);
            for (int i = 0; i < theirs.length; i++) {
                assertEquals(theirs[i], ours.codes()[i] & 0xFF, layout + " sample " + i);
            }
        }
    }

    @Test
    void every_orientation_is_applied() throws Exception {
        for (Layout layout : layouts()) {
            byte[] plain = Files.readAllBytes(write(TestPictures.slope(24, 16, layout)));
            Samples stored = reader.read(file(plain)).samples();
            for (int orientation = 1; orientation <= 8; orientation++) {
                Artwork artwork = reader.read(file(withExif(plain, TestPictures.exif(orientation))));
                assertUpright(stored, artwork.samples(), orientation);
                assertEquals(orientation != 1, artwork.notes().contains("The orientation " + orientation + " was applied."));
                assertTrue(artwork.notes().contains("The copy does not carry this over yet: EXIF data."), artwork.notes().toString());
            }
        }
    }

    // Where pixel (x, y) of the stored picture belongs, from what EXIF says about its first row and column.
    private static void assertUpright(Samples stored, Samples upright, int orientation) {
        int right = stored.width() - 1;
        int bottom = stored.height() - 1;
        for (int y = 0; y <= bottom; y++) {
            for (int x = 0; x <= right; x++) {
                int[] to = switch (orientation) {
                    case 1 -> new int[] {x, y};                  // row 0 is the top, column 0 the left side
                    case 2 -> new int[] {right - x, y};          // top, right
                    case 3 -> new int[] {right - x, bottom - y}; // bottom, right
                    case 4 -> new int[] {x, bottom - y};         // bottom, left
                    case 5 -> new int[] {y, x};                  // left, top
                    case 6 -> new int[] {bottom - y, x};         // right, top
                    case 7 -> new int[] {bottom - y, right - x}; // right, bottom
                    default -> new int[] {y, right - x};         // left, bottom
                };
                for (int c = 0; c < stored.layout().channels(); c++) {
                    assertEquals(stored.code(x, y, c), upright.code(to[0], to[1], c), "orientation " + orientation);
                }
            }
        }
    }

    @Test
    void damaged_exif_is_ignored_with_a_note() throws Exception {
        byte[] plain = Files.readAllBytes(write(TestPictures.slope(9, 9, Layout.RGB)));
        Artwork artwork = reader.read(file(withExif(plain, new byte[] {1, 2, 3})));
        assertTrue(artwork.notes().contains("Its EXIF data is damaged and was ignored."), artwork.notes().toString());
    }

    @Test
    void the_same_samples_give_the_same_bytes() throws Exception {
        Samples samples = TestPictures.noise(40, 30, Layout.RGB, 5);
        assertArrayEquals(Files.readAllBytes(write(samples)), Files.readAllBytes(write(samples.copy())));
    }

    @Test
    void an_existing_file_is_replaced_only_when_asked() throws Exception {
        Path file = Files.writeString(folder.resolve("old"), "old");
        Samples samples = TestPictures.slope(8, 8, Layout.RGB);
        assertThrows(Problem.WouldReplace.class, () -> writer.write(samples, format(), QUALITY, file, false));
        assertEquals("old", Files.readString(file));
        writer.write(samples, format(), QUALITY, file, true);
        assertClose(samples, reader.read(file).samples());
    }

    @Test
    void a_file_cut_short_anywhere_is_refused() throws Exception {
        for (Layout layout : layouts()) {
            byte[] whole = Files.readAllBytes(write(TestPictures.noise(16, 12, layout, 3)));
            for (int length = 0; length < whole.length; length += 1 + length / 40) {
                assertRefused(Arrays.copyOf(whole, length));
            }
            assertRefused(Arrays.copyOf(whole, whole.length - 1));
        }
    }

    private void assertRefused(byte[] bytes) throws IOException {
        Path file = file(bytes);
        Problem problem = assertThrows(Problem.Unreadable.class, () -> reader.read(file), bytes.length + " bytes");
        assertEquals(1, problem.getMessage().lines().count());
    }

    @Test
    void damaged_bytes_give_a_picture_or_a_problem_and_nothing_else() throws Exception {
        Random random = new Random(11);
        byte[] whole = withExif(Files.readAllBytes(write(TestPictures.slope(48, 40, Layout.RGB))), TestPictures.exif(6));
        int refused = 0;
        for (int round = 0; round < 400; round++) {
            byte[] damaged = whole.clone();
            for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                reader.read(file(damaged));
            } catch (Problem _) {
                refused++;
            }
        }
        assertTrue(refused > 50, refused + " of 400 refused");
    }

    @Test
    void nothing_is_left_where_writing_is_impossible() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "old");
        Samples samples = TestPictures.slope(8, 8, Layout.RGB);
        assertThrows(Problem.class, () -> writer.write(samples, format(), QUALITY, file.resolve("copy"), false));
        assertEquals(List.of(file), files());
    }

    @Test
    void writing_leaves_one_file() throws Exception {
        Path file = write(TestPictures.slope(8, 8, Layout.RGB));
        assertEquals(List.of(file), files());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    Path write(Samples samples) throws Problem {
        Path file = folder.resolve("picture." + format().extension());
        writer.write(samples, format(), QUALITY, file, true);
        return file;
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("made"), bytes);
    }

    private void assertClose(Samples expected, Samples actual) {
        assertTrue(expected.sameShapeAs(actual), expected + " came back as " + actual);
        for (int i = 0; i < expected.codes().length; i++) {
            int difference = Math.abs((expected.codes()[i] & 0xFF) - (actual.codes()[i] & 0xFF));
            assertTrue(difference <= tolerance(), expected + " sample " + i + " differs by " + difference);
        }
    }
}
