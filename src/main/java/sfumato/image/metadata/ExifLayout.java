package sfumato.image.metadata;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Puts EXIF together again (TIFF 6.0, section 2). The maker's note stays at the place where it was, because the
/// offsets inside count from the beginning of the structure and nobody but the maker knows which numbers are offsets;
/// all else is laid before and after it. Nothing gets in that the content does not hold.
final class ExifLayout {
    private static final int TABLE_BYTES = 6; // of a directory, beside its entries: their number, and the next directory

    private final ByteOrder order;
    private final TiffValue note; // null if there is none that has a place of its own
    private final int noteStart;
    private final List<Table> tables = new ArrayList<>();
    private int before = TiffDirectory.HEADER_BYTES;
    private int after;

    private record Table(int start, SortedMap<Integer, TiffValue> values, List<Integer> places) {
    }

    private ExifLayout(ExifContent content) {
        order = content.order;
        TiffValue found = content.photo.get(ExifTags.MAKER_NOTE);
        note = found == null || found.inline() ? null : found;
        noteStart = note == null ? TiffDirectory.HEADER_BYTES : note.position();
        after = note == null ? noteStart : noteStart + note.bytes().length;
    }

    /// The most bytes that [#write] makes when there is no maker's note.
    static long greatestLength(ExifContent content) {
        long length = TiffDirectory.HEADER_BYTES;
        for (SortedMap<Integer, TiffValue> directory : List.of(content.main, content.photo, content.interoperability, content.place)) {
            length += TABLE_BYTES + 2 * TiffDirectory.ENTRY_BYTES;
            length += directory.values().stream().mapToLong(value -> TiffDirectory.ENTRY_BYTES + value.bytes().length + 1L).sum();
        }
        return length;
    }

    static byte[] write(ExifContent content) {
        return new ExifLayout(content).bytes(content);
    }

    private byte[] bytes(ExifContent content) {
        SortedMap<Integer, TiffValue> main = new TreeMap<>(content.main);
        SortedMap<Integer, TiffValue> photo = new TreeMap<>(content.photo);
        if (!content.interoperability.isEmpty()) {
            photo.put(ExifTags.INTEROPERABILITY_DIRECTORY, TiffValue.ofLong(0, order));
        }
        if (!photo.isEmpty()) {
            main.put(ExifTags.PHOTO_DIRECTORY, TiffValue.ofLong(0, order));
        }
        if (!content.place.isEmpty()) {
            main.put(ExifTags.PLACE_DIRECTORY, TiffValue.ofLong(0, order));
        }
        int start = place(main);
        point(main, ExifTags.PHOTO_DIRECTORY, photo);
        point(photo, ExifTags.INTEROPERABILITY_DIRECTORY, content.interoperability);
        point(main, ExifTags.PLACE_DIRECTORY, content.place);
        ByteBuffer tiff = ByteBuffer.allocate(Math.max(before, after)).order(order);
        tiff.putShort((short) (order == ByteOrder.BIG_ENDIAN ? 0x4D4D : 0x4949)).putShort((short) 42).putInt(start);
        tables.forEach(table -> write(tiff, table));
        return tiff.array();
    }

    private void point(SortedMap<Integer, TiffValue> from, int tag, SortedMap<Integer, TiffValue> to) {
        if (from.containsKey(tag)) {
            from.put(tag, TiffValue.ofLong(place(to), order));
        }
    }

    private int place(SortedMap<Integer, TiffValue> directory) {
        int start = room(TABLE_BYTES + directory.size() * TiffDirectory.ENTRY_BYTES);
        List<Integer> places = new ArrayList<>();
        directory.values().forEach(value -> places.add(placeOf(value)));
        tables.add(new Table(start, directory, places));
        return start;
    }

    @SuppressWarnings("ReferenceEquality") // the note itself, not a value like it
    private int placeOf(TiffValue value) {
        if (value == note) {
            return noteStart;
        }
        return value.inline() ? 0 : room(value.bytes().length);
    }

    // TIFF wants everything at even places.
    private int room(int length) {
        int even = before + (before & 1);
        if (even + (long) length <= noteStart) {
            before = even + length;
            return even;
        }
        even = after + (after & 1);
        after = Math.addExact(even, length);
        return even;
    }

    private static void write(ByteBuffer tiff, Table table) {
        tiff.position(table.start()).putShort((short) table.values().size());
        int next = 0;
        for (var entry : table.values().entrySet()) {
            TiffValue value = entry.getValue();
            int place = table.places().get(next++);
            int end = tiff.position() + TiffDirectory.ENTRY_BYTES;
            tiff.putShort(entry.getKey().shortValue()).putShort((short) value.type()).putInt(value.count());
            if (value.inline()) {
                tiff.put(value.bytes());
            } else {
                tiff.putInt(place);
                tiff.put(place, value.bytes());
            }
            tiff.position(end);
        }
    }
}
