package sfumato.image.codec;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import sfumato.image.Layout;
import sfumato.image.Samples;

/// Samples as a PNG stream (PNG, third edition) of 8 bits per sample, not interlaced.
///
/// Our own rather than the JDK's writer, because that one never filters a row unless the picture has a palette, where it
/// should not: paintings come out a third larger than they need to be.
final class PngEncoder {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int DEFLATE_LEVEL = 6; // 9 takes up to ten times as long for a twentieth less; 3 doubles flat art;
    private static final int CHUNK_BYTES = 1 << 16;

    private PngEncoder() {
    }

    static void encode(Samples samples, OutputStream out) throws IOException {
        out.write(SIGNATURE);
        writeChunk("IHDR", header(samples), 13, out);
        writePixels(samples, out);
        writeChunk("IEND", new byte[0], 0, out);
    }

    private static byte[] header(Samples samples) {
        return ByteBuffer.allocate(13).putInt(samples.width()).putInt(samples.height())
                .put((byte) 8).put(colourType(samples.layout())).put(new byte[3]).array();
    }

    private static byte colourType(Layout layout) {
        return switch (layout) {
            case GREY -> 0;
            case RGB -> 2;
            case GREY_ALPHA -> 4;
            case RGB_ALPHA -> 6;
        };
    }

    private static void writePixels(Samples samples, OutputStream out) throws IOException {
        int pixelBytes = samples.layout().channels();
        PngRowFilter rows = new PngRowFilter(samples.codes(), samples.width() * pixelBytes, pixelBytes);
        byte[] chunk = new byte[CHUNK_BYTES];
        int filled = 0;
        try (Deflater deflater = new Deflater(DEFLATE_LEVEL)) {
            for (int y = 0; !deflater.finished(); y++) {
                if (y < samples.height()) {
                    deflater.setInput(rows.row(y));
                } else {
                    deflater.finish();
                }
                for (int added; (added = deflater.deflate(chunk, filled, CHUNK_BYTES - filled)) > 0; ) {
                    filled += added;
                    if (filled == CHUNK_BYTES) {
                        writeChunk("IDAT", chunk, filled, out);
                        filled = 0;
                    }
                }
            }
        }
        if (filled > 0) {
            writeChunk("IDAT", chunk, filled, out);
        }
    }

    private static void writeChunk(String type, byte[] data, int length, OutputStream out) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data, 0, length);
        out.write(ByteBuffer.allocate(8).putInt(length).put(name).array());
        out.write(data, 0, length);
        out.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
