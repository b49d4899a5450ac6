package sfumato.image.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// A tag of a TIFF directory with its values (TIFF 6.0, section 2).
///
/// @param type  how each value is stored, as the standard numbers it
/// @param value the values' bytes from 0 to the capacity, in their directory's byte order
record TiffField(int tag, int type, ByteBuffer value) {
    static final int BYTE = 1;
    static final int SHORT = 3;
    static final int LONG = 4;
    static final int RATIONAL = 5;
    static final int UNDEFINED = 7;
    static final int IFD = 13;
    static final int LONG8 = 16; // this and the two after it are BigTIFF's
    static final int IFD8 = 18;
    private static final int[] VALUE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

    /// Bytes of one value of a type, 0 if there is no such type.
    static int valueBytes(int type) {
        return type < VALUE_BYTES.length ? VALUE_BYTES[type] : 0;
    }

    static TiffField bytes(int tag, int type, byte[] value) {
        return new TiffField(tag, type, ByteBuffer.wrap(value));
    }

    static TiffField shorts(int tag, ByteOrder order, int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(order);
        for (int value : values) {
            bytes.putShort((short) value);
        }
        return new TiffField(tag, SHORT, bytes);
    }

    static TiffField longs(int tag, ByteOrder order, int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(order);
        bytes.asIntBuffer().put(values);
        return new TiffField(tag, LONG, bytes);
    }

    static TiffField rational(int tag, ByteOrder order, long numerator, long denominator) {
        return new TiffField(tag, RATIONAL, ByteBuffer.allocate(8).order(order).putInt((int) numerator).putInt((int) denominator));
    }

    int count() {
        return value.capacity() / valueBytes(type);
    }

    /// Whether the values are whole numbers from 0 up.
    boolean holdsNumbers() {
        return switch (type) {
            case BYTE, SHORT, LONG, IFD, LONG8, IFD8 -> true;
            default -> false;
        };
    }

    /// A whole number; those of LONG8 from 2⁶³ come out negative.
    long number(int index) {
        return switch (type) {
            case BYTE -> value.get(index) & 0xFF;
            case SHORT -> value.getShort(2 * index) & 0xFFFF;
            case LONG, IFD -> value.getInt(4 * index) & 0xFFFF_FFFFL;
            case LONG8, IFD8 -> value.getLong(8 * index);
            default -> throw new IllegalStateException("type " + type);
        };
    }

    /// A copy of the values' bytes.
    byte[] bytes() {
        byte[] copy = new byte[value.capacity()];
        value.get(0, copy);
        return copy;
    }
}
