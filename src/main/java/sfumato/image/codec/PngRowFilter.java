package sfumato.image.codec;

/// Filters the rows of a PNG picture (PNG, third edition, section 9) so that they deflate well: of the five filters each
/// row takes the one with the smallest sum of absolute differences, as section 12.7 advises.
final class PngRowFilter {
    private static final int FILTERS = 5;

    private final byte[] codes;
    private final int rowBytes;
    private final int pixelBytes;
    private final byte[] blackRow;
    private final byte[][] filtered;

    /// @param codes      all rows, 8 bits per sample
    /// @param pixelBytes samples per pixel
    PngRowFilter(byte[] codes, int rowBytes, int pixelBytes) {
        this.codes = codes;
        this.rowBytes = rowBytes;
        this.pixelBytes = pixelBytes;
        this.blackRow = new byte[rowBytes];
        this.filtered = new byte[FILTERS][rowBytes + 1];
    }

    /// Row `y`, filtered, behind the number of its filter. Valid until the next call.
    byte[] row(int y) {
        byte[] above = y == 0 ? blackRow : codes;
        int aboveAt = y == 0 ? 0 : (y - 1) * rowBytes;
        byte[] best = null;
        int least = Integer.MAX_VALUE;
        for (int filter = 0; filter < FILTERS; filter++) {
            int sum = filter(filter, y * rowBytes, above, aboveAt);
            if (sum < least) {
                least = sum;
                best = filtered[filter];
            }
        }
        return best;
    }

    // Fills filtered[filter] and returns the sum of its absolute values, at most 65,535 x 4 x 128.
    private int filter(int filter, int at, byte[] above, int aboveAt) {
        byte[] out = filtered[filter];
        out[0] = (byte) filter;
        int sum = 0;
        for (int i = 0; i < rowBytes; i++) {
            boolean first = i < pixelBytes; // nothing stands to the left of the first pixel
            int left = first ? 0 : codes[at + i - pixelBytes] & 0xFF;
            int up = above[aboveAt + i] & 0xFF;
            int upLeft = first ? 0 : above[aboveAt + i - pixelBytes] & 0xFF;
            byte difference = (byte) (codes[at + i] - prediction(filter, left, up, upLeft));
            out[i + 1] = difference;
            sum += Math.abs(difference);
        }
        return sum;
    }

    private static int prediction(int filter, int left, int up, int upLeft) {
        return switch (filter) {
            case 0 -> 0;
            case 1 -> left;
            case 2 -> up;
            case 3 -> (left + up) / 2;
            case 4 -> paeth(left, up, upLeft);
            default -> throw new IllegalArgumentException("filter " + filter);
        };
    }

    // Whichever neighbour is nearest to left + up - upLeft; on a tie the first in this order.
    private static int paeth(int left, int up, int upLeft) {
        int fromLeft = Math.abs(up - upLeft);
        int fromUp = Math.abs(left - upLeft);
        int fromUpLeft = Math.abs(left + up - 2 * upLeft);
        if (fromLeft <= fromUp && fromLeft <= fromUpLeft) {
            return left;
        }
        return fromUp <= fromUpLeft ? up : upLeft;
    }
}
