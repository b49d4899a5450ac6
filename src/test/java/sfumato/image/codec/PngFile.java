package sfumato.image.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import sfumato.image.Samples;

/// Puts a PNG file together chunk by chunk, sound or not.
public final class PngFile {
    private static final int HEADER_END = 33;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /// The samples as they are, unfiltered.
    public static byte[] of(Samples samples) {
        int colourType = switch (samples.layout()) {
            case GREY -> 0;
            case RGB -> 2;
            case GREY_ALPHA -> 4;
            case RGB_ALPHA -> 6;
        };
        byte[][] rows = new byte[samples.height()][];
        int rowBytes = samples.rowLength() * samples.depth().bytes();
        for (int y = 0; y < rows.length; y++) {
            rows[y] = Arrays.copyOfRange(samples.bytes(), y * rowBytes, (y + 1) * rowBytes);
        }
        return of(samples.width(), samples.height(), samples.depth().bits(), colourType).pixels(rows);
    }

    /// @param colourType as numbered in the chunk IHDR
    static PngFile of(int width, int height, int depth, int colourType) {
        return of(width, height, depth, colourType, 0);
    }

    /// The rows must be given pass by pass.
    static PngFile interlaced(int width, int height, int depth, int colourType) {
        return of(width, height, depth, colourType, 1);
    }

    private static PngFile of(int width, int height, int depth, int colourType, int interlacing) {
        PngFile file = new PngFile();
        file.bytes.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        return file.chunk("IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height)
                .put((byte) depth).put((byte) colourType).put(12, (byte) interlacing).array());
    }

    PngFile chunk(String type, byte... data) {
        bytes.writeBytes(chunkBytes(type, data));
        return this;
    }

    /// Unfiltered rows, then the end.
    byte[] pixels(byte[]... rows) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(data)) {
            for (byte[] row : rows) {
                deflater.write(0);
                deflater.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return chunk("IDAT", data.toByteArray()).chunk("IEND").bytes.toByteArray();
    }

    /// A finished file with one more chunk right after its header.
    static byte[] with(byte[] png, String type, byte[] data) {
        byte[] chunk = chunkBytes(type, data);
        return ByteBuffer.allocate(png.length + chunk.length)
                .put(png, 0, HEADER_END).put(chunk).put(png, HEADER_END, png.length - HEADER_END).array();
    }

    /// The chunk iCCP's data for a profile.
    static byte[] compressedProfile(byte[] profile) {
        return compressed(new byte[] {'i', 'c', 'c', 0, 0}, profile);
    }

    /// The data of a chunk that ends with something compressed.
    static byte[] compressed(byte[] before, byte[] content) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(before);
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(data)) {
            deflater.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return data.toByteArray();
    }

    private static byte[] chunkBytes(String type, byte[] data) {
        byte[] chunk = ByteBuffer.allocate(data.length + 12).putInt(data.length)
                .put(type.getBytes(StandardCharsets.ISO_8859_1)).put(data).array();
        CRC32 sum = new CRC32();
        sum.update(Arrays.copyOfRange(chunk, 4, chunk.length - 4));
        return ByteBuffer.wrap(chunk).putInt(chunk.length - 4, (int) sum.getValue()).array();
    }
}
