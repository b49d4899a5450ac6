package sfumato.ui.compare;

import sfumato.image.Layout;
import sfumato.image.Samples;

/// Makes a picture half as large for the display: each pixel the mean of a block of 2 by 2, of what is left of the
/// block at the right and bottom edge. Colours count by their alpha. The mean is taken of the gamma-encoded codes,
/// as screens and browsers scale, so that the fitted view looks as the picture will look elsewhere.
final class Halving {
    private Halving() {
    }

    static Samples of(Samples full) {
        int width = Math.ceilDiv(full.width(), 2);
        int height = Math.ceilDiv(full.height(), 2);
        Samples half = Samples.blank(width, height, full.layout());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                block(full, 2 * x, 2 * y, half.codes(), half.index(x, y));
            }
        }
        return half;
    }

    private static void block(Samples full, int x, int y, byte[] codes, int to) {
        // At an odd edge the last column or row stands for itself and for the missing one: the same mean.
        int a = full.index(x, y);
        int b = full.index(Math.min(x + 1, full.width() - 1), y);
        int c = full.index(x, Math.min(y + 1, full.height() - 1));
        int d = b + c - a;
        Layout layout = full.layout();
        byte[] from = full.codes();
        if (layout.hasAlpha()) {
            weighted(from, a, b, c, d, layout.colours(), codes, to);
            return;
        }
        for (int i = 0; i < layout.colours(); i++) {
            codes[to + i] = (byte) ((code(from, a + i) + code(from, b + i) + code(from, c + i) + code(from, d + i) + 2) / 4);
        }
    }

    private static void weighted(byte[] from, int a, int b, int c, int d, int colours, byte[] codes, int to) {
        int wa = code(from, a + colours);
        int wb = code(from, b + colours);
        int wc = code(from, c + colours);
        int wd = code(from, d + colours);
        int weight = wa + wb + wc + wd;
        for (int i = 0; weight > 0 && i < colours; i++) {
            int sum = wa * code(from, a + i) + wb * code(from, b + i) + wc * code(from, c + i) + wd * code(from, d + i);
            codes[to + i] = (byte) ((sum + weight / 2) / weight);
        }
        codes[to + colours] = (byte) ((weight + 2) / 4);
    }

    private static int code(byte[] codes, int at) {
        return codes[at] & 0xFF;
    }
}
