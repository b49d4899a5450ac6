package sfumato.image.codec;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The chunks of a WebP file (RFC 9649, sections 2.3 and 2.4), in their order: read from one, or to become one.
record RiffChunks(List<Chunk> all) {
    private static final int HEADER_BYTES = 12; // RIFF, the size, WEBP
    private static final int FRAME_BYTES = 8;   // type, length

    /// `length` bytes of data from `start` in `bytes`.
    record Chunk(String type, byte[] bytes, int start, int length) {
        Chunk(String type, byte[] data) {
            this(type, data, 0, data.length);
        }

        /// A copy of the data.
        byte[] data() {
            return Arrays.copyOfRange(bytes, start, start + length);
        }

        /// The data in place, its numbers as the format has them.
        ByteBuffer numbers() {
            return ByteBuffer.wrap(bytes, start, length).slice().order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    /// Walks a file that begins with `RIFF` and `WEBP`. What stands behind the size that it tells is ignored.
    ///
    /// @return nothing if the file or one of its chunks ends before its size says so
    static Optional<RiffChunks> of(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < HEADER_BYTES) {
            return Optional.empty();
        }
        long end = FRAME_BYTES + Integer.toUnsignedLong(file.getInt(4));
        List<Chunk> chunks = new ArrayList<>();
        long at = HEADER_BYTES;
        while (end <= bytes.length && at + FRAME_BYTES <= end) {
            Chunk chunk = new Chunk(new String(bytes, (int) at, 4, StandardCharsets.ISO_8859_1), bytes, (int) at + FRAME_BYTES, file.getInt((int) at + 4));
            if (chunk.length < 0 || chunk.length > end - chunk.start) {
                return Optional.empty();
            }
            chunks.add(chunk);
            at = (long) chunk.start + chunk.length + (chunk.length & 1);
        }
        // Some programs leave out the byte that fills up the last chunk.
        return at == end || at == end + 1 ? Optional.of(new RiffChunks(List.copyOf(chunks))) : Optional.empty();
    }

    /// The first chunk of this type.
    Optional<Chunk> first(String type) {
        return all.stream().filter(chunk -> chunk.type.equals(type)).findFirst();
    }

    boolean has(String type) {
        return first(type).isPresent();
    }

    /// A whole file of these chunks.
    byte[] file() {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream(all.stream().mapToInt(Chunk::length).sum() + FRAME_BYTES * (all.size() + 2));
        for (Chunk chunk : all) {
            chunks.writeBytes(frame(chunk.type, chunk.length));
            chunks.write(chunk.bytes, chunk.start, chunk.length);
            if ((chunk.length & 1) == 1) {
                chunks.write(0);
            }
        }
        ByteBuffer file = ByteBuffer.allocate(HEADER_BYTES + chunks.size());
        file.put(frame("RIFF", HEADER_BYTES - FRAME_BYTES + chunks.size())).put("WEBP".getBytes(StandardCharsets.ISO_8859_1));
        return file.put(chunks.toByteArray()).array();
    }

    private static byte[] frame(String type, int length) {
        return ByteBuffer.allocate(FRAME_BYTES).order(ByteOrder.LITTLE_ENDIAN)
                .put(type.getBytes(StandardCharsets.ISO_8859_1)).putInt(length).array();
    }
}
