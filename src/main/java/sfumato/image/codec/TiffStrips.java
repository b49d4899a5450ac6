package sfumato.image.codec;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.Deflater;
import sfumato.image.Depth;
import sfumato.image.Samples;

/// A picture cut into strips as TIFF stores them: each sample as its difference from the one to the left (TIFF 6.0, section
/// 14), then deflated (Adobe Photoshop TIFF Technical Notes, "ZIP"). A strip can be made again and comes out the same.
///
/// @param order of the two bytes of a difference of 16 bits
record TiffStrips(Samples samples, ByteOrder order, int rowsEach) {
    private static final int DEFLATE_LEVEL = 6;

    static TiffStrips of(Samples samples, ByteOrder order, int stripBytes) {
        int rowBytes = samples.rowLength() * samples.depth().bytes();
        return new TiffStrips(samples, order, Math.clamp(stripBytes / rowBytes, 1, samples.height()));
    }

    int count() {
        return Math.ceilDiv(samples.height(), rowsEach);
    }

    /// The compressed bytes of a strip.
    byte[] strip(int number) {
        int first = number * rowsEach;
        int end = Math.min(samples.height(), first + rowsEach);
        int rowBytes = samples.rowLength() * samples.depth().bytes();
        byte[] rows = new byte[(end - first) * rowBytes];
        int[] row = new int[samples.rowLength()];
        for (int y = first; y < end; y++) {
            samples.row(y, row);
            differences(row, rows, (y - first) * rowBytes);
        }
        return deflated(rows);
    }

    private void differences(int[] row, byte[] to, int at) {
        int step = samples.layout().channels();
        boolean wide = samples.depth() == Depth.SIXTEEN;
        int high = order == ByteOrder.BIG_ENDIAN ? 8 : 0;
        for (int i = 0; i < row.length; i++) {
            int difference = i < step ? row[i] : row[i] - row[i - step];
            if (wide) {
                to[at + 2 * i] = (byte) (difference >> high);
                to[at + 2 * i + 1] = (byte) (difference >> (8 - high));
            } else {
                to[at + i] = (byte) difference;
            }
        }
    }

    private static byte[] deflated(byte[] rows) {
        try (Deflater deflater = new Deflater(DEFLATE_LEVEL)) {
            deflater.setInput(rows);
            deflater.finish();
            byte[] out = new byte[rows.length / 2 + 64];
            int filled = 0;
            while (!deflater.finished()) {
                if (filled == out.length) {
                    out = Arrays.copyOf(out, 2 * out.length);
                }
                filled += deflater.deflate(out, filled, out.length - filled);
            }
            return Arrays.copyOf(out, filled);
        }
    }
}
