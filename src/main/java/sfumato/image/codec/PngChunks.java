package sfumato.image.codec;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import sfumato.problem.Problem;

/// The chunks of a PNG file (PNG, third edition, section 5), in their order.
///
/// The checksums of the chunks that decide the pixels are verified, which the JDK's reader does not do;
/// damage elsewhere (in a comment, say) is no reason to refuse a picture.
record PngChunks(byte[] bytes, List<Chunk> all) {
    private static final int SIGNATURE_BYTES = 8;
    private static final int FRAME_BYTES = 12; // length, type, checksum
    // Pixels in pieces of 8 KB, as libpng writes them, are 2 GB then; each takes memory.
    private static final int MOST_CHUNKS = 1 << 18;
    private static final Set<String> PIXELS = Set.of("IHDR", "PLTE", "IDAT", "IEND");
    private static final Set<String> HEEDED = Set.of("tRNS", "cICP", "iCCP", "sRGB", "gAMA", "cHRM", "eXIf", "acTL");

    /// `length` bytes of data from `start`.
    record Chunk(String type, int start, int length) {
        boolean critical() {
            return Character.isUpperCase(type.charAt(0));
        }
    }

    static PngChunks of(PictureFile file) throws Problem {
        ByteBuffer bytes = ByteBuffer.wrap(file.bytes());
        List<Chunk> chunks = new ArrayList<>();
        int at = SIGNATURE_BYTES;
        do {
            if (bytes.capacity() - at < FRAME_BYTES || bytes.getInt(at) < 0 || bytes.getInt(at) > bytes.capacity() - at - FRAME_BYTES) {
                throw file.damaged("it ends before the picture does");
            }
            Chunk chunk = new Chunk(new String(file.bytes(), at + 4, 4, StandardCharsets.ISO_8859_1), at + 8, bytes.getInt(at));
            requireSound(chunk, bytes, file);
            if (chunks.size() == MOST_CHUNKS) {
                throw file.damaged("it has more parts than a picture can need");
            }
            chunks.add(chunk);
            at += FRAME_BYTES + chunk.length;
        } while (!chunks.getLast().type.equals("IEND"));
        PngChunks png = new PngChunks(file.bytes(), List.copyOf(chunks));
        png.requireOrder(file);
        return png;
    }

    private static void requireSound(Chunk chunk, ByteBuffer bytes, PictureFile file) throws Problem {
        if (!chunk.type.chars().allMatch(letter -> letter < 128 && Character.isLetter(letter))) {
            throw file.damaged("its structure is broken");
        }
        if (chunk.critical() && !PIXELS.contains(chunk.type)) {
            throw file.unsupported("it needs the PNG extension '" + chunk.type + "', which is not known here",
                    "Export it as an ordinary PNG first");
        }
        if (chunk.critical() || HEEDED.contains(chunk.type)) {
            if (!sound(chunk, bytes)) {
                throw file.damaged("the checksum of its part '" + chunk.type + "' is wrong");
            }
        }
    }

    private static boolean sound(Chunk chunk, ByteBuffer bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes.slice(chunk.start - 4, chunk.length + 4));
        return (int) sum.getValue() == bytes.getInt(chunk.start + chunk.length);
    }

    /// Whether the checksum of a chunk is right.
    boolean sound(Chunk chunk) {
        return sound(chunk, ByteBuffer.wrap(bytes));
    }

    private void requireOrder(PictureFile file) throws Problem {
        boolean one = count("IHDR") == 1 && count("PLTE") <= 1 && count("IDAT") >= 1;
        if (!one || !all.getFirst().type.equals("IHDR")) {
            throw file.damaged("its parts are missing or out of order");
        }
    }

    private long count(String type) {
        return all.stream().filter(chunk -> chunk.type.equals(type)).count();
    }

    boolean has(String type) {
        return count(type) > 0;
    }

    /// A copy of the data of the first chunk of this type.
    Optional<byte[]> data(String type) {
        return all.stream().filter(chunk -> chunk.type.equals(type)).findFirst()
                .map(this::data);
    }

    /// A copy of the data of a chunk.
    byte[] data(Chunk chunk) {
        return Arrays.copyOfRange(bytes, chunk.start, chunk.start + chunk.length);
    }

    /// A PNG file of nothing but the pixels: without the chunks that the reader might act upon (transparency, colours) or
    /// unpack at length (texts).
    byte[] pixelsOnly() {
        List<Chunk> kept = all.stream().filter(Chunk::critical).toList();
        int size = SIGNATURE_BYTES + kept.stream().mapToInt(chunk -> chunk.length + FRAME_BYTES).sum();
        ByteArrayOutputStream pixels = new ByteArrayOutputStream(size);
        pixels.write(bytes, 0, SIGNATURE_BYTES);
        for (Chunk chunk : kept) {
            pixels.write(bytes, chunk.start - 8, chunk.length + FRAME_BYTES);
        }
        return pixels.toByteArray();
    }
}
