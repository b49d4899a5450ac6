package sfumato.report;

import java.util.Arrays;
import sfumato.image.Samples;

/// Reads rows of luma (ITU-R BT.601 of the codes, 0 to 255) at a scale: each value is the mean of 2^scale by 2^scale pixels.
/// Alpha is ignored. Holds scratch: for one thread.
final class LumaRows {
    private final int scale;
    private final int[] codes;
    private final int[] sums;

    /// For rows of up to `longest` values of a picture with so many channels.
    LumaRows(int scale, int longest, int channels) {
        this.scale = scale;
        codes = new int[(longest << scale) * channels];
        sums = new int[codes.length];
    }

    /// Writes `width` values, of which the first is number `x` of row `y` at this scale.
    void read(Samples picture, int x, int y, int width, double[] into) {
        int side = 1 << scale;
        int step = picture.layout().channels();
        int count = width * side * step;
        Arrays.fill(sums, 0, count, 0);
        for (int v = 0; v < side; v++) {
            picture.codes(picture.index(x * side, y * side + v), count, codes);
            add(codes, count, sums);
        }
        double share = 1.0 / (side * side * picture.depth().perCode());
        boolean grey = picture.layout().colours() == 1;
        for (int u = 0, at = 0; u < width; u++, at += side * step) {
            into[u] = share * (grey ? sum(at, step) : 0.299 * sum(at, step) + 0.587 * sum(at + 1, step) + 0.114 * sum(at + 2, step));
        }
    }

    private static void add(int[] codes, int count, int[] sums) {
        for (int i = 0; i < count; i++) {
            sums[i] += codes[i];
        }
    }

    private int sum(int first, int step) {
        int sum = 0;
        for (int i = 0, at = first; i < 1 << scale; i++, at += step) {
            sum += sums[at];
        }
        return sum;
    }
}
