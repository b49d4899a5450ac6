package sfumato.image.codec;

import java.util.Arrays;
import java.util.zip.Adler32;
import java.util.zip.Deflater;
import sfumato.image.Samples;

/// The filtered rows of a PNG picture as pieces of one zlib stream (RFC 1950). Each band of rows is deflated by itself,
/// ends at a whole byte, and may refer to the 32 KB before it, so bands can be made side by side and yet lose hardly
/// anything against a stream made at once (the way pigz goes, Adler). How a picture falls into bands depends on its size alone.
final class PngBands {
    // 9 takes up to ten times as long for a twentieth less; 3 doubles flat art.
    private static final int DEFLATE_LEVEL = 6;
    private static final int WINDOW_BYTES = 1 << 15;
    private static final int ADLER_MODULUS = 65_521;

    private final Samples samples;
    private final int pixelBytes;
    private final int rowBytes;
    private final int rowsPerBand;

    /// @param bandBytes about how many bytes to deflate at a time
    PngBands(Samples samples, int bandBytes) {
        this.samples = samples;
        pixelBytes = samples.layout().channels() * samples.depth().bytes();
        rowBytes = samples.width() * pixelBytes;
        rowsPerBand = Math.clamp(bandBytes / (rowBytes + 1), 1, samples.height());
    }

    int count() {
        return Math.ceilDiv(samples.height(), rowsPerBand);
    }

    /// A deflated band.
    ///
    /// @param data     raw deflate blocks (RFC 1951); those of the last band end the stream
    /// @param checksum Adler-32 of what was deflated
    /// @param inflated bytes that were deflated
    record Band(byte[] data, int checksum, long inflated) {

        /// The checksum of everything up to here, given that of everything before.
        int checksumAfter(int before) {
            // Adler-32 is 1 plus the sum of the bytes, and the sum of all such sums so far: both go on where they stood.
            long low = (before & 0xFFFF) + (checksum & 0xFFFF) - 1L;
            long high = (before >>> 16) + (checksum >>> 16) + (inflated % ADLER_MODULUS) * ((before & 0xFFFF) - 1L);
            return Math.floorMod(high, ADLER_MODULUS) << 16 | Math.floorMod(low, ADLER_MODULUS);
        }
    }

    Band band(int number) {
        int first = number * rowsPerBand;
        int end = Math.min(samples.height(), first + rowsPerBand);
        // The rows that the window shows are filtered once more: quicker than to wait for the band above.
        int before = Math.min(first, Math.ceilDiv(WINDOW_BYTES, rowBytes + 1));
        byte[] rows = filtered(first - before, end);
        int start = before * (rowBytes + 1);
        Adler32 sum = new Adler32();
        sum.update(rows, start, rows.length - start);
        return new Band(deflated(rows, start, end == samples.height()), (int) sum.getValue(), rows.length - start);
    }

    private byte[] filtered(int first, int end) {
        PngRowFilter filter = new PngRowFilter(samples.bytes(), rowBytes, pixelBytes);
        byte[] rows = new byte[(end - first) * (rowBytes + 1)];
        for (int y = first; y < end; y++) {
            filter.row(y, rows, (y - first) * (rowBytes + 1));
        }
        return rows;
    }

    private static byte[] deflated(byte[] rows, int start, boolean last) {
        try (Deflater deflater = new Deflater(DEFLATE_LEVEL, true)) {
            int window = Math.min(start, WINDOW_BYTES);
            if (window > 0) {
                deflater.setDictionary(rows, start - window, window);
            }
            deflater.setInput(rows, start, rows.length - start);
            if (last) {
                deflater.finish();
            }
            byte[] out = new byte[(rows.length - start) / 2 + 64];
            int filled = 0;
            while (true) {
                filled += deflater.deflate(out, filled, out.length - filled, last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH);
                if (filled < out.length) {
                    return Arrays.copyOf(out, filled);
                }
                out = Arrays.copyOf(out, 2 * out.length); // it was filled to the brim, so there may be more
            }
        }
    }
}
