package sfumato.image.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import sfumato.image.Depth;
import sfumato.image.Layout;
import sfumato.image.Samples;
import sfumato.image.metadata.Metadata;
import sfumato.problem.Problem;
import sfumato.task.Workers;

/// What every picture format that is read and written must do: keep the pixels and what stands beside them, and stand
/// damage.
abstract class ArtworkRoundTripContract extends MetadataRoundTripContract {
    private static final int[][] SIZES = {{1, 1}, {2, 3}, {17, 3}, {1, 40}, {33, 65}, {64, 48}};

    @Test
    void every_layout_depth_and_size_comes_back() throws Exception {
        for (Layout layout : layouts()) {
            for (Depth depth : depths()) {
                for (int[] size : SIZES) {
                    Samples samples = picture(size[0], size[1], layout, depth);
                    Artwork artwork = reader.read(write(samples));
                    assertEquals(format(), artwork.format());
                    assertEquals(List.of(), artwork.notes());
                    assertClose(samples, artwork.samples());
                }
            }
        }
    }

    @Test
    void another_reader_sees_the_same_samples() throws Exception {
        for (Layout layout : layouts()) {
            for (Depth depth : depths()) {
                Path file = write(TestPictures.noise(19, 11, layout, depth, 7));
                Samples ours = reader.read(file).samples();
                int[] codes = new int[11 * ours.rowLength()];
                ours.codes(0, codes.length, codes);
                assertArrayEquals(codes, seenByAnother(file.toFile()), ours.toString());
            }
        }
    }

    @Test
    void wholly_transparent_pixels_keep_their_hidden_colours() throws Exception {
        assumeTrue(exact(), "a lossy format keeps nothing exactly");
        for (Layout layout : layouts()) {
            for (Depth depth : depths()) {
                Samples samples = picture(20, 15, layout, depth);
                if (layout.hasAlpha()) {
                    veil(samples, 8);
                }
                assertEquals(samples, reader.read(write(samples)).samples());
            }
        }
    }

    private static void veil(Samples samples, int y) {
        int[] row = new int[samples.rowLength()];
        samples.row(y, row);
        int channels = samples.layout().channels();
        for (int i = channels - 1; i < row.length; i += channels) {
            row[i] = 0;
        }
        samples.setRow(y, row);
    }

    @Test
    void the_same_artwork_gives_the_same_bytes() throws Exception {
        for (Depth depth : depths()) {
            Artwork artwork = full(picture(40, 30, Layout.RGB, depth), 1);
            byte[] expected = written(artwork);
            assertArrayEquals(expected, written(artwork.withSamples(artwork.samples().copy())));
            try (Workers workers = new Workers(3)) {
                Path file = folder.resolve("threads");
                new ArtworkWriter(workers).write(artwork, export(), file, true);
                assertArrayEquals(expected, Files.readAllBytes(file));
            }
        }
    }

    @Test
    void an_existing_file_is_replaced_only_when_asked() throws Exception {
        Path file = Files.writeString(folder.resolve("old"), "old");
        Artwork artwork = new Artwork(TestPictures.slope(8, 8, Layout.RGB), format());
        assertThrows(Problem.WouldReplace.class, () -> writer.write(artwork, export(), file, false));
        assertEquals("old", Files.readString(file));
        writer.write(artwork, export(), file, true);
        assertClose(artwork.samples(), reader.read(file).samples());
    }

    @Test
    void a_file_cut_short_anywhere_is_refused() throws Exception {
        for (Layout layout : layouts()) {
            for (Depth depth : depths()) {
                requireWhole(written(new Artwork(TestPictures.noise(16, 12, layout, depth, 3), format())));
            }
        }
        requireWhole(written(full(TestPictures.noise(16, 12, Layout.RGB, depths().getLast(), 3), 6)));
    }

    private void requireWhole(byte[] whole) throws IOException {
        int needed = whole.length - spareTail();
        for (int length = 0; length < needed; length += 1 + length / 40) {
            assertRefused(Arrays.copyOf(whole, length));
        }
        assertRefused(Arrays.copyOf(whole, needed - 1));
    }

    private void assertRefused(byte[] bytes) throws IOException {
        Path file = file(bytes);
        Problem problem = assertThrows(Problem.Unreadable.class, () -> reader.read(file), bytes.length + " bytes");
        assertEquals(1, problem.getMessage().lines().count());
    }

    @Test
    void damaged_bytes_give_a_picture_or_a_problem_and_nothing_else() throws Exception {
        Metadata turned = Metadata.NONE.withExif(Optional.of(TestPictures.exif(6)));
        int refused = 0;
        for (Depth depth : depths()) {
            Artwork artwork = new Artwork(TestPictures.slope(48, 40, Layout.RGB, depth), format());
            refused += refusedOf(400 / depths().size(), written(artwork.withMetadata(turned)));
        }
        assertTrue(refused > 50, refused + " of 400 refused");
    }

    @Test
    void damaged_metadata_give_a_picture_or_a_problem_and_nothing_else() throws Exception {
        refusedOf(400, written(full(TestPictures.slope(8, 8, Layout.RGB, depths().getLast()), 6)));
    }

    private int refusedOf(int rounds, byte[] whole) throws IOException {
        Random random = new Random(11);
        int refused = 0;
        for (int round = 0; round < rounds; round++) {
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
        return refused;
    }

    @Test
    void nothing_is_left_where_writing_is_impossible() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "old");
        Artwork artwork = new Artwork(TestPictures.slope(8, 8, Layout.RGB), format());
        assertThrows(Problem.class, () -> writer.write(artwork, export(), file.resolve("copy"), false));
        assertEquals(List.of(file), files());
    }

    @Test
    void writing_leaves_one_file() throws Exception {
        Path file = write(full(TestPictures.slope(8, 8, Layout.RGB), 1));
        assertEquals(List.of(file), files());
    }

    private Artwork full(Samples samples, int orientation) {
        return new Artwork(samples, wide(samples.layout()), TestMetadata.full(orientation), format(), List.of());
    }
}
