package sfumato.report;

import java.util.Arrays;
import sfumato.image.Samples;

/// Reads rows of luma (ITU-R BT.601 of the codes, 0 to 255) at a scale: each value is the mean of 2^scale by 2^scale pixels.
/// Alpha is ignored. Holds scratch: for one thread.
final class LumaRows {
    private final int scale;
    private final double[] fine;
    private int[] codes = new int[0];

    /// For rows of up to `longest` values.
    LumaRows(int scale, int longest) {
        this.scale = scale;
        fine = new double[longest << scale];
    }

    /// Writes `width` values, of which the first is number `x` of row `y` at this scale.
    void read(Samples picture, int x, int y, int width, double[] into) {
        int side = 1 << scale;
        Arrays.fill(fine, 0, width * side, 0);
        for (int v = 0; v < side; v++) {
            add(picture, x * side, y * side + v, width * side);
        }
        double share = 1.0 / (side * side * picture.depth().perCode());
        for (int u = 0; u < width; u++) {
            double sum = 0;
            for (int at = u * side; at < (u + 1) * side; at++) {
                sum += fine[at];
            }
            into[u] = share * sum;
        }
    }

    private void add(Samples picture, int x, int y, int width) {
        int step = picture.layout().channels();
        if (codes.length < width * step) {
            codes = new int[fine.length * step];
        }
        picture.codes(picture.index(x, y), width * step, codes);
        if (picture.layout().colours() == 1) {
            for (int u = 0, at = 0; u < width; u++, at += step) {
                fine[u] += codes[at];
            }
            return;
        }
        for (int u = 0, at = 0; u < width; u++, at += step) {
            fine[u] += 0.299 * codes[at] + 0.587 * codes[at + 1] + 0.114 * codes[at + 2];
        }
    }
}
