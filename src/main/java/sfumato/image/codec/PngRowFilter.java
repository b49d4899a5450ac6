package sfumato.image.codec;

import java.util.Arrays;

/// Filters the rows of a PNG picture (PNG, third edition, section 9) so that they deflate well: of the five filters each
/// row takes the one with the smallest sum of absolute differences, as section 12.7 advises. For one thread.
final class PngRowFilter {
    private static final int FILTERS = 5;

    private final byte[] codes;
    private final int rowBytes;
    private final int pixelBytes;
    // A row and its neighbours, brought to one index, so that the compiler can make vector instructions of the loops.
    private final byte[] row;
    private final byte[] left;
    private final byte[] up;
    private final byte[] upLeft;
    private final byte[][] filtered;

    /// @param codes      all rows; a sample of 16 bits is two bytes, each filtered by itself (section 9.2)
    /// @param pixelBytes bytes of all samples of a pixel
    PngRowFilter(byte[] codes, int rowBytes, int pixelBytes) {
        this.codes = codes;
        this.rowBytes = rowBytes;
        this.pixelBytes = pixelBytes;
        row = new byte[rowBytes];
        left = new byte[rowBytes];
        up = new byte[rowBytes];
        upLeft = new byte[rowBytes];
        filtered = new byte[FILTERS][rowBytes];
    }

    /// Writes row `y`, filtered, behind the number of its filter to `to` from `at` on.
    void row(int y, byte[] to, int at) {
        load(y);
        difference(left, filtered[1]);
        difference(up, filtered[2]);
        differenceFromMean(filtered[3]);
        differenceFromPaeth(filtered[4]);
        int best = 0;
        int least = magnitude(row);
        for (int filter = 1; filter < FILTERS; filter++) {
            int sum = magnitude(filtered[filter]);
            if (sum < least) {
                least = sum;
                best = filter;
            }
        }
        to[at] = (byte) best;
        System.arraycopy(best == 0 ? row : filtered[best], 0, to, at + 1, rowBytes);
    }

    // Nothing stands to the left of the first pixel or above the first row: zeros.
    private void load(int y) {
        int from = y * rowBytes;
        System.arraycopy(codes, from, row, 0, rowBytes);
        System.arraycopy(codes, from, left, pixelBytes, rowBytes - pixelBytes);
        if (y > 0) {
            System.arraycopy(codes, from - rowBytes, up, 0, rowBytes);
            System.arraycopy(codes, from - rowBytes, upLeft, pixelBytes, rowBytes - pixelBytes);
        } else {
            Arrays.fill(up, (byte) 0);
            Arrays.fill(upLeft, (byte) 0);
        }
    }

    private void difference(byte[] prediction, byte[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) (row[i] - prediction[i]);
        }
    }

    private void differenceFromMean(byte[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) (row[i] - (((left[i] & 0xFF) + (up[i] & 0xFF)) >> 1));
        }
    }

    // The prediction is whichever neighbour is nearest to left + up - upLeft; on a tie the first in this order.
    private void differenceFromPaeth(byte[] out) {
        for (int i = 0; i < out.length; i++) {
            int a = left[i] & 0xFF;
            int b = up[i] & 0xFF;
            int c = upLeft[i] & 0xFF;
            int fromLeft = Math.abs(b - c);
            int fromUp = Math.abs(a - c);
            int fromUpLeft = Math.abs(a + b - 2 * c);
            int nearest = fromUp <= fromUpLeft ? b : c;
            if (fromLeft <= fromUp && fromLeft <= fromUpLeft) {
                nearest = a;
            }
            out[i] = (byte) (row[i] - nearest);
        }
    }

    // At most 65,535 x 8 x 128.
    private static int magnitude(byte[] differences) {
        int sum = 0;
        for (byte difference : differences) {
            sum += Math.abs(difference);
        }
        return sum;
    }
}
