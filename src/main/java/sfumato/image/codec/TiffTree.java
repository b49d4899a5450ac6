package sfumato.image.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A TIFF directory to be written, and the directories that tags of it point to.
///
/// @param fields   in any order, values in the byte order that is written
/// @param children by the tag that points to each
record TiffTree(List<TiffField> fields, SortedMap<Integer, TiffTree> children) {
    static final int HEADER_BYTES = 8;
    private static final int ENTRY_BYTES = 12;

    /// A directory without others.
    TiffTree(List<TiffField> fields) {
        this(fields, new TreeMap<>());
    }

    boolean isEmpty() {
        return fields.isEmpty() && children.isEmpty();
    }

    /// The TIFF structure of this directory alone: a header, the directory, its values, those below it.
    byte[] structure(ByteOrder order) {
        ByteBuffer out = ByteBuffer.allocate(HEADER_BYTES + length()).order(order);
        out.put((byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M')).put(out.get(0)).putShort((short) 42).putInt(HEADER_BYTES);
        write(out);
        return out.array();
    }

    /// Bytes that this takes with all below it, an even number.
    int length() {
        int length = directoryBytes();
        for (TiffField field : fields) {
            length = Math.addExact(length, outside(field));
        }
        for (TiffTree child : children.values()) {
            length = Math.addExact(length, child.length());
        }
        return length;
    }

    private int directoryBytes() {
        return 2 + ENTRY_BYTES * (fields.size() + children.size()) + 4;
    }

    // Values of up to four bytes stand in the entry itself, the others at an even offset.
    private static int outside(TiffField field) {
        int length = field.value().capacity();
        return length <= 4 ? 0 : length + (length & 1);
    }

    private void write(ByteBuffer out) {
        int start = out.position();
        int at = start + directoryBytes();
        List<TiffField> entries = new ArrayList<>(fields);
        for (var child : children.entrySet()) {
            entries.add(TiffField.longs(child.getKey(), out.order(), at));
            out.position(at);
            child.getValue().write(out);
            at = out.position();
        }
        entries.sort(Comparator.comparingInt(TiffField::tag));
        out.position(start).putShort((short) entries.size());
        for (TiffField entry : entries) {
            out.putShort((short) entry.tag()).putShort((short) entry.type()).putInt(entry.count());
            int inside = out.position();
            boolean fits = outside(entry) == 0;
            if (!fits) {
                out.putInt(inside, at);
            }
            out.put(fits ? inside : at, entry.value(), 0, entry.value().capacity());
            at += outside(entry);
            out.position(inside + 4);
        }
        out.position(at);
    }
}
