package sfumato.image.codec;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import sfumato.image.Layout;
import sfumato.image.Samples;
import sfumato.task.Workers;

/// A picture as a PNG stream (PNG, third edition) of 8 or 16 bits per sample, not interlaced. The same picture gives the
/// same bytes for any number of threads.
///
/// Our own rather than the JDK's writer, because that one never filters a row unless the picture has a palette, where it
/// should not: paintings come out a third larger than they need to be. And it uses one thread.
final class PngEncoder {
    // Deflate with a window of 32 KB; the second byte makes both a multiple of 31 (RFC 1950, 2.2).
    private static final byte[] ZLIB_HEADER = {0x78, (byte) 0x9C};
    private static final int BAND_BYTES = 1 << 19;
    private static final int BANDS_PER_THREAD = 4; // so that threads seldom wait for each other

    private PngEncoder() {
    }

    static void encode(Artwork artwork, OutputStream stream, Workers workers) throws IOException {
        PngChunkWriter out = new PngChunkWriter(stream);
        out.signature();
        out.chunk("IHDR", header(artwork.samples()));
        new PngMetadataWriter(out).write(artwork.colours(), artwork.metadata());
        writePixels(new PngBands(artwork.samples(), BAND_BYTES), out, workers);
        out.chunk("IEND");
    }

    private static byte[] header(Samples samples) {
        return ByteBuffer.allocate(13).putInt(samples.width()).putInt(samples.height())
                .put((byte) samples.depth().bits()).put(colourType(samples.layout())).put(new byte[3]).array();
    }

    private static byte colourType(Layout layout) {
        return switch (layout) {
            case GREY -> 0;
            case RGB -> 2;
            case GREY_ALPHA -> 4;
            case RGB_ALPHA -> 6;
        };
    }

    // A few bands at a time, so that never more than a few are in memory.
    private static void writePixels(PngBands bands, PngChunkWriter out, Workers workers) throws IOException {
        int checksum = 1;
        out.chunk("IDAT", ZLIB_HEADER);
        PngBands.Band[] ready = new PngBands.Band[BANDS_PER_THREAD * workers.threads()];
        for (int first = 0; first < bands.count(); first += ready.length) {
            int begin = first;
            int count = Math.min(ready.length, bands.count() - first);
            workers.run(count, (i, _) -> ready[i] = bands.band(begin + i));
            for (int i = 0; i < count; i++) {
                out.chunk("IDAT", ready[i].data());
                checksum = ready[i].checksumAfter(checksum);
            }
        }
        out.chunk("IDAT", ByteBuffer.allocate(4).putInt(checksum).array());
    }
}
