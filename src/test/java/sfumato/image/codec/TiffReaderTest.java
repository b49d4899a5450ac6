package sfumato.image.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.image.Depth;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;

/// How pixels stand in TIFF files, and which files are refused.
class TiffReaderTest {
    @TempDir
    Path folder;

    @Test
    void samples_of_sixteen_bits_are_read_in_either_byte_order() throws Exception {
        Samples expected = new Samples(2, 1, Layout.GREY, Depth.SIXTEEN, bytes(0x12, 0x34, 0xFE, 0xDC));
        assertEquals(expected, read(TiffFile.bigEndian().picture(2, 1, 16, 1, 1).strips(bytes(0x12, 0x34, 0xFE, 0xDC)).end()).samples());
        assertEquals(expected, read(TiffFile.little().picture(2, 1, 16, 1, 1).strips(bytes(0x34, 0x12, 0xDC, 0xFE)).end()).samples());
    }

    @Test
    void a_big_tiff_is_read() throws Exception {
        assertEquals(grey(2, 2, 1, 2, 3, 4), read(TiffFile.bigTiff().picture(2, 2, 8, 1, 1).strips(bytes(1, 2, 3, 4)).end()).samples());
    }

    @Test
    void strips_stand_below_each_other() throws Exception {
        byte[] file = TiffFile.little().picture(2, 3, 8, 1, 1).shorts(278, 2).strips(bytes(1, 2, 3, 4), bytes(5, 6)).end();
        assertEquals(grey(2, 3, 1, 2, 3, 4, 5, 6), read(file).samples());
    }

    @Test
    void tiles_are_cut_off_at_the_edges() throws Exception {
        byte[] file = TiffFile.little().picture(3, 3, 8, 1, 1)
                .tiles(2, 2, bytes(1, 2, 4, 5), bytes(3, 0, 6, 0), bytes(7, 8, 0, 0), bytes(9, 0, 0, 0)).end();
        assertEquals(grey(3, 3, 1, 2, 3, 4, 5, 6, 7, 8, 9), read(file).samples());
    }

    @Test
    void channels_stored_apart_come_together() throws Exception {
        byte[] file = TiffFile.bigEndian().picture(2, 2, 8, 3, 2).shorts(284, 2).shorts(278, 1)
                .strips(bytes(1, 2), bytes(3, 4), bytes(11, 12), bytes(13, 14), bytes(21, 22), bytes(23, 24)).end();
        assertEquals(new Samples(2, 2, Layout.RGB, bytes(1, 11, 21, 2, 12, 22, 3, 13, 23, 4, 14, 24)), read(file).samples());
    }

    @Test
    void differences_are_added_up() throws Exception {
        byte[] eight = TiffFile.little().picture(3, 1, 8, 1, 1).compressed(8).shorts(317, 2).strips(deflated(10, 5, 250)).end();
        assertEquals(grey(3, 1, 10, 15, 9), read(eight).samples());
        byte[] sixteen = TiffFile.bigEndian().picture(2, 1, 16, 1, 1).compressed(8).shorts(317, 2).strips(deflated(0x01, 0xFF, 0x00, 0x02)).end();
        assertEquals(new Samples(2, 1, Layout.GREY, Depth.SIXTEEN, bytes(0x01, 0xFF, 0x02, 0x01)), read(sixteen).samples());
    }

    @Test
    void packed_bits_are_unpacked() throws Exception {
        byte[] file = TiffFile.little().picture(5, 1, 8, 1, 1).compressed(32_773).strips(bytes(0xFD, 7, 0, 9)).end();
        assertEquals(grey(5, 1, 7, 7, 7, 7, 9), read(file).samples());
    }

    @Test
    void jpeg_inside_is_read() throws Exception {
        Samples slope = TestPictures.slope(32, 16, Layout.RGB);
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        JpegEncoder.encode(new Artwork(slope, PictureFormat.JPEG), new Export(PictureFormat.JPEG, 98), jpeg, new Cancellation());
        byte[] file = TiffFile.little().picture(32, 16, 8, 3, 6).compressed(7).strips(jpeg.toByteArray()).end();
        Samples found = read(file).samples();
        for (int i = 0; i < slope.codes().length; i++) {
            assertEquals(slope.codes()[i] & 0xFF, found.codes()[i] & 0xFF, 3, "sample " + i); // what quality 98 loses
        }
    }

    @Test
    void white_as_zero_is_turned_round() throws Exception {
        assertEquals(grey(2, 1, 255, 55), read(TiffFile.little().picture(2, 1, 8, 1, 0).strips(bytes(0, 200)).end()).samples());
    }

    @Test
    void few_bits_are_spread_with_a_note() throws Exception {
        Artwork four = read(TiffFile.little().picture(3, 1, 4, 1, 1).strips(bytes(0x0F, 0x10)).end());
        assertEquals(grey(3, 1, 0, 255, 17), four.samples());
        assertEquals(List.of("Its 4-bit greys were spread over 0 to 255; the copy has 8 bits."), four.notes());
        assertEquals(grey(3, 1, 255, 0, 255), read(TiffFile.little().picture(3, 1, 1, 1, 1).strips(bytes(0b1010_0000)).end()).samples());
        assertEquals(grey(3, 1, 0, 255, 0), read(TiffFile.little().picture(3, 1, 1, 1, 0).strips(bytes(0b1010_0000)).end()).samples());
    }

    @Test
    void a_palette_is_looked_up_whichever_half_of_its_numbers_is_filled() throws Exception {
        for (int scale : new int[] {257, 256, 1}) {
            int[] map = new int[48];
            map[2] = 200 * scale;
            map[16 + 2] = 100 * scale;
            map[32 + 1] = 255 * scale;
            Artwork artwork = read(TiffFile.little().picture(2, 1, 4, 1, 3).shorts(320, map).strips(bytes(0x21)).end());
            assertEquals(new Samples(2, 1, Layout.RGB, bytes(200, 100, 0, 0, 0, 255)), artwork.samples());
            assertEquals(List.of("Its palette was expanded; the copy has no palette."), artwork.notes());
        }
    }

    @Test
    void straight_alpha_stays_as_it_is() throws Exception {
        Artwork artwork = read(TiffFile.little().picture(1, 1, 8, 4, 2).shorts(338, 2).strips(bytes(10, 20, 30, 0)).end());
        assertEquals(new Samples(1, 1, Layout.RGB_ALPHA, bytes(10, 20, 30, 0)), artwork.samples());
        assertEquals(List.of(), artwork.notes());
    }

    @Test
    void associated_alpha_is_divided_out_with_a_note() throws Exception {
        Artwork artwork = read(TiffFile.little().picture(3, 1, 8, 2, 1).shorts(338, 1).strips(bytes(60, 120, 0, 0, 200, 100)).end());
        assertEquals(new Samples(3, 1, Layout.GREY_ALPHA, bytes(128, 120, 0, 0, 255, 100)), artwork.samples()); // 60 x 255 / 120 = 127.5
        assertEquals(List.of("Its colours were multiplied by their transparency; the copy stores them as they are."), artwork.notes());
    }

    @Test
    void a_channel_that_is_no_transparency_is_left_out_with_a_note() throws Exception {
        Artwork artwork = read(TiffFile.little().picture(1, 1, 8, 5, 2).shorts(338, 0, 2).strips(bytes(1, 2, 3, 99, 4)).end());
        assertEquals(new Samples(1, 1, Layout.RGB_ALPHA, bytes(1, 2, 3, 4)), artwork.samples());
        assertEquals(List.of("It has 1 more channel, such as a saved selection; the copy does not carry it."), artwork.notes());
    }

    @Test
    void a_fourth_channel_without_a_name_is_transparency() throws Exception {
        Artwork artwork = read(TiffFile.little().picture(1, 1, 16, 4, 2).strips(new byte[8]).end());
        assertEquals(Layout.RGB_ALPHA, artwork.samples().layout());
        assertEquals(List.of("It has one channel that it does not name; that was taken for transparency."), artwork.notes());
    }

    @Test
    void inks_become_srgb_with_a_note() throws Exception {
        Artwork artwork = read(TiffFile.little().picture(3, 1, 8, 4, 5).strips(bytes(0, 0, 0, 0, 255, 0, 0, 0, 0, 0, 0, 255)).end());
        assertEquals(new Samples(3, 1, Layout.RGB, bytes(255, 255, 255, 0, 255, 255, 0, 0, 0)), artwork.samples());
        assertTrue(artwork.notes().getFirst().startsWith("Its colours are CMYK"), artwork.notes().toString());
    }

    @Test
    void what_is_not_handled_is_refused_with_advice() throws Exception {
        refuse("it has several pages", plain().directory().picture(1, 1, 8, 1, 1).strips(bytes(1)));
        refuse("its samples are floating-point numbers of 32 bits", TiffFile.little().picture(1, 1, 32, 1, 1).shorts(339, 3).strips(new byte[4]));
        refuse("it has 32 bits per sample", TiffFile.little().picture(1, 1, 32, 1, 1).strips(new byte[4]));
        refuse("its samples are no plain numbers from 0 up", TiffFile.little().picture(1, 1, 16, 1, 1).shorts(339, 2).strips(new byte[2]));
        refuse("its colours are stored as L*a*b*", TiffFile.little().picture(1, 1, 8, 3, 8).strips(new byte[3]));
        refuse("its colours are other printing inks than CMYK", TiffFile.little().picture(1, 1, 8, 4, 5).shorts(332, 2).strips(new byte[4]));
        refuse("it uses the compression of number 50000", plain().compressed(50_000));
        refuse("it uses the JPEG compression of old TIFF files", plain().compressed(6));
        refuse("it is a camera's raw picture (DNG)", plain().tag(50_706, 1, bytes(1, 4, 0, 0)));
        refuse("it shows only smaller versions of its picture, as cameras' raw files do", plain().numbers(254, 1).numbers(330, 8));
    }

    private void refuse(String what, TiffFile tiff) throws IOException {
        Path file = file(tiff.end());
        Problem problem = assertThrows(Problem.Unsupported.class, () -> new ArtworkReader().read(file));
        assertEquals(what, problem.what());
    }

    @Test
    void smaller_versions_and_masks_are_no_pages() throws Exception {
        byte[] file = plain().directory().picture(1, 1, 8, 1, 1).numbers(254, 1).strips(bytes(1))
                .directory().picture(1, 1, 1, 1, 4).numbers(254, 4).strips(bytes(1)).end();
        assertEquals(grey(1, 1, 7), read(file).samples());
    }

    @Test
    void directories_without_end_are_refused() throws Exception {
        damaged(plain().numbers(254, 1).directory().picture(1, 1, 8, 1, 1).numbers(254, 1).strips(bytes(1)).endless());
    }

    @Test
    void places_outside_the_file_are_refused() throws Exception {
        damaged(TiffFile.little().picture(1, 1, 8, 1, 1).numbers(273, 1_000_000).numbers(279, 1).end());
        damaged(TiffFile.little().picture(1, 1, 8, 1, 1).numbers(273, 8).numbers(279, 1_000_000).end());
        damaged(TiffFile.little().picture(1, 1, 8, 1, 1).numbers(273, 8).numbers(279, -1).end());
        damaged(TiffFile.little().picture(1, 1, 8, 1, 1).numbers(273, -1).numbers(279, 1).end());
        damaged(TiffFile.little().picture(1, 1, 8, 1, 1).end());
    }

    @Test
    void fewer_strips_than_rows_need_are_refused() throws Exception {
        damaged(TiffFile.little().picture(1, 4, 8, 1, 1).shorts(278, 1).strips(bytes(1), bytes(2)).end());
    }

    @Test
    void strips_that_share_their_bytes_are_refused() throws Exception {
        int[] offsets = new int[200];
        int[] lengths = new int[200];
        Arrays.fill(offsets, 8);
        Arrays.fill(lengths, 1000);
        damaged(TiffFile.little().picture(1, 200, 8, 1, 1).shorts(278, 1).numbers(273, offsets).numbers(279, lengths).end());
    }

    @Test
    void impossible_numbers_are_refused() throws Exception {
        damaged(TiffFile.little().picture(0, 1, 8, 1, 1).strips(bytes(1)).end());
        damaged(TiffFile.little().picture(1, 1, 8, 1, 1).tiles(0, 16, bytes(1)).end());
        damaged(TiffFile.little().picture(1, 1, 8, 1, 1).tiles(1 << 20, 1 << 20, bytes(1)).end());
        damaged(TiffFile.little().picture(1, 1, 8, 1, 1).shorts(277, 0).shorts(278, 0).strips(bytes(1)).end());
        damaged(TiffFile.little().numbers(256, 1).numbers(257, 1).shorts(258, 8).shorts(277, 60_000).shorts(262, 2).strips(bytes(1)).end());
    }

    @Test
    void a_picture_that_cannot_fit_is_refused_before_memory_is_taken() throws Exception {
        Path large = file(TiffFile.little().picture(60_000, 60_000, 8, 1, 1).compressed(8).strips(deflated(1)).end());
        assertInstanceOf(Problem.Unsupported.class, assertThrows(Problem.class, () -> new ArtworkReader(1 << 30).read(large)));
        Path tile = file(TiffFile.little().picture(60_000, 1, 8, 1, 1).tiles(60_000, 60_000, deflated(1)).compressed(8).end());
        assertInstanceOf(Problem.Unreadable.class, assertThrows(Problem.class, () -> new ArtworkReader(1 << 22).read(tile)));
    }

    private void damaged(byte[] tiff) throws IOException {
        Path file = file(tiff);
        assertThrows(Problem.Unreadable.class, () -> new ArtworkReader().read(file));
    }

    private static TiffFile plain() {
        return TiffFile.little().picture(1, 1, 8, 1, 1).strips(bytes(7));
    }

    private Artwork read(byte[] tiff) throws IOException, Problem {
        Artwork artwork = new ArtworkReader().read(file(tiff));
        assertEquals(PictureFormat.TIFF, artwork.format());
        return artwork;
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "made", ".tif"), bytes);
    }

    private static Samples grey(int width, int height, int... codes) {
        return new Samples(width, height, Layout.GREY, bytes(codes));
    }

    private static byte[] deflated(int... values) throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(data)) {
            deflater.write(bytes(values));
        }
        return data.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
