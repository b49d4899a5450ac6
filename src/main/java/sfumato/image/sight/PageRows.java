package sfumato.image.sight;

import sfumato.image.Samples;
import sfumato.image.color.SrgbLight;

/// Rows of a picture in sRGB as it is seen on a white page: three colours, also of a grey one, transparent parts over white
/// as [sfumato.image.EncoderView] has them. Beyond its borders it is mirrored. Holds scratch: for one thread.
final class PageRows {
    private static final int TOP = 65_535;

    private final Samples picture;
    private final int[] codes;
    private final int[][] page; // codes of 16 bits

    /// For rows of up to this many pixels.
    PageRows(Samples picture, int longest) {
        this.picture = picture;
        int most = Math.min(longest, picture.width());
        codes = new int[most * picture.layout().channels()];
        page = new int[3][most];
    }

    /// Writes the light, from 0 to 1, of `count` pixels from (x, y) on, which may lie outside.
    void light(int x, int y, int count, float[][] into) {
        int from = Math.max(x, 0);
        int inside = Math.min(x + count, picture.width()) - from;
        read(from, y, inside);
        for (int c = 0; c < 3; c++) {
            SrgbLight.row(page[c], inside, into[c], from - x);
            mirror(into[c], x, count, from, inside);
        }
    }

    /// Writes the luma (ITU-R BT.601), in codes of 8 bits, of `count` pixels from (x, y) on, which may lie outside.
    void luma(int x, int y, int count, float[] into) {
        int from = Math.max(x, 0);
        int inside = Math.min(x + count, picture.width()) - from;
        read(from, y, inside);
        int[] red = page[0];
        int[] green = page[1];
        int[] blue = page[2];
        for (int u = 0; u < inside; u++) {
            into[from - x + u] = (0.299f * red[u] + 0.587f * green[u] + 0.114f * blue[u]) / 257;
        }
        mirror(into, x, count, from, inside);
    }

    private void mirror(float[] row, int x, int count, int from, int inside) {
        for (int u = x; u < from; u++) {
            row[u - x] = row[Smoothing.mirrored(u, picture.width()) - x];
        }
        for (int u = from + inside; u < x + count; u++) {
            row[u - x] = row[Smoothing.mirrored(u, picture.width()) - x];
        }
    }

    private void read(int x, int y, int count) {
        int step = picture.layout().channels();
        int unit = TOP / picture.depth().top();
        picture.codes(picture.index(x, Smoothing.mirrored(y, picture.height())), count * step, codes);
        boolean grey = picture.layout().colours() == 1;
        for (int c = 0; c < 3; c++) {
            int[] row = page[c];
            for (int u = 0, at = grey ? 0 : c; u < count; u++, at += step) {
                row[u] = unit * codes[at];
            }
            if (picture.layout().hasAlpha()) {
                layOver(row, unit, count);
            }
        }
    }

    private void layOver(int[] row, int unit, int count) {
        int step = picture.layout().channels();
        for (int u = 0, at = step - 1; u < count; u++, at += step) {
            long dark = (long) (TOP - row[u]) * unit * codes[at];
            row[u] = TOP - (int) ((dark + TOP / 2) / TOP);
        }
    }
}
