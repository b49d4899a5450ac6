package sfumato.image.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sfumato.image.Orientation;

class ExifTest {

    @Test
    void the_orientation_is_read_in_both_byte_orders() {
        for (int value = 1; value <= 8; value++) {
            assertEquals(Orientation.ofExif(value), Exif.of(orientation(ByteOrder.BIG_ENDIAN, value)).orientation());
            assertEquals(Orientation.ofExif(value), Exif.of(orientation(ByteOrder.LITTLE_ENDIAN, value)).orientation());
        }
    }

    @Test
    void an_orientation_outside_one_to_eight_means_upright() {
        assertEquals(Exif.NONE, Exif.of(orientation(ByteOrder.BIG_ENDIAN, 0)));
        assertEquals(Exif.NONE, Exif.of(orientation(ByteOrder.BIG_ENDIAN, 9)));
    }

    @Test
    void every_cut_is_noticed_or_harmless() {
        byte[] whole = orientation(ByteOrder.BIG_ENDIAN, 6);
        for (int length = 0; length < whole.length; length++) {
            Exif exif = Exif.of(Arrays.copyOf(whole, length));
            assertFalse(exif.sound() && exif.orientation() == Orientation.UPRIGHT, "cut to " + length);
        }
    }

    @Test
    void offsets_outside_the_data_are_noticed() {
        for (int offset : new int[] {-1, 0, 7, 1_000_000, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            byte[] bytes = orientation(ByteOrder.BIG_ENDIAN, 6);
            ByteBuffer.wrap(bytes).putInt(4, offset);
            assertFalse(Exif.of(bytes).sound());
        }
    }

    @Test
    void a_camera_s_adobe_rgb_is_noticed() {
        // Directory at 8 points to EXIF at 26, which points to interoperability at 44, which says R03.
        ByteBuffer tiff = header(ByteOrder.BIG_ENDIAN, 62);
        directory(tiff, 8, 0x8769, 4, 26);
        directory(tiff, 26, 0xA005, 4, 44);
        directory(tiff, 44, 0x0001, 2, 0);
        tiff.putInt(50, 4).put(54, new byte[] {'R', '0', '3', 0});
        assertTrue(Exif.of(bytes(tiff)).adobeRgb());
        tiff.put(56, (byte) '9');
        assertFalse(Exif.of(bytes(tiff)).adobeRgb());
    }

    @Test
    void the_resolution_is_read_in_inches_and_centimetres() {
        assertEquals(Optional.of(new Resolution(300, 150)), Exif.of(resolution(2, 300, 150, 1)).resolution());
        assertEquals(Optional.of(new Resolution(254, 127)), Exif.of(resolution(3, 100, 50, 1)).resolution());
    }

    @Test
    void a_resolution_without_a_length_or_out_of_range_is_none() {
        assertEquals(Optional.empty(), Exif.of(resolution(1, 300, 300, 1)).resolution());
        assertEquals(Optional.empty(), Exif.of(resolution(2, 300, 300, 0)).resolution());
        assertEquals(Optional.empty(), Exif.of(resolution(2, 0, 300, 1)).resolution());
        assertEquals(Optional.empty(), Exif.of(resolution(2, -1, 300, 1)).resolution());
    }

    @Test
    void a_directory_that_points_to_itself_ends() {
        ByteBuffer tiff = header(ByteOrder.BIG_ENDIAN, 26);
        directory(tiff, 8, 0x8769, 4, 8);
        assertEquals(Exif.NONE, Exif.of(bytes(tiff)));
    }

    private static byte[] orientation(ByteOrder order, int value) {
        ByteBuffer tiff = header(order, 26);
        directory(tiff, 8, 0x0112, 3, 0);
        return bytes(tiff.putShort(18, (short) value));
    }

    private static byte[] resolution(int unit, int across, int down, int denominator) {
        ByteBuffer tiff = header(ByteOrder.LITTLE_ENDIAN, 66).putShort(8, (short) 3);
        entry(tiff, 10, 0x011A, 5, 50);
        entry(tiff, 22, 0x011B, 5, 58);
        entry(tiff, 34, 0x0128, 3, unit);
        return bytes(tiff.putInt(50, across).putInt(54, denominator).putInt(58, down).putInt(62, denominator));
    }

    private static byte[] bytes(ByteBuffer tiff) {
        byte[] bytes = new byte[tiff.capacity()];
        tiff.get(0, bytes);
        return bytes;
    }

    private static void entry(ByteBuffer tiff, int at, int tag, int type, int value) {
        tiff.putShort(at, (short) tag).putShort(at + 2, (short) type).putInt(at + 4, 1).putInt(at + 8, value);
    }

    private static ByteBuffer header(ByteOrder order, int size) {
        byte[] letters = order == ByteOrder.BIG_ENDIAN ? new byte[] {'M', 'M'} : new byte[] {'I', 'I'};
        return ByteBuffer.allocate(size).order(order).put(0, letters).putShort(2, (short) 42).putInt(4, 8);
    }

    // One entry of one value: 18 bytes.
    private static void directory(ByteBuffer tiff, int at, int tag, int type, int value) {
        tiff.putShort(at, (short) 1).putShort(at + 2, (short) tag).putShort(at + 4, (short) type).putInt(at + 6, 1).putInt(at + 10, value);
    }
}
