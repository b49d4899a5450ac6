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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.image.Depth;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.metadata.Resolution;
import sfumato.problem.Problem;

class PsdReaderTest {
    private static final String FLATTENED = "It is a Photoshop file; the copy is the flattened picture as PNG, without layers.";
    private static final String UNBLENDED = "Its colours were blended with white where it is transparent; that was undone.";

    @TempDir
    Path folder;

    @Test
    void a_palette_or_a_bitmap_has_no_transparency_of_layers() throws Exception {
        byte[] table = new byte[768];
        table[1] = 9;
        Artwork indexed = read(PsdMaker.psd(2, 2, 1, 8, 2).colourTable(table).layers(-1).raw(bytes(0, 1), bytes(7, 7)));
        assertEquals(new Samples(2, 1, Layout.RGB, bytes(0, 0, 0, 9, 0, 0)), indexed.samples());
        Artwork bitmap = read(PsdMaker.psd(2, 8, 1, 1, 0).layers(-1).raw(bytes(0xFF), bytes(0)));
        assertEquals(Layout.GREY, bitmap.samples().layout());
    }

    @Test
    void channels_come_together() throws Exception {
        Artwork artwork = read(PsdMaker.psd(3, 2, 1, 8, 3).raw(bytes(1, 2), bytes(11, 12), bytes(21, 22)));
        assertEquals(new Samples(2, 1, Layout.RGB, bytes(1, 11, 21, 2, 12, 22)), artwork.samples());
        assertEquals(PictureFormat.PNG, artwork.format());
        assertEquals(List.of(FLATTENED), artwork.notes());
    }

    @Test
    void packed_rows_are_unpacked_in_ordinary_and_large_files() throws Exception {
        byte[][] rows = {bytes(0xFE, 7), bytes(2, 1, 2, 3)};
        Samples expected = new Samples(3, 2, Layout.GREY, bytes(7, 7, 7, 1, 2, 3));
        assertEquals(expected, read(PsdMaker.psd(1, 3, 2, 8, 1).packed(rows)).samples());
        assertEquals(expected, read(PsdMaker.large(1, 3, 2, 8, 1).packed(rows)).samples());
    }

    @Test
    void sixteen_bits_are_kept() throws Exception {
        Samples expected = new Samples(2, 1, Layout.GREY, Depth.SIXTEEN, bytes(0x12, 0x34, 0xFE, 0xDC));
        assertEquals(expected, read(PsdMaker.psd(1, 2, 1, 16, 1).raw(bytes(0x12, 0x34, 0xFE, 0xDC))).samples());
    }

    @Test
    void inks_stored_as_light_become_srgb_with_a_note() throws Exception {
        Artwork artwork = read(PsdMaker.psd(4, 2, 1, 8, 4).raw(bytes(255, 0), bytes(255, 255), bytes(255, 255), bytes(255, 255)));
        assertEquals(new Samples(2, 1, Layout.RGB, bytes(255, 255, 255, 0, 255, 255)), artwork.samples());
        assertTrue(artwork.notes().get(1).startsWith("Its colours are CMYK"), artwork.notes().toString());
    }

    @Test
    void white_is_taken_out_of_what_was_laid_over_it() throws Exception {
        // 40 under an opacity of 100 of 255: 40 x 100 / 255 + 155 = 170.7
        Artwork artwork = read(PsdMaker.psd(2, 3, 1, 8, 1).layers(-1).raw(bytes(171, 90, 255), bytes(100, 255, 0)));
        assertEquals(new Samples(3, 1, Layout.GREY_ALPHA, bytes(41, 100, 90, 255, 0, 0)), artwork.samples());
        assertTrue(artwork.notes().contains(UNBLENDED), artwork.notes().toString());
    }

    @Test
    void colours_that_were_never_laid_over_white_stay() throws Exception {
        Artwork artwork = read(PsdMaker.psd(2, 2, 1, 8, 1).layers(-1).raw(bytes(40, 200), bytes(100, 50)));
        assertEquals(new Samples(2, 1, Layout.GREY_ALPHA, bytes(40, 100, 200, 50)), artwork.samples());
        assertEquals(List.of(FLATTENED), artwork.notes());
    }

    @Test
    void layers_of_sixteen_bits_tell_of_transparency_too() throws Exception {
        byte[] opaque = bytes(255, 255);
        assertEquals(Layout.GREY_ALPHA, read(PsdMaker.psd(2, 1, 1, 16, 1).layersOfSixteenBits(-2).raw(new byte[2], opaque)).samples().layout());
        assertEquals(Layout.GREY_ALPHA, read(PsdMaker.large(2, 1, 1, 16, 1).layersOfSixteenBits(-2).raw(new byte[2], opaque)).samples().layout());
        assertEquals(Layout.GREY, read(PsdMaker.psd(2, 1, 1, 16, 1).layersOfSixteenBits(2).raw(new byte[2], opaque)).samples().layout());
    }

    @Test
    void a_saved_selection_is_no_transparency() throws Exception {
        Artwork artwork = read(PsdMaker.psd(4, 1, 1, 8, 3).layers(1).raw(bytes(1), bytes(2), bytes(3), bytes(4)));
        assertEquals(new Samples(1, 1, Layout.RGB, bytes(1, 2, 3)), artwork.samples());
        assertEquals(List.of(FLATTENED, "It has 1 more channel, such as a saved selection; the copy does not carry it."), artwork.notes());
    }

    @Test
    void a_palette_is_looked_up_and_its_transparent_colour_is_transparency() throws Exception {
        byte[] table = new byte[768];
        table[5] = 10;
        table[256 + 5] = 20;
        table[512 + 5] = 30;
        assertEquals(new Samples(2, 1, Layout.RGB, bytes(10, 20, 30, 0, 0, 0)),
                read(PsdMaker.psd(1, 2, 1, 8, 2).colourTable(table).raw(bytes(5, 6))).samples());
        assertEquals(new Samples(2, 1, Layout.RGB_ALPHA, bytes(10, 20, 30, 255, 0, 0, 0, 0)),
                read(PsdMaker.psd(1, 2, 1, 8, 2).colourTable(table).with(0x0417, bytes(0, 6)).raw(bytes(5, 6))).samples());
    }

    @Test
    void black_and_white_become_grey() throws Exception {
        assertEquals(new Samples(3, 1, Layout.GREY, bytes(0, 255, 0)), read(PsdMaker.psd(1, 3, 1, 1, 0).raw(bytes(0b1010_0000))).samples());
    }

    @Test
    void what_stands_beside_the_pixels_is_read() throws Exception {
        byte[] icc = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        byte[] size = ByteBuffer.allocate(16).putInt(300 << 16).putInt(0).putInt((150 << 16) + 0x8000).array();
        Artwork artwork = read(PsdMaker.psd(3, 1, 1, 8, 3).with(0x040F, icc).with(0x03ED, size).with(0x0404, TestMetadata.iptc())
                .with(0x0422, TestMetadata.exif(6)).with(0x0424, TestMetadata.xmp(1)).raw(bytes(1), bytes(2), bytes(3)));
        assertArrayEquals(icc, artwork.colours().profile().orElseThrow());
        assertEquals(Optional.of(new Resolution(300, 150.5)), artwork.metadata().resolution());
        assertArrayEquals(TestMetadata.iptc(), artwork.metadata().iptc().orElseThrow());
        assertArrayEquals(TestMetadata.exif(6), artwork.metadata().exif().orElseThrow());
        assertArrayEquals(TestMetadata.xmp(1), artwork.metadata().xmp().orElseThrow());
        assertEquals(List.of(FLATTENED), artwork.notes(), "Photoshop turns pixels upright itself");
    }

    @Test
    void a_file_of_layers_alone_is_refused() throws Exception {
        Path file = file(PsdMaker.psd(1, 1, 1, 8, 1).with(0x0421, new byte[17]).layers(2).raw(bytes(255)));
        Problem problem = assertThrows(Problem.Unsupported.class, () -> new ArtworkReader().read(file));
        assertEquals("it holds layers only and no flattened picture", problem.what());
        assertTrue(problem.advice().contains("Maximize Compatibility"), problem.advice());
    }

    @Test
    void a_file_without_layers_needs_no_flattened_copy_of_them() throws Exception {
        assertEquals(1, read(PsdMaker.psd(1, 1, 1, 8, 1).with(0x0421, new byte[17]).raw(bytes(255))).width());
    }

    @Test
    void modes_that_are_not_handled_are_refused_with_advice() throws Exception {
        for (int mode : new int[] {7, 8, 9}) {
            Path file = file(PsdMaker.psd(3, 1, 1, 8, mode).raw(bytes(1), bytes(2), bytes(3)));
            assertThrows(Problem.Unsupported.class, () -> new ArtworkReader().read(file), "mode " + mode);
        }
        Path file = file(PsdMaker.psd(1, 1, 1, 32, 1).raw(new byte[4]));
        assertEquals("it has 32 bits per channel", assertThrows(Problem.Unsupported.class, () -> new ArtworkReader().read(file)).what());
    }

    @Test
    void a_picture_that_cannot_fit_is_refused_before_memory_is_taken() throws Exception {
        Path file = file(PsdMaker.large(3, 60_000, 60_000, 16, 3).raw(bytes(1)));
        assertInstanceOf(Problem.Unsupported.class, assertThrows(Problem.class, () -> new ArtworkReader(1 << 30).read(file)));
    }

    @Test
    void a_file_cut_short_anywhere_is_refused() throws Exception {
        for (byte[] whole : new byte[][] {full(false), full(true)}) {
            for (int length = 0; length < whole.length; length++) {
                Path file = file(Arrays.copyOf(whole, length));
                assertThrows(Problem.Unreadable.class, () -> new ArtworkReader().read(file), length + " bytes");
            }
        }
    }

    @Test
    void damaged_bytes_give_a_picture_or_a_problem_and_nothing_else() throws Exception {
        Random random = new Random(5);
        int refused = 0;
        for (int round = 0; round < 600; round++) {
            byte[] damaged = full(round % 2 == 1);
            for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                new ArtworkReader().read(file(damaged));
            } catch (Problem _) {
                refused++;
            }
        }
        assertTrue(refused > 50, refused + " of 600 refused");
    }

    private static byte[] full(boolean large) {
        PsdMaker maker = large ? PsdMaker.large(4, 3, 1, 8, 3) : PsdMaker.psd(4, 3, 1, 8, 3);
        return maker.layers(-1).with(0x0422, TestMetadata.exif(1))
                .packed(bytes(0xFE, 200), bytes(0xFE, 201), bytes(2, 180, 181, 182), bytes(0xFE, 255));
    }

    private Artwork read(byte[] psd) throws IOException, Problem {
        return new ArtworkReader().read(file(psd));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("made.psd"), bytes);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
