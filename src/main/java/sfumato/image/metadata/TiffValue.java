package sfumato.image.metadata;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The value of a tag of a TIFF structure (TIFF 6.0, section 2).
///
/// @param type     what the bytes are, as TIFF numbers the types
/// @param bytes    in the byte order of the structure, as many as the type's size goes into
/// @param position where the bytes stood in the structure that they were read from, 0 if they are new or stood in the entry
record TiffValue(int type, byte[] bytes, int position) {
    static final int ASCII = 2;
    static final int SHORT = 3;
    static final int LONG = 4;
    static final int RATIONAL = 5;
    static final int UNDEFINED = 7;
    static final int DIRECTORY = 13;
    /// As many bytes stand in the entry itself.
    static final int INLINE_BYTES = 4;

    private static final int UTF_8 = 129; // EXIF 3.0

    /// Bytes of one value of a type; 0 if there is no such type.
    static int size(int type) {
        return switch (type) {
            case 1, ASCII, 6, UNDEFINED, UTF_8 -> 1;
            case SHORT, 8 -> 2;
            case LONG, 9, 11, DIRECTORY -> 4;
            case RATIONAL, 10, 12 -> 8;
            default -> 0;
        };
    }

    static TiffValue ofShort(int number, ByteOrder order) {
        return new TiffValue(SHORT, ByteBuffer.allocate(2).order(order).putShort((short) number).array(), 0);
    }

    static TiffValue ofLong(int number, ByteOrder order) {
        return new TiffValue(LONG, ByteBuffer.allocate(4).order(order).putInt(number).array(), 0);
    }

    /// A number below a million as a fraction, rounded after seven digits or more.
    static TiffValue ofFraction(double value, ByteOrder order) {
        int denominator = value == Math.rint(value) ? 1 : value < 100_000 ? 10_000 : 1_000;
        int numerator = (int) Math.round(value * denominator);
        return new TiffValue(RATIONAL, ByteBuffer.allocate(8).order(order).putInt(numerator).putInt(denominator).array(), 0);
    }

    static TiffValue ofText(String text) {
        byte[] letters = text.getBytes(StandardCharsets.UTF_8);
        return new TiffValue(ASCII, Arrays.copyOf(letters, letters.length + 1), 0); // a zero byte ends it
    }

    int count() {
        return bytes.length / size(type);
    }

    boolean inline() {
        return bytes.length <= INLINE_BYTES;
    }

    /// A text up to its first zero byte; an empty one if this is no text.
    String text() {
        if (type != ASCII && type != UTF_8) {
            return "";
        }
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return Texts.decode(Arrays.copyOf(bytes, end));
    }
}
