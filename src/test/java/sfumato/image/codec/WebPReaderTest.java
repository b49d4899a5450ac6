package sfumato.image.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sfumato.image.codec.WebPFile.chunk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.image.Layout;
import sfumato.image.Samples;
import sfumato.image.codec.RiffChunks.Chunk;
import sfumato.problem.Problem;

class WebPReaderTest {
    private static final Samples PICTURE = TestPictures.slope(9, 6, Layout.RGB);
    private static final int NO_FLAGS = 0;

    private final ArtworkReader reader = new ArtworkReader();
    private byte[] simple;
    private Chunk pixels;

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws Exception {
        simple = WebPFile.lossless(PICTURE);
        pixels = WebPFile.pixels(simple);
    }

    @Test
    void what_stands_behind_the_file_is_ignored() throws Exception {
        assertEquals(PICTURE, read(Arrays.copyOf(simple, simple.length + 37)).samples());
    }

    @Test
    void unknown_chunks_are_passed_over() throws Exception {
        assertEquals(PICTURE, read(WebPFile.file(extended(NO_FLAGS, 9, 6), chunk("????", 1, 2, 3), pixels, chunk("zzzz"))).samples());
    }

    @Test
    void a_last_chunk_may_lack_the_byte_that_fills_it_up() throws Exception {
        byte[] file = WebPFile.cut(WebPFile.file(extended(NO_FLAGS, 9, 6), pixels, chunk("odd ", 1, 2, 3)), 1);
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(4, file.length - 8);
        assertEquals(PICTURE, read(file).samples());
    }

    @Test
    void an_animation_is_refused() throws Exception {
        for (byte[] file : List.of(WebPFile.file(extended(2, 9, 6), pixels), WebPFile.file(extended(NO_FLAGS, 9, 6), chunk("ANIM", 0, 0, 0, 0, 0, 0), pixels),
                WebPFile.file(extended(NO_FLAGS, 9, 6), chunk("ANMF", new int[24])))) {
            Problem problem = refused(file);
            assertInstanceOf(Problem.Unsupported.class, problem);
            assertEquals("Export one frame of it as PNG or WebP first", problem.advice());
        }
    }

    @Test
    void a_picture_that_cannot_fit_is_refused_before_memory_is_taken() throws Exception {
        Path huge = Files.write(folder.resolve("huge"), WebPFile.file(chunk("VP8L", 0x2F, 0xFF, 0xFF, 0xFF, 0x0F)));
        Problem problem = assertThrows(Problem.Unsupported.class, () -> new ArtworkReader(500_000_000).read(huge));
        assertTrue(problem.what().contains("16384 x 16384 pixels need"), problem.what());
    }

    @Test
    void a_header_that_tells_another_size_than_the_pixels_is_refused() throws Exception {
        assertDamaged(WebPFile.file(extended(NO_FLAGS, 9, 7), pixels));
        assertDamaged(WebPFile.file(extended(NO_FLAGS, 16_777_216, 6), pixels));
    }

    @Test
    void parts_that_are_missing_or_twice_there_or_out_of_order_are_refused() throws Exception {
        assertDamaged(WebPFile.file());
        assertDamaged(WebPFile.file(extended(NO_FLAGS, 9, 6)));
        assertDamaged(WebPFile.file(pixels, pixels));
        assertDamaged(WebPFile.file(pixels, extended(NO_FLAGS, 9, 6)));
        assertDamaged(WebPFile.file(chunk("VP8X", 0), pixels));
        assertDamaged(WebPFile.file(chunk("????", 1, 2), pixels));
    }

    @Test
    void lengths_beyond_the_end_are_refused() throws Exception {
        for (int at : new int[] {4, 16}) {
            for (int length : new int[] {simple.length, Integer.MAX_VALUE, -1, Integer.MIN_VALUE}) {
                byte[] broken = simple.clone();
                ByteBuffer.wrap(broken).order(ByteOrder.LITTLE_ENDIAN).putInt(at, length);
                assertDamaged(broken);
            }
        }
    }

    @Test
    void headers_of_pixels_that_break_their_rules_are_refused() throws Exception {
        assertDamaged(WebPFile.file(chunk("VP8L", 0x2F, 0, 0)));
        assertDamaged(WebPFile.file(chunk("VP8L", 0x2E, 0, 0, 0, 0)));
        assertDamaged(WebPFile.file(chunk("VP8L", 0x2F, 0, 0, 0, 0x20))); // version 1
        assertDamaged(WebPFile.file(chunk("VP8 ", 0, 0, 0, 0x9D, 1)));
        assertDamaged(WebPFile.file(chunk("VP8 ", 1, 0, 0, 0x9D, 1, 0x2A, 9, 0, 6, 0))); // no key frame
        assertDamaged(WebPFile.file(chunk("VP8 ", 0, 0, 0, 0x9D, 1, 0x2B, 9, 0, 6, 0)));
        assertDamaged(WebPFile.file(chunk("VP8 ", 0, 0, 0, 0x9D, 1, 0x2A, 0, 0, 6, 0))); // no width
    }

    @Test
    void compressed_pixels_that_end_too_early_are_refused() throws Exception {
        Samples noise = TestPictures.noise(40, 30, Layout.RGB, 3);
        for (byte[] whole : List.of(WebPFile.lossless(noise), WebPFile.lossy(noise))) {
            Chunk chunk = WebPFile.pixels(whole);
            for (int kept : new int[] {chunk.length() / 2, chunk.length() * 9 / 10, chunk.length() - 20}) {
                assertDamaged(WebPFile.file(new Chunk(chunk.type(), chunk.bytes(), chunk.start(), kept)));
            }
        }
    }

    @Test
    void damaged_alpha_is_damage_and_not_a_lack_of_memory() throws Exception {
        byte[] whole = WebPFile.lossy(TestPictures.noise(40, 30, Layout.RGB_ALPHA, 3));
        List<Chunk> chunks = RiffChunks.of(whole).orElseThrow().all();
        for (int header = 0; header < 256; header++) {
            byte[] alpha = chunks.get(1).data();
            alpha[0] = (byte) header;
            alpha[1] ^= 0x55;
            byte[] file = WebPFile.file(chunks.get(0), new Chunk("ALPH", alpha), chunks.get(2));
            try {
                read(file);
            } catch (Problem problem) {
                assertInstanceOf(Problem.Unreadable.class, problem);
            }
        }
    }

    @Test
    void exif_may_begin_with_the_letters_that_jpeg_puts_there() throws Exception {
        byte[] tiff = TestPictures.exif(6);
        byte[] prefixed = ByteBuffer.allocate(6 + tiff.length).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff).array();
        Artwork artwork = read(WebPFile.file(extended(8, 9, 6), pixels, new Chunk("EXIF", prefixed)));
        assertEquals(List.of("The orientation 6 was applied."), artwork.notes());
        assertArrayEquals(tiff, artwork.metadata().exif().orElseThrow());
    }

    @Test
    void content_credentials_are_left_behind_with_a_note() throws Exception {
        Artwork artwork = read(WebPFile.file(extended(NO_FLAGS, 9, 6), pixels, chunk("C2PA", 1, 2, 3)));
        assertEquals(List.of("Its content credentials (C2PA) are not carried over, because they would not match the changed pixels."),
                artwork.notes());
    }

    private static Chunk extended(int flags, int width, int height) {
        int right = width - 1;
        int bottom = height - 1;
        return chunk("VP8X", flags, 0, 0, 0, right, right >> 8, right >> 16, bottom, bottom >> 8, bottom >> 16);
    }

    private Artwork read(byte[] file) throws IOException, Problem {
        return reader.read(Files.write(folder.resolve("made.webp"), file));
    }

    private void assertDamaged(byte[] file) throws IOException {
        Problem problem = refused(file);
        assertTrue(problem.what().startsWith("the WebP file is damaged"), problem.what());
    }

    private Problem refused(byte[] file) throws IOException {
        Path made = Files.write(folder.resolve("made.webp"), file);
        return assertThrows(Problem.class, () -> reader.read(made));
    }
}
