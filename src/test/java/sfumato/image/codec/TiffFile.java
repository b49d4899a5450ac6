package sfumato.image.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Puts a TIFF file together tag by tag, sound or not: a header, the parts of the picture, then its directories.
final class TiffFile {
    private static final int[] VALUE_BYTES = {0, 1, 1, 2, 4, 8, 1};

    private final ByteOrder order;
    private final boolean big;
    private final ByteBuffer bytes;
    private final List<ByteBuffer> entries = new ArrayList<>();
    private int linkAt;

    private TiffFile(ByteOrder order, boolean big) {
        this.order = order;
        this.big = big;
        bytes = ByteBuffer.allocate(1 << 16).order(order);
        bytes.put((byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M')).put(bytes.get(0)).putShort((short) (big ? 43 : 42));
        linkAt = big ? 8 : 4;
        if (big) {
            bytes.putShort((short) 8);
        }
        bytes.position(2 * linkAt);
    }

    static TiffFile little() {
        return new TiffFile(ByteOrder.LITTLE_ENDIAN, false);
    }

    static TiffFile bigEndian() {
        return new TiffFile(ByteOrder.BIG_ENDIAN, false);
    }

    static TiffFile bigTiff() {
        return new TiffFile(ByteOrder.LITTLE_ENDIAN, true);
    }

    /// The tags that every picture has. It is not compressed.
    TiffFile picture(int width, int height, int bits, int samples, int photometric) {
        int[] each = new int[samples];
        Arrays.fill(each, bits);
        return numbers(256, width).numbers(257, height).shorts(258, each).shorts(262, photometric).shorts(277, samples);
    }

    TiffFile compressed(int number) {
        return shorts(259, number);
    }

    TiffFile shorts(int tag, int... values) {
        ByteBuffer data = ByteBuffer.allocate(2 * values.length).order(order);
        for (int value : values) {
            data.putShort((short) value);
        }
        return tag(tag, 3, data.array());
    }

    TiffFile numbers(int tag, int... values) {
        ByteBuffer data = ByteBuffer.allocate(4 * values.length).order(order);
        data.asIntBuffer().put(values);
        return tag(tag, 4, data.array());
    }

    TiffFile rational(int tag, int numerator, int denominator) {
        return tag(tag, 5, ByteBuffer.allocate(8).order(order).putInt(numerator).putInt(denominator).array());
    }

    TiffFile text(int tag, String letters) {
        return tag(tag, 2, (letters + "\0").getBytes(StandardCharsets.UTF_8));
    }

    TiffFile tag(int tag, int type, byte[] data) {
        int inside = big ? 8 : 4;
        ByteBuffer entry = ByteBuffer.allocate(4 + 2 * inside).order(order).putShort((short) tag).putShort((short) type);
        long count = data.length / (type < VALUE_BYTES.length ? VALUE_BYTES[type] : 1);
        offset(entry, count);
        if (data.length <= inside) {
            entry.put(data);
        } else {
            offset(entry, put(data));
        }
        entries.add(entry.rewind());
        return this;
    }

    /// The tags of the strips, and the strips.
    TiffFile strips(byte[]... strips) {
        return parts(273, 279, strips);
    }

    /// The tags of the tiles, and the tiles.
    TiffFile tiles(int width, int height, byte[]... tiles) {
        return numbers(322, width).numbers(323, height).parts(324, 325, tiles);
    }

    private TiffFile parts(int offsetTag, int lengthTag, byte[][] parts) {
        int[] offsets = new int[parts.length];
        int[] lengths = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            offsets[i] = put(parts[i]);
            lengths[i] = parts[i].length;
        }
        return numbers(offsetTag, offsets).numbers(lengthTag, lengths);
    }

    private int put(byte[] data) {
        int at = bytes.position();
        bytes.put(data);
        return at;
    }

    /// Ends the directory; the next one is linked to it.
    TiffFile directory() {
        offset(bytes.duplicate().order(order).position(linkAt), bytes.position());
        write(entries);
        linkAt = bytes.position();
        offset(bytes, 0);
        return this;
    }

    /// Moves the last `count` tags into a directory of their own, which a tag points to.
    TiffFile below(int tag, int count) {
        int at = bytes.position();
        write(entries.subList(entries.size() - count, entries.size()));
        offset(bytes, 0);
        return numbers(tag, at);
    }

    private void write(List<ByteBuffer> part) {
        if (big) {
            bytes.putLong(part.size());
        } else {
            bytes.putShort((short) part.size());
        }
        part.forEach(bytes::put);
        part.clear();
    }

    private void offset(ByteBuffer at, long value) {
        if (big) {
            at.putLong(value);
        } else {
            at.putInt((int) value);
        }
    }

    /// The file with this as its last directory.
    byte[] end() {
        directory();
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /// The file whose last directory links to its first again.
    byte[] endless() {
        byte[] file = end();
        ByteBuffer.wrap(file).order(order).putInt(linkAt, ByteBuffer.wrap(file).order(order).getInt(4));
        return file;
    }
}
