package sfumato.nn.weights;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import sfumato.nn.weights.SafetensorsHeader.Entry;
import sfumato.nn.weights.Weights.Values;
import sfumato.problem.FileProblems;
import sfumato.problem.Problem;

/// A safetensors file that is open, of which single tensors can be read: whole models have gigabytes, and an encoder is a small
/// part of them. For one thread.
public final class SafetensorsFile implements AutoCloseable {
    private static final long LONGEST_HEADER = 16_000_000; // whole models have less than one; the reference implementation stops at a hundred
    private static final int BLOCK_BYTES = 1 << 18;

    private final Path file;
    private final Bytes bytes;
    private final SafetensorsHeader header;
    private final long dataStart;

    private SafetensorsFile(Path file, Bytes bytes) throws IOException, Malformed {
        this.file = file;
        this.bytes = bytes;
        long size = bytes.size();
        Malformed.require(size >= SafetensorsHeader.LENGTH_BYTES, "it is shorter than " + SafetensorsHeader.LENGTH_BYTES + " bytes");
        ByteBuffer beginning = filled(SafetensorsHeader.LENGTH_BYTES, 0);
        long length = beginning.getLong(0);
        if (length < 2 || length > LONGEST_HEADER || length > size - SafetensorsHeader.LENGTH_BYTES) {
            byte[] first = new byte[SafetensorsHeader.LENGTH_BYTES];
            beginning.get(0, first);
            throw new Malformed(Impostor.words(first).orElse("its header would be " + Long.toUnsignedString(length) + " bytes long, in a file of " + size));
        }
        dataStart = SafetensorsHeader.LENGTH_BYTES + length;
        String text = StandardCharsets.UTF_8.decode(filled((int) length, SafetensorsHeader.LENGTH_BYTES)).toString();
        header = SafetensorsHeader.parse(text, size - dataStart);
    }

    /// Where the bytes come from.
    private interface Bytes extends AutoCloseable {
        long size() throws IOException;

        /// Reads some bytes, as a channel does.
        int read(ByteBuffer into, long at) throws IOException;

        @Override
        void close() throws IOException;
    }

    private record ChannelBytes(FileChannel channel) implements Bytes {
        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public int read(ByteBuffer into, long at) throws IOException {
            return channel.read(into, at);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    private record ArrayBytes(byte[] array) implements Bytes {
        @Override
        public long size() {
            return array.length;
        }

        @Override
        public int read(ByteBuffer into, long at) {
            int count = Math.min(into.remaining(), array.length - (int) at);
            into.put(array, (int) at, count);
            return count;
        }

        @Override
        public void close() {
            // nothing is held
        }
    }

    /// Reads the header.
    ///
    /// @throws Problem if the file cannot be read or is malformed
    public static SafetensorsFile open(Path file) throws Problem {
        try {
            if (Files.isDirectory(file)) {
                throw new Problem.Unreadable(file, "this is a folder", "Name the safetensors file in it", null);
            }
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            try {
                return new SafetensorsFile(file, new ChannelBytes(channel));
            } catch (IOException | Malformed | RuntimeException | Error e) {
                channel.close();
                throw e;
            }
        } catch (Malformed e) {
            throw unsound(file, e);
        } catch (IOException e) {
            throw FileProblems.whileReading(file, e);
        }
    }

    /// Weights that are part of the program; malformed ones are our own mistake.
    static SafetensorsFile ofOwn(byte[] content) {
        try {
            return new SafetensorsFile(Path.of("embedded weights"), new ArrayBytes(content));
        } catch (IOException | Malformed e) {
            throw new IllegalStateException("embedded weights: " + e.getMessage(), e);
        }
    }

    public SafetensorsHeader header() {
        return header;
    }

    /// The numbers of one tensor of this file.
    ///
    /// @throws Problem if they cannot be read, are of a type that this version does not know, or are not finite
    public Values values(Entry tensor) throws Problem {
        try {
            return new Values(tensor.shape(), numbers(tensor, NumberType.of(tensor)));
        } catch (Malformed e) {
            throw unsound(file, e);
        } catch (IOException e) {
            throw FileProblems.whileReading(file, e);
        }
    }

    /// Writes one tensor's bytes elsewhere, as they are.
    public void copy(Entry tensor, OutputStream out) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES);
        for (long at = tensor.begin(); at < tensor.end(); ) {
            block.clear().limit((int) Math.min(BLOCK_BYTES, tensor.end() - at));
            fill(block, dataStart + at);
            out.write(block.array(), 0, block.limit());
            at += block.limit();
        }
    }

    private float[] numbers(Entry tensor, NumberType type) throws IOException, Malformed {
        Malformed.require(tensor.numbers() <= Integer.MAX_VALUE - 8, tensor.name() + " is too large");
        float[] numbers = new float[(int) tensor.numbers()];
        ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int first = 0; first < numbers.length; first += BLOCK_BYTES / type.width()) {
            int count = Math.min(BLOCK_BYTES / type.width(), numbers.length - first);
            block.clear().limit(count * type.width());
            fill(block, dataStart + tensor.begin() + (long) first * type.width());
            type.read(block.flip(), numbers, first, count);
        }
        for (float number : numbers) {
            if (!Float.isFinite(number)) {
                throw new Malformed(tensor.name() + " holds a number that is not finite");
            }
        }
        return numbers;
    }

    private ByteBuffer filled(int length, long at) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        fill(buffer, at);
        return buffer.flip();
    }

    private void fill(ByteBuffer into, long at) throws IOException {
        int start = into.position();
        while (into.hasRemaining()) {
            if (bytes.read(into, at + into.position() - start) < 0) {
                throw new EOFException("the file became shorter while it was read");
            }
        }
    }

    private static Problem unsound(Path file, Malformed why) {
        return new Problem.Unreadable(file, "this is no sound safetensors file: " + why.getMessage(), "Get the file again", why);
    }

    @Override
    public void close() throws Problem {
        try {
            bytes.close();
        } catch (IOException e) {
            throw FileProblems.whileReading(file, e);
        }
    }
}
