package sfumato.image.metadata;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// One directory of a TIFF structure (TIFF 6.0, section 2), the form in which EXIF stores its tags.
/// Every offset comes from a stranger's file and is checked against the bytes there are.
final class TiffDirectory {
    private static final int ENTRY_BYTES = 12;
    private static final int TYPE_ASCII = 2;
    private static final int TYPE_SHORT = 3;
    private static final int TYPE_LONG = 4;
    private static final int TYPE_RATIONAL = 5;

    private final ByteBuffer tiff;
    private final int start;
    private final int entries;

    private TiffDirectory(ByteBuffer tiff, int start, int entries) {
        this.tiff = tiff;
        this.start = start;
        this.entries = entries;
    }

    /// The first directory, or nothing if these bytes are no sound TIFF.
    static Optional<TiffDirectory> first(byte[] bytes) {
        if (bytes.length < 8) {
            return Optional.empty();
        }
        ByteBuffer tiff = ByteBuffer.wrap(bytes);
        switch (tiff.getShort(0)) {
            case 0x4949 -> tiff.order(ByteOrder.LITTLE_ENDIAN); // II
            case 0x4D4D -> tiff.order(ByteOrder.BIG_ENDIAN);    // MM
            default -> {
                return Optional.empty();
            }
        }
        return tiff.getShort(2) == 42 ? at(tiff, tiff.getInt(4)) : Optional.empty();
    }

    /// The directory that the number under `tag` points to.
    Optional<TiffDirectory> directory(int tag) {
        OptionalInt offset = number(tag);
        return offset.isPresent() ? at(tiff, offset.getAsInt()) : Optional.empty();
    }

    /// The first number stored under `tag`; numbers from 2³¹ come out negative.
    OptionalInt number(int tag) {
        OptionalInt entry = entry(tag);
        if (entry.isEmpty()) {
            return OptionalInt.empty();
        }
        int at = entry.getAsInt();
        return switch (tiff.getShort(at + 2)) {
            case TYPE_SHORT -> OptionalInt.of(tiff.getShort(at + 8) & 0xFFFF);
            case TYPE_LONG -> OptionalInt.of(tiff.getInt(at + 8));
            default -> OptionalInt.empty();
        };
    }

    /// The first fraction stored under `tag`, as a number that is finite and above zero.
    OptionalDouble fraction(int tag) {
        OptionalInt entry = entry(tag);
        if (entry.isEmpty() || tiff.getShort(entry.getAsInt() + 2) != TYPE_RATIONAL || tiff.getInt(entry.getAsInt() + 4) == 0) {
            return OptionalDouble.empty();
        }
        int at = tiff.getInt(entry.getAsInt() + 8);
        if (at < 8 || at > tiff.capacity() - 8) {
            return OptionalDouble.empty();
        }
        double fraction = Integer.toUnsignedLong(tiff.getInt(at)) / (double) Integer.toUnsignedLong(tiff.getInt(at + 4));
        return fraction > 0 && Double.isFinite(fraction) ? OptionalDouble.of(fraction) : OptionalDouble.empty();
    }

    /// Whether `tag` holds a text of at most three letters that is this one.
    boolean saysShortly(int tag, String text) {
        OptionalInt entry = entry(tag);
        if (entry.isEmpty() || tiff.getShort(entry.getAsInt() + 2) != TYPE_ASCII || tiff.getInt(entry.getAsInt() + 4) > 4) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (tiff.get(entry.getAsInt() + 8 + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private OptionalInt entry(int tag) {
        for (int i = 0; i < entries; i++) {
            int at = start + i * ENTRY_BYTES;
            if ((tiff.getShort(at) & 0xFFFF) == tag) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    private static Optional<TiffDirectory> at(ByteBuffer tiff, int offset) {
        if (offset < 8 || offset > tiff.capacity() - 2) {
            return Optional.empty();
        }
        int entries = tiff.getShort(offset) & 0xFFFF;
        boolean whole = entries * ENTRY_BYTES <= tiff.capacity() - offset - 2;
        return whole ? Optional.of(new TiffDirectory(tiff, offset + 2, entries)) : Optional.empty();
    }
}
