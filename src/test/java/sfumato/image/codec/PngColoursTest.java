package sfumato.image.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.image.Layout;
import sfumato.image.Samples;
import sfumato.image.color.ColourSpace;
import sfumato.problem.Problem;
import sfumato.task.Workers;

class PngColoursTest {
    private static final Workers ONE = new Workers(1);
    private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final byte[] LINEAR = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    private static final byte[] ADOBE_PRIMARIES = numbers(31270, 32900, 64000, 33000, 21000, 71000, 15000, 6000);
    private static final byte[] SRGB_PRIMARIES = numbers(31269, 32899, 63999, 33001, 30000, 60000, 15000, 5999);

    @TempDir
    Path folder;

    @Test
    void an_srgb_profile_is_accepted_and_kept() throws Exception {
        Artwork artwork = read("iCCP", PngFile.compressedProfile(SRGB));
        assertArrayEquals(SRGB, artwork.colours().profile().orElseThrow());
    }

    @Test
    void another_profile_is_kept() throws Exception {
        Artwork artwork = read("iCCP", PngFile.compressedProfile(LINEAR));
        assertArrayEquals(LINEAR, artwork.colours().profile().orElseThrow());
        assertEquals(List.of(), artwork.notes());
    }

    @Test
    void a_profile_that_is_broken_or_for_other_channels_is_ignored_visibly() throws Exception {
        byte[] grey = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
        assertIgnored(read("iCCP", PngFile.compressedProfile(Arrays.copyOf(SRGB, 200))));
        assertIgnored(read("iCCP", PngFile.compressedProfile(grey)));
        assertIgnored(read("iCCP", new byte[] {'x', 0, 0, 1, 2, 3}));
        assertIgnored(read("iCCP", new byte[0]));
    }

    @Test
    void a_profile_that_unpacks_without_end_is_ignored_visibly() throws Exception {
        assertIgnored(read("iCCP", PngFile.compressedProfile(new byte[1 << 25])));
    }

    @Test
    void a_gamma_within_five_percent_of_srgb_is_taken_as_srgb() throws Exception {
        assertSame(ColourSpace.SRGB, read("gAMA", numbers(45455)).colours());
        assertSame(ColourSpace.SRGB, read("gAMA", numbers(47000)).colours());
    }

    @Test
    void another_gamma_gets_a_profile_and_a_note() throws Exception {
        Artwork artwork = read("gAMA", numbers(55556));
        assertShown(200, artwork, 188, 188, 188); // 188 to the power of 1.8 is the light of 200.0 in sRGB
        assertEquals(List.of("Its colours are 'PNG, gamma 1.8', as its chunk gAMA says; the copy embeds a profile that says the same."),
                artwork.notes());
    }

    @Test
    void linear_light_is_read_by_its_gamma() throws Exception {
        assertShown(188, read("gAMA", numbers(100_000)), 128, 128, 128); // 128/255 of the light is 187.9 in sRGB
    }

    @Test
    void grey_of_another_gamma_stays_grey() throws Exception {
        byte[] png = PngFile.of(1, 1, 8, 0).chunk("gAMA", numbers(55556)).pixels(new byte[] {(byte) 188});
        Artwork artwork = new ArtworkReader().read(file(png));
        assertEquals(Layout.GREY, artwork.shown(ONE).layout());
        assertEquals(200, artwork.shown(ONE).code(0, 0, 0));
        assertTrue(artwork.colours().profile().isPresent());
    }

    @Test
    void a_gamma_that_cannot_be_is_ignored_visibly() throws Exception {
        assertIgnored(read("gAMA", numbers(0)));
        assertIgnored(read("gAMA", numbers(-1)));
        assertIgnored(read("gAMA", new byte[3]));
    }

    @Test
    void an_srgb_chunk_outweighs_the_gamma() throws Exception {
        byte[] png = PngFile.of(1, 1, 8, 2).chunk("sRGB", (byte) 0).chunk("gAMA", numbers(55556)).pixels(new byte[3]);
        assertSame(ColourSpace.SRGB, new ArtworkReader().read(file(png)).colours());
    }

    @Test
    void other_primaries_get_a_profile() throws Exception {
        assertSame(ColourSpace.SRGB, read("cHRM", SRGB_PRIMARIES).colours());
        Artwork artwork = read("cHRM", ADOBE_PRIMARIES);
        assertShown(100, artwork, 100, 100, 100);
        assertEquals(0, shown(artwork, 0, 255, 0).code(0, 0, 0)); // a green beyond sRGB's
        assertEquals(255, shown(artwork, 0, 255, 0).code(0, 0, 1));
    }

    @Test
    void primaries_that_make_no_light_are_ignored_visibly() throws Exception {
        assertIgnored(read("cHRM", new byte[32]));
        assertIgnored(read("cHRM", numbers(31270, 32900, 64000, 33000, 64000, 33000, 15000, 6000)));
        assertIgnored(read("cHRM", new byte[31]));
    }

    @Test
    void code_points_of_srgb_need_no_profile() throws Exception {
        assertSame(ColourSpace.SRGB, read("cICP", new byte[] {1, 13, 0, 1}).colours());
    }

    @Test
    void a_palette_of_greys_is_rgb_where_its_profile_is_for_other_rgb() throws Exception {
        assertEquals(Layout.RGB, greyPalette(LINEAR).samples().layout());
        assertArrayEquals(LINEAR, greyPalette(LINEAR).colours().profile().orElseThrow());
        assertEquals(Layout.GREY, greyPalette(SRGB).samples().layout());
        assertArrayEquals(SRGB, greyPalette(SRGB).colours().profile().orElseThrow());
    }

    private Artwork greyPalette(byte[] profile) throws Exception {
        byte[] png = PngFile.of(1, 1, 8, 3).chunk("iCCP", PngFile.compressedProfile(profile)).chunk("PLTE", (byte) 9, (byte) 9, (byte) 9).pixels(new byte[1]);
        return new ArtworkReader().read(file(png));
    }

    @Test
    void code_points_outweigh_a_profile() throws Exception {
        byte[] png = PngFile.of(1, 1, 8, 2).chunk("cICP", new byte[] {1, 13, 0, 1}).chunk("iCCP", PngFile.compressedProfile(LINEAR)).pixels(new byte[3]);
        assertSame(ColourSpace.SRGB, new ArtworkReader().read(file(png)).colours());
    }

    @Test
    void other_code_points_get_a_profile_and_a_note() throws Exception {
        Artwork artwork = read("cICP", new byte[] {12, 13, 0, 1});
        assertEquals("Display P3", artwork.colours().name());
        assertTrue(artwork.notes().getFirst().startsWith("Its colours are 'Display P3', as its chunk cICP says"), artwork.notes().toString());
        assertShown(77, artwork, 77, 77, 77);
        assertShown(188, read("cICP", new byte[] {9, 8, 0, 1}), 128, 128, 128);
        assertShown(124, read("cICP", new byte[] {1, 4, 0, 1}), 123, 123, 123); // 123 to the power of 2.2 is the light of 123.9
    }

    @Test
    void hdr_is_refused_with_advice() {
        for (int transfer : new int[] {16, 18}) {
            Problem problem = assertThrows(Problem.Unsupported.class, () -> read("cICP", new byte[] {9, (byte) transfer, 0, 1}));
            assertEquals("Export it as an ordinary picture in sRGB or Display P3 first", problem.advice());
        }
    }

    @Test
    void code_points_that_are_not_known_are_refused() {
        assertThrows(Problem.Unsupported.class, () -> read("cICP", new byte[] {22, 13, 0, 1}));
        assertThrows(Problem.Unsupported.class, () -> read("cICP", new byte[] {1, 13, 1, 1}));
        assertThrows(Problem.Unsupported.class, () -> read("cICP", new byte[] {1, 13, 0, 0}));
        assertThrows(Problem.Unreadable.class, () -> read("cICP", new byte[3]));
    }

    private static void assertShown(int srgb, Artwork artwork, int... own) {
        for (int c = 0; c < 3; c++) {
            assertEquals(srgb, shown(artwork, own).code(0, 0, c), 1, "channel " + c); // LCMS rounds here and there
        }
    }

    private static Samples shown(Artwork artwork, int... own) {
        byte[] codes = {(byte) own[0], (byte) own[1], (byte) own[2]};
        return artwork.withSamples(new Samples(1, 1, Layout.RGB, codes)).shown(ONE);
    }

    private static void assertIgnored(Artwork artwork) {
        assertSame(ColourSpace.SRGB, artwork.colours());
        assertEquals(1, artwork.notes().size());
        assertTrue(artwork.notes().getFirst().startsWith("Its colour profile is damaged"), artwork.notes().toString());
    }

    private Artwork read(String chunk, byte[] data) throws Problem, IOException {
        return new ArtworkReader().read(file(PngFile.of(1, 1, 8, 2).chunk(chunk, data).pixels(new byte[3])));
    }

    private Path file(byte[] png) throws IOException {
        return Files.write(folder.resolve("made.png"), png);
    }

    private static byte[] numbers(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length);
        Arrays.stream(values).forEach(bytes::putInt);
        return bytes.array();
    }
}
