package sfumato.image.metadata;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;

/// One directory of a TIFF structure (TIFF 6.0, section 2), the form in which EXIF stores its tags.
/// Every offset comes from a stranger's file and is checked against the bytes there are.
final class TiffDirectory {
    static final int HEADER_BYTES = 8;
    static final int ENTRY_BYTES = 12;

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
        if (bytes.length < HEADER_BYTES) {
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

    ByteOrder order() {
        return tiff.order();
    }

    /// Where it stands in the structure; no two directories stand at one place.
    int start() {
        return start;
    }

    /// The directory that the number under `tag` points to.
    Optional<TiffDirectory> directory(int tag) {
        OptionalInt offset = number(tag);
        return offset.isPresent() ? at(tiff, offset.getAsInt()) : Optional.empty();
    }

    /// Whether it says that another directory follows, as one with the thumbnail does in EXIF.
    boolean saysThatOneFollows() {
        int pointer = start + entries * ENTRY_BYTES;
        return pointer <= tiff.capacity() - 4 && tiff.getInt(pointer) != 0;
    }

    /// The first number stored under `tag`; numbers from 2³¹ come out negative.
    OptionalInt number(int tag) {
        OptionalInt entry = entry(tag);
        if (entry.isEmpty()) {
            return OptionalInt.empty();
        }
        int at = entry.getAsInt();
        return switch (tiff.getShort(at + 2)) {
            case TiffValue.SHORT -> OptionalInt.of(tiff.getShort(at + 8) & 0xFFFF);
            case TiffValue.LONG, TiffValue.DIRECTORY -> OptionalInt.of(tiff.getInt(at + 8));
            default -> OptionalInt.empty();
        };
    }

    /// The first fraction stored under `tag`, as a number that is finite and above zero.
    OptionalDouble fraction(int tag) {
        Optional<TiffValue> value = entry(tag).stream().boxed().findFirst().flatMap(entry -> value(entry, Long.BYTES));
        if (value.isEmpty() || value.get().type() != TiffValue.RATIONAL || value.get().count() != 1) {
            return OptionalDouble.empty();
        }
        ByteBuffer numbers = ByteBuffer.wrap(value.get().bytes()).order(tiff.order());
        double fraction = Integer.toUnsignedLong(numbers.getInt(0)) / (double) Integer.toUnsignedLong(numbers.getInt(4));
        return fraction > 0 && Double.isFinite(fraction) ? OptionalDouble.of(fraction) : OptionalDouble.empty();
    }

    /// Whether `tag` holds a text of at most three letters that is this one.
    boolean saysShortly(int tag, String text) {
        OptionalInt entry = entry(tag);
        if (entry.isEmpty() || tiff.getShort(entry.getAsInt() + 2) != TiffValue.ASCII || tiff.getInt(entry.getAsInt() + 4) > 4) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (tiff.get(entry.getAsInt() + 8 + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Puts what every tag holds into `values`, of tags that come again only the first. Together they take at most as
    /// many bytes as the structure has. Returns whether that was all; what cannot be read is passed over.
    boolean readInto(SortedMap<Integer, TiffValue> values) {
        int room = tiff.capacity();
        boolean whole = true;
        for (int i = 0; i < entries; i++) {
            int at = start + i * ENTRY_BYTES;
            Optional<TiffValue> value = value(at, room);
            whole &= value.isPresent();
            if (value.isPresent() && values.putIfAbsent(tiff.getShort(at) & 0xFFFF, value.get()) == null) {
                room -= value.get().bytes().length;
            }
        }
        return whole;
    }

    private Optional<TiffValue> value(int at, int greatestLength) {
        int type = tiff.getShort(at + 2) & 0xFFFF;
        long length = TiffValue.size(type) * Integer.toUnsignedLong(tiff.getInt(at + 4));
        if (length == 0 || length > greatestLength) {
            return Optional.empty();
        }
        boolean inline = length <= TiffValue.INLINE_BYTES;
        long from = inline ? at + 8 : Integer.toUnsignedLong(tiff.getInt(at + 8));
        if (from < HEADER_BYTES || from + length > tiff.capacity()) {
            return Optional.empty();
        }
        byte[] bytes = new byte[(int) length];
        tiff.get((int) from, bytes);
        return Optional.of(new TiffValue(type, bytes, inline ? 0 : (int) from));
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
        if (offset < HEADER_BYTES || offset > tiff.capacity() - 2) {
            return Optional.empty();
        }
        int entries = tiff.getShort(offset) & 0xFFFF;
        boolean whole = entries * ENTRY_BYTES <= tiff.capacity() - offset - 2;
        return whole ? Optional.of(new TiffDirectory(tiff, offset + 2, entries)) : Optional.empty();
    }
}
