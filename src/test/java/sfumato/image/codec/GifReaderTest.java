package sfumato.image.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.problem.Problem;

class GifReaderTest {
    private static final String ONLY_READ = "GIF is only read: a copy in the same format is a PNG.";
    private static final String EXPANDED = "Its palette was expanded; the copy has no palette.";
    private static final int[] RED_GREEN = {0xFF0000, 0x00FF00};

    @TempDir
    Path folder;

    @Test
    void the_palette_is_expanded() throws Exception {
        Artwork artwork = read(GifFile.screen(2, 1, RED_GREEN).picture(0, 0, 2, 1, 1, 0).end());
        assertEquals(samples(2, 1, Layout.RGB, 0, 255, 0, 255, 0, 0), artwork.samples());
        assertEquals(List.of(EXPANDED, ONLY_READ), artwork.notes());
        assertEquals(PictureFormat.PNG, artwork.format());
    }

    @Test
    void a_palette_of_greys_gives_a_grey_picture() throws Exception {
        byte[] file = GifFile.screen(2, 1, 0x070707, 0xFFFFFF).picture(0, 0, 2, 1, 1, 0).end();
        assertEquals(samples(2, 1, Layout.GREY, 255, 7), read(file).samples());
    }

    @Test
    void a_transparent_colour_becomes_alpha_and_keeps_its_colour() throws Exception {
        Artwork artwork = read(GifFile.screen(2, 1, RED_GREEN).transparent(1).picture(0, 0, 2, 1, 1, 0).end());
        assertEquals(samples(2, 1, Layout.RGB_ALPHA, 0, 255, 0, 0, 255, 0, 0, 255), artwork.samples());
        assertTrue(artwork.notes().contains("Its transparent colour became an alpha channel."));
    }

    @Test
    void a_picture_smaller_than_the_screen_stands_on_transparency() throws Exception {
        Artwork artwork = read(GifFile.screen(2, 2, RED_GREEN).picture(1, 1, 1, 1, 1).end());
        assertEquals(samples(2, 2, Layout.RGB_ALPHA, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 0, 255), artwork.samples());
        assertTrue(artwork.notes().contains("Its picture is smaller than its screen; the rest is transparent in the copy."));
    }

    @Test
    void interlaced_rows_are_put_in_order() throws Exception {
        int[] shades = new int[16];
        for (int i = 0; i < shades.length; i++) {
            shades[i] = i * 0x111111;
        }
        // Every eighth row, those between, every second, the rest.
        byte[] file = GifFile.screen(1, 9, shades).interlaced(1, 9, 0, 8, 4, 2, 6, 1, 3, 5, 7).end();
        assertEquals(samples(1, 9, Layout.GREY, 0, 17, 34, 51, 68, 85, 102, 119, 136), read(file).samples());
    }

    @Test
    void a_long_picture_comes_whole() throws Exception {
        int[] numbers = new Random(1).ints(300 * 70, 0, 2).toArray();
        Samples samples = read(GifFile.screen(300, 70, 0, 0xFFFFFF).picture(0, 0, 300, 70, numbers).end()).samples();
        for (int i = 0; i < numbers.length; i++) {
            assertEquals((byte) -numbers[i], samples.codes()[i]);
        }
    }

    @Test
    void an_animation_is_refused() throws Exception {
        Problem problem = refused(GifFile.screen(1, 1, RED_GREEN).picture(0, 0, 1, 1, 0).picture(0, 0, 1, 1, 1).end());
        assertInstanceOf(Problem.Unsupported.class, problem);
        assertEquals("Export one frame of it as PNG or GIF first", problem.advice());
    }

    @Test
    void comment_and_xmp_are_kept() throws Exception {
        Artwork artwork = read(GifFile.screen(1, 1, RED_GREEN).comment("By me").comment("").xmp("<x:xmpmeta/>").picture(0, 0, 1, 1, 0).end());
        assertEquals(Map.of("Comment", "By me"), artwork.metadata().texts());
        assertArrayEquals("<x:xmpmeta/>".getBytes(StandardCharsets.US_ASCII), artwork.metadata().xmp().orElseThrow());
    }

    @Test
    void too_few_pixels_are_damage() throws Exception {
        assertDamaged(GifFile.screen(2, 2, RED_GREEN).picture(0, 0, 2, 2, 1, 0, 1).end());
        assertDamaged(GifFile.screen(2, 2, RED_GREEN).picture(0, 0, 2, 2).end());
    }

    @Test
    void too_many_pixels_are_passed_over() throws Exception {
        int[] many = new int[5000];
        assertEquals(samples(1, 1, Layout.RGB, 255, 0, 0), read(GifFile.screen(1, 1, RED_GREEN).picture(0, 0, 1, 1, many).end()).samples());
    }

    @Test
    void a_colour_outside_of_the_palette_is_damage() throws Exception {
        assertDamaged(GifFile.screen(1, 1, RED_GREEN).picture(0, 0, 1, 1, 2).end());
    }

    @Test
    void a_picture_outside_of_its_screen_is_damage() throws Exception {
        assertDamaged(GifFile.screen(1, 1, RED_GREEN).picture(1, 0, 1, 1, 0).end());
    }

    @Test
    void a_file_without_a_picture_or_an_end_is_damage() throws Exception {
        assertDamaged(GifFile.screen(1, 1, RED_GREEN).end());
        assertDamaged(GifFile.screen(1, 1, RED_GREEN).picture(0, 0, 1, 1, 0).withoutEnd());
        assertDamaged(GifFile.screen(1, 1, RED_GREEN).picture(0, 0, 1, 1, 0).bytes(0x99).end());
    }

    @Test
    void a_picture_that_cannot_fit_is_refused_before_memory_is_taken() throws Exception {
        assertInstanceOf(Problem.Unsupported.class, refused(GifFile.screen(65_535, 65_535, RED_GREEN).picture(0, 0, 1, 1, 0).end()));
    }

    @Test
    void a_file_cut_short_anywhere_is_refused() throws Exception {
        byte[] whole = full();
        for (int length = 1; length < whole.length; length++) {
            assertDamaged(Arrays.copyOf(whole, length));
        }
    }

    @Test
    void damaged_bytes_give_a_picture_or_a_problem_and_nothing_else() throws Exception {
        Random random = new Random(5);
        for (int round = 0; round < 800; round++) {
            byte[] damaged = full();
            for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
                damaged[6 + random.nextInt(damaged.length - 6)] = (byte) random.nextInt(256);
            }
            try {
                read(damaged);
            } catch (Problem problem) {
                assertEquals(1, problem.getMessage().lines().count());
            }
        }
    }

    private static byte[] full() {
        return GifFile.screen(3, 2, RED_GREEN).comment("By me").transparent(1).picture(0, 0, 3, 2, 0, 1, 1, 0, 1, 0).end();
    }

    private static Samples samples(int width, int height, Layout layout, int... codes) {
        Samples samples = Samples.blank(width, height, layout);
        for (int i = 0; i < codes.length; i++) {
            samples.codes()[i] = (byte) codes[i];
        }
        return samples;
    }

    private Artwork read(byte[] file) throws IOException, Problem {
        return new ArtworkReader().read(Files.write(folder.resolve("made.gif"), file));
    }

    private void assertDamaged(byte[] file) throws IOException {
        assertInstanceOf(Problem.Unreadable.class, refused(file));
    }

    private Problem refused(byte[] file) throws IOException {
        Path made = Files.write(folder.resolve("made.gif"), file);
        return assertThrows(Problem.class, () -> new ArtworkReader().read(made));
    }
}
