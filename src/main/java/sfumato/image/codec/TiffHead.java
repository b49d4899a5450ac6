package sfumato.image.codec;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The size of the first picture in a TIFF file that is no smaller version of another, from its directories alone.
///
/// @param order of the file's bytes
record TiffHead(Source source, ByteOrder order) {
    private static final int MOST_DIRECTORIES = 20;
    private static final int MOST_ENTRIES = 1000;
    private static final int NEW_SUBFILE_TYPE = 254;
    private static final int SUBFILE_TYPE = 255;
    private static final int REDUCED_OR_MASK = 1 | 4;
    private static final Set<Integer> WANTED = Set.of(NEW_SUBFILE_TYPE, SUBFILE_TYPE, TiffTag.WIDTH, TiffTag.HEIGHT, TiffTag.BITS_PER_SAMPLE,
            TiffTag.PHOTOMETRIC, TiffTag.SAMPLES_PER_PIXEL);

    /// Where the bytes come from.
    @FunctionalInterface
    interface Source {
        ByteBuffer bytes(long at, int count) throws IOException;
    }

    Optional<PictureHead> read() throws IOException {
        ByteBuffer head = bytes(0, 16);
        boolean big = head.getShort(2) == 43;
        long at = big ? head.getLong(8) : unsigned(head.getInt(4));
        for (int passed = 0; at != 0 && passed < MOST_DIRECTORIES; passed++) {
            int countBytes = big ? 8 : 2;
            long entries = big ? bytes(at, 8).getLong(0) : bytes(at, 2).getShort(0) & 0xFFFF;
            if (entries < 0 || entries > MOST_ENTRIES) {
                break;
            }
            int length = (int) entries * (big ? 20 : 12);
            ByteBuffer directory = bytes(at + countBytes, length + (big ? 8 : 4));
            Map<Integer, Long> numbers = numbers(directory, length, big);
            at = big ? directory.getLong(length) : unsigned(directory.getInt(length));
            boolean only = passed == 0 && at == 0; // then it is the picture, whatever it says
            boolean full = (numbers.getOrDefault(NEW_SUBFILE_TYPE, 0L) & REDUCED_OR_MASK) == 0 && numbers.getOrDefault(SUBFILE_TYPE, 0L) != 2;
            if (only || full) {
                return picture(numbers);
            }
        }
        return Optional.empty();
    }

    private static Optional<PictureHead> picture(Map<Integer, Long> numbers) {
        long samples = Math.min(4, numbers.getOrDefault(TiffTag.SAMPLES_PER_PIXEL, 1L));
        boolean palette = numbers.getOrDefault(TiffTag.PHOTOMETRIC, 1L) == 3;
        long bytes = numbers.getOrDefault(TiffTag.BITS_PER_SAMPLE, 1L) > 8 ? 2 : 1;
        return HeadReader.head(numbers.getOrDefault(TiffTag.WIDTH, 0L), numbers.getOrDefault(TiffTag.HEIGHT, 0L), (int) (palette ? 4 : samples * bytes));
    }

    // The first whole number under each tag that is wanted.
    private Map<Integer, Long> numbers(ByteBuffer directory, int length, boolean big) throws IOException {
        Map<Integer, Long> numbers = new HashMap<>();
        for (int at = 0; at < length; at += big ? 20 : 12) {
            int type = directory.getShort(at + 2) & 0xFFFF;
            long count = big ? directory.getLong(at + 4) : unsigned(directory.getInt(at + 4));
            int value = at + (big ? 12 : 8);
            int room = big ? 8 : 4;
            int each = TiffField.valueBytes(type);
            int tag = directory.getShort(at) & 0xFFFF;
            boolean wanted = WANTED.contains(tag);
            if (wanted && count > 0 && each > 0) {
                long start = big ? directory.getLong(value) : unsigned(directory.getInt(value));
                boolean inside = count <= room / each;
                Optional<ByteBuffer> first = inside ? Optional.of(directory.slice(value, each)) : bytesIfThere(start, each);
                first.map(bytes -> new TiffField(tag, type, bytes.order(order))).filter(TiffField::holdsNumbers)
                        .ifPresent(field -> numbers.putIfAbsent(tag, field.number(0)));
            }
        }
        return numbers;
    }

    // Of a smaller version, which is passed over, values may well lie nowhere.
    private Optional<ByteBuffer> bytesIfThere(long at, int count) throws IOException {
        try {
            return Optional.of(bytes(at, count));
        } catch (EOFException _) {
            return Optional.empty();
        }
    }

    private ByteBuffer bytes(long at, int count) throws IOException {
        return source.bytes(at, count).order(order);
    }

    private static long unsigned(int number) {
        return number & 0xFFFF_FFFFL;
    }
}
