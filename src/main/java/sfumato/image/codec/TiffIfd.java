package sfumato.image.codec;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A directory of a TIFF structure (TIFF 6.0, section 2) or of a BigTIFF (its counts and offsets have 8 bytes). Every
/// offset is checked against the bytes there are; nothing is copied.
///
/// @param next   where the next directory begins, 0 if there is none
/// @param broken tags whose values do not lie inside the structure or are of no known type
record TiffIfd(List<TiffField> fields, long next, Set<Integer> broken) {
    private static final int MOST_ENTRIES = 1000; // real ones have some tens

    /// The directory at `offset`, or nothing if there can be none.
    static Optional<TiffIfd> at(ByteBuffer tiff, long offset, boolean big) {
        int countBytes = big ? 8 : 2;
        int entryBytes = big ? 20 : 12;
        int offsetBytes = big ? 8 : 4;
        if (offset < 8 || offset > tiff.capacity() - countBytes) {
            return Optional.empty();
        }
        long entries = big ? tiff.getLong((int) offset) : tiff.getShort((int) offset) & 0xFFFF;
        long first = offset + countBytes;
        if (entries < 0 || entries > MOST_ENTRIES || entries * entryBytes > tiff.capacity() - first - offsetBytes) {
            return Optional.empty();
        }
        List<TiffField> fields = new ArrayList<>();
        Set<Integer> broken = new HashSet<>();
        for (int i = 0; i < entries; i++) {
            int at = (int) first + i * entryBytes;
            field(tiff, at, big).ifPresentOrElse(fields::add, () -> broken.add(tiff.getShort(at) & 0xFFFF));
        }
        int end = (int) (first + entries * entryBytes);
        long next = big ? tiff.getLong(end) : tiff.getInt(end) & 0xFFFF_FFFFL;
        return Optional.of(new TiffIfd(List.copyOf(fields), next, Set.copyOf(broken)));
    }

    private static Optional<TiffField> field(ByteBuffer tiff, int at, boolean big) {
        int type = tiff.getShort(at + 2) & 0xFFFF;
        long count = big ? tiff.getLong(at + 4) : tiff.getInt(at + 4) & 0xFFFF_FFFFL;
        int inside = at + (big ? 12 : 8);
        if (TiffField.valueBytes(type) == 0 || count < 1 || count > tiff.capacity()) {
            return Optional.empty();
        }
        long length = count * TiffField.valueBytes(type);
        long start = inside;
        if (length > (big ? 8 : 4)) {
            start = big ? tiff.getLong(inside) : tiff.getInt(inside) & 0xFFFF_FFFFL;
        }
        if (start < 0 || start > tiff.capacity() - length) {
            return Optional.empty();
        }
        ByteBuffer value = tiff.slice((int) start, (int) length).order(tiff.order());
        return Optional.of(new TiffField(tiff.getShort(at) & 0xFFFF, type, value));
    }

    Optional<TiffField> field(int tag) {
        return fields.stream().filter(field -> field.tag() == tag).findFirst();
    }

    /// The first whole number under `tag`, or `otherwise`.
    long number(int tag, long otherwise) {
        return field(tag).filter(TiffField::holdsNumbers).map(field -> field.number(0)).orElse(otherwise);
    }
}
