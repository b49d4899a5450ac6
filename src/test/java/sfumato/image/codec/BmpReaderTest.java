package sfumato.image.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.metadata.Resolution;
import sfumato.problem.Problem;

class BmpReaderTest {
    private static final String ONLY_READ = "BMP is only read: a copy in the same format is a PNG.";
    private static final String EXPANDED = "Its palette was expanded; the copy has no palette.";

    @TempDir
    Path folder;

    @Test
    void rows_of_24_bits_come_from_the_bottom_and_are_filled_up() throws Exception {
        Artwork artwork = read(BmpFile.of(1, 2, 24).pixels(1, 2, 3, 0, 4, 5, 6, 0));
        assertEquals(samples(1, 2, Layout.RGB, 6, 5, 4, 3, 2, 1), artwork.samples());
        assertEquals(List.of(ONLY_READ), artwork.notes());
        assertEquals(PictureFormat.PNG, artwork.format());
    }

    @Test
    void a_negative_height_means_from_the_top() throws Exception {
        assertEquals(samples(1, 2, Layout.RGB, 3, 2, 1, 6, 5, 4), read(BmpFile.of(1, -2, 24).pixels(1, 2, 3, 0, 4, 5, 6, 0)).samples());
    }

    @Test
    void palettes_of_all_sizes_are_expanded() throws Exception {
        Samples expected = samples(3, 1, Layout.RGB, 1, 2, 3, 0, 0, 255, 1, 2, 3);
        BmpFile picture = BmpFile.of(3, 1, 1).palette(0x0000FF, 0x010203);
        Artwork artwork = read(picture.pixels(0b1010_0000, 0, 0, 0));
        assertEquals(expected, artwork.samples());
        assertEquals(List.of(EXPANDED, ONLY_READ), artwork.notes());
        assertEquals(expected, read(BmpFile.of(3, 1, 4).palette(0x0000FF, 0x010203).pixels(0x10, 0x10, 0, 0)).samples());
        assertEquals(expected, read(BmpFile.of(3, 1, 8).palette(0x0000FF, 0x010203).pixels(1, 0, 1, 0)).samples());
    }

    @Test
    void a_palette_of_greys_gives_a_grey_picture() throws Exception {
        assertEquals(samples(2, 1, Layout.GREY, 255, 7), read(BmpFile.of(2, 1, 8).palette(0x070707, 0xFFFFFF).pixels(1, 0, 0, 0)).samples());
    }

    @Test
    void a_colour_outside_of_the_palette_is_damage() throws Exception {
        assertDamaged(BmpFile.of(1, 1, 8).palette(0, 1).pixels(2, 0, 0, 0));
    }

    @Test
    void runs_of_8_bits_are_unpacked() throws Exception {
        byte[] file = BmpFile.of(4, 3, 8).runs().palette(0, 0x111111, 0x222222, 0x333333)
                .pixels(4, 1, 0, 0, 0, 3, 1, 2, 3, 0, 1, 2, 0, 0, 0, 2, 1, 0, 2, 3, 0, 1);
        assertEquals(samples(4, 3, Layout.GREY, 0, 0x33, 0x33, 0, 0x11, 0x22, 0x33, 0x22, 0x11, 0x11, 0x11, 0x11), read(file).samples());
    }

    @Test
    void runs_of_4_bits_are_unpacked() throws Exception {
        byte[] file = BmpFile.of(5, 2, 4).runs().palette(0, 0x111111, 0x222222, 0x333333).pixels(5, 0x12, 0, 0, 0, 5, 0x32, 0x10, 0x10, 0, 0, 1);
        assertEquals(samples(5, 2, Layout.GREY, 0x33, 0x22, 0x11, 0, 0x11, 0x11, 0x22, 0x11, 0x22, 0x11), read(file).samples());
    }

    @Test
    void runs_without_an_end_are_damage() throws Exception {
        byte[] file = BmpFile.of(4, 1, 8).runs().palette(0, 1).pixels(4, 1, 0, 0);
        assertDamaged(file);
    }

    @Test
    void five_and_six_bits_are_spread() throws Exception {
        Artwork fives = read(BmpFile.of(2, 1, 16).pixels(0xFF, 0x7F, 0x01, 0x04));
        assertEquals(samples(2, 1, Layout.RGB, 255, 255, 255, 8, 0, 8), fives.samples());
        assertTrue(fives.notes().contains("Its colours of fewer than 8 bits were spread over 0 to 255; the copy has 8 bits."));
        Artwork six = read(BmpFile.of(2, 1, 16).masks(0xF800, 0x07E0, 0x001F).pixels(0x20, 0, 0, 0xF8));
        assertEquals(samples(2, 1, Layout.RGB, 0, 4, 0, 255, 0, 0), six.samples());
    }

    @Test
    void the_fourth_byte_of_32_bits_means_nothing_without_a_mask() throws Exception {
        assertEquals(samples(1, 1, Layout.RGB, 3, 2, 1), read(BmpFile.of(1, 1, 32).pixels(1, 2, 3, 4)).samples());
    }

    @Test
    void alpha_has_a_mask() throws Exception {
        byte[] file = BmpFile.of(2, 1, 32).header(124).masks(0xFF, 0xFF00, 0xFF0000, 0xFF000000).pixels(1, 2, 3, 4, 5, 6, 7, 0);
        assertEquals(samples(2, 1, Layout.RGB_ALPHA, 1, 2, 3, 4, 5, 6, 7, 0), read(file).samples());
    }

    @Test
    void masks_that_overlap_or_have_gaps_are_damage() throws Exception {
        assertDamaged(BmpFile.of(1, 1, 32).masks(0xFF0000, 0x01FF00, 0xFF).pixels(0, 0, 0, 0));
        assertDamaged(BmpFile.of(1, 1, 32).masks(0xF50000, 0xFF00, 0xFF).pixels(0, 0, 0, 0));
        assertDamaged(BmpFile.of(1, 1, 16).masks(0xFF0000, 0xFF00, 0xFF).pixels(0, 0, 0, 0));
        assertDamaged(BmpFile.of(1, 1, 32).masks(0, 0xFF00, 0xFF).pixels(0, 0, 0, 0));
    }

    @Test
    void masks_of_more_than_8_bits_are_not_handled() throws Exception {
        byte[] file = BmpFile.of(1, 1, 32).masks(0x3FF00000, 0xFFC00, 0x3FF).pixels(0, 0, 0, 0);
        assertInstanceOf(Problem.Unsupported.class, refused(file));
    }

    @Test
    void the_resolution_is_read() throws Exception {
        Resolution resolution = read(BmpFile.of(1, 1, 24).pixels(1, 2, 3, 0)).metadata().resolution().orElseThrow();
        assertEquals(300, resolution.across(), 0.02); // the header counts whole pixels per metre
        assertEquals(150, resolution.down(), 0.02);
    }

    @Test
    void an_embedded_profile_is_read() throws Exception {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        Artwork artwork = read(BmpFile.of(1, 1, 24).profile(profile).pixels(1, 2, 3, 0));
        assertArrayEquals(profile, artwork.colours().profile().orElseThrow());
    }

    @Test
    void a_profile_outside_of_the_file_is_damage() throws Exception {
        byte[] file = BmpFile.of(1, 1, 24).profile(new byte[8]).pixels(1, 2, 3, 0);
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(130, -1);
        assertDamaged(file);
    }

    @Test
    void other_formats_inside_are_not_handled() throws Exception {
        assertInstanceOf(Problem.Unsupported.class, refused(BmpFile.of(1, 1, 24).compressed(4).pixels(0, 0, 0, 0)));
        assertInstanceOf(Problem.Unsupported.class, refused(BmpFile.of(1, 1, 24).compressed(5).pixels(0, 0, 0, 0)));
    }

    @Test
    void a_picture_that_cannot_fit_is_refused_before_memory_is_taken() throws Exception {
        assertInstanceOf(Problem.Unsupported.class, refused(BmpFile.of(65_535, 65_535, 8).runs().palette(0).pixels(0, 1)));
        assertInstanceOf(Problem.Unsupported.class, refused(BmpFile.of(Integer.MAX_VALUE, 1, 24).pixels(0, 0, 0, 0)));
        assertDamaged(BmpFile.of(-1, 1, 24).pixels(0, 0, 0, 0));
        assertDamaged(BmpFile.of(1, Integer.MIN_VALUE, 24).pixels(0, 0, 0, 0));
    }

    @Test
    void a_file_cut_short_anywhere_is_refused() throws Exception {
        for (byte[] whole : kinds()) {
            for (int length = 1; length < whole.length; length++) {
                assertInstanceOf(Problem.Unreadable.class, refused(Arrays.copyOf(whole, length)), length + " of " + whole.length);
            }
        }
    }

    @Test
    void damaged_bytes_give_a_picture_or_a_problem_and_nothing_else() throws Exception {
        Random random = new Random(5);
        for (byte[] whole : kinds()) {
            for (int round = 0; round < 200; round++) {
                byte[] damaged = whole.clone();
                damaged[2 + random.nextInt(damaged.length - 2)] = (byte) random.nextInt(256);
                try {
                    read(damaged);
                } catch (Problem problem) {
                    assertEquals(1, problem.getMessage().lines().count());
                }
            }
        }
    }

    private static List<byte[]> kinds() {
        return List.of(BmpFile.of(1, 2, 24).pixels(1, 2, 3, 0, 4, 5, 6, 0), BmpFile.of(3, 1, 4).palette(255, 3).pixels(0x10, 0x10, 0, 0),
                BmpFile.of(4, 1, 8).runs().palette(0, 1).pixels(4, 1, 0, 0, 0, 1),
                BmpFile.of(1, 1, 32).header(124).masks(0xFF, 0xFF00, 0xFF0000, 0xFF000000).pixels(1, 2, 3, 4));
    }

    private static Samples samples(int width, int height, Layout layout, int... codes) {
        Samples samples = Samples.blank(width, height, layout);
        for (int i = 0; i < codes.length; i++) {
            samples.codes()[i] = (byte) codes[i];
        }
        return samples;
    }

    private Artwork read(byte[] file) throws IOException, Problem {
        return new ArtworkReader().read(Files.write(folder.resolve("made.bmp"), file));
    }

    private void assertDamaged(byte[] file) throws IOException {
        assertInstanceOf(Problem.Unreadable.class, refused(file));
    }

    private Problem refused(byte[] file) throws IOException {
        Path made = Files.write(folder.resolve("made.bmp"), file);
        return assertThrows(Problem.class, () -> new ArtworkReader().read(made));
    }
}
