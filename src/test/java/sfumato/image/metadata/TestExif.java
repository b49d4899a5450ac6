package sfumato.image.metadata;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// EXIF as a camera writes it, put together here by hand: two directories of the picture, a place, a maker's note whose
/// own directory points to a text inside it by an offset from the beginning of the whole, and a thumbnail.
final class TestExif {
    static final String MAKER_TEXT = "The maker's own words";
    static final String ARTIST = "Ada of the hills";
    static final String COPYRIGHT = "(c) Ada";
    static final int LATITUDE_DEGREES = 47;
    static final byte[] THUMBNAIL = thumbnail();

    private final ByteBuffer tiff;
    private int end = 8;

    private TestExif(ByteOrder order, int size) {
        tiff = ByteBuffer.allocate(size).order(order);
        tiff.putShort((short) (order == ByteOrder.BIG_ENDIAN ? 0x4D4D : 0x4949)).putShort((short) 42);
    }

    static byte[] camera(ByteOrder order) {
        return camera(order, MAKER_TEXT.length() + 19);
    }

    static byte[] camera(ByteOrder order, int makerNoteLength) {
        TestExif exif = new TestExif(order, 2000 + makerNoteLength);
        int note = exif.makerNote(makerNoteLength);
        int photo = exif.directory(0,
                exif.entry(0x9000, 7, "0232".getBytes(StandardCharsets.US_ASCII)),
                new Entry(0x927C, 7, makerNoteLength, note),
                exif.shorts(0xA002, 640),
                exif.shorts(0xA003, 480));
        int place = exif.directory(0, exif.text(0x0001, "N"), exif.fractions(0x0002, LATITUDE_DEGREES, 1, 30, 1, 0, 1));
        int picture = exif.room(THUMBNAIL);
        int second = exif.directory(0, new Entry(0x0201, 4, 1, picture), new Entry(0x0202, 4, 1, THUMBNAIL.length));
        int main = exif.directory(second,
                exif.text(0x010F, "Camera maker"),
                exif.shorts(0x0112, 6),
                exif.fractions(0x011A, 300, 1),
                exif.fractions(0x011B, 300, 1),
                exif.shorts(0x0128, 2),
                exif.text(0x013B, ARTIST),
                exif.text(0x8298, COPYRIGHT),
                new Entry(0x8769, 4, 1, photo),
                new Entry(0x8825, 4, 1, place));
        exif.tiff.putInt(4, main);
        return Arrays.copyOf(exif.tiff.array(), exif.end);
    }

    // One entry: a text at an offset from the beginning of the whole.
    private int makerNote(int length) {
        int at = room(new byte[length]);
        byte[] words = MAKER_TEXT.getBytes(StandardCharsets.US_ASCII);
        tiff.putShort(at, (short) 1).putShort(at + 2, (short) 0x0001).putShort(at + 4, (short) 2);
        tiff.putInt(at + 6, words.length + 1).putInt(at + 10, at + 18).put(at + 18, words);
        return at;
    }

    private record Entry(int tag, int type, int count, int valueOrOffset) {
    }

    private Entry text(int tag, String text) {
        return entry(tag, 2, (text + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    private Entry entry(int tag, int type, byte[] bytes) {
        byte[] padded = Arrays.copyOf(bytes, 4);
        return new Entry(tag, type, bytes.length, bytes.length > 4 ? room(bytes) : ByteBuffer.wrap(padded).order(tiff.order()).getInt());
    }

    private Entry shorts(int tag, int value) {
        return new Entry(tag, 3, 1, tiff.order() == ByteOrder.BIG_ENDIAN ? value << 16 : value);
    }

    private Entry fractions(int tag, int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length).order(tiff.order());
        Arrays.stream(numbers).forEach(bytes::putInt);
        return new Entry(tag, 5, numbers.length / 2, room(bytes.array()));
    }

    private int room(byte[] bytes) {
        int at = end;
        tiff.put(at, bytes);
        end += bytes.length + (bytes.length & 1);
        return at;
    }

    private int directory(int next, Entry... entries) {
        List<Entry> all = new ArrayList<>(List.of(entries));
        int at = room(new byte[2 + 12 * all.size() + 4]);
        tiff.position(at).putShort((short) all.size());
        all.forEach(entry -> tiff.putShort((short) entry.tag()).putShort((short) entry.type()).putInt(entry.count()).putInt(entry.valueOrOffset()));
        tiff.putInt(next);
        return at;
    }

    // Begins and ends as a JPEG does, which is all that matters here.
    private static byte[] thumbnail() {
        byte[] jpeg = new byte[200];
        Arrays.fill(jpeg, (byte) 0x5A);
        ByteBuffer.wrap(jpeg).putInt(0, 0xFFD8FFDB).putShort(4, (short) 67).putShort(71, (short) 0xFFDA).putShort(73, (short) 12).putShort(198, (short) 0xFFD9);
        return jpeg;
    }
}
