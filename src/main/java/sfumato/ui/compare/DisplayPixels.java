package sfumato.ui.compare;

import sfumato.image.Samples;

/// Turns stored samples into what the screen takes: one `int` a pixel, 0xAARRGGBB, colours multiplied by alpha.
final class DisplayPixels {
    private DisplayPixels() {
    }

    /// The pixels of a rectangle of the picture, row by row.
    static int[] of(Samples samples, int left, int top, int width, int height) {
        int[] argb = new int[Math.multiplyExact(width, height)];
        for (int y = 0; y < height; y++) {
            row(samples, samples.index(left, top + y), argb, y * width, width);
        }
        return argb;
    }

    private static void row(Samples samples, int from, int[] argb, int to, int count) {
        byte[] codes = samples.codes();
        switch (samples.layout()) {
            case GREY -> {
                for (int i = 0; i < count; i++) {
                    argb[to + i] = 0xFF000000 | 0x010101 * (codes[from + i] & 0xFF);
                }
            }
            case RGB -> {
                for (int i = 0, at = from; i < count; i++, at += 3) {
                    argb[to + i] = 0xFF000000 | (codes[at] & 0xFF) << 16 | (codes[at + 1] & 0xFF) << 8 | (codes[at + 2] & 0xFF);
                }
            }
            case GREY_ALPHA -> {
                for (int i = 0, at = from; i < count; i++, at += 2) {
                    argb[to + i] = premultiplied(codes[at], codes[at], codes[at], codes[at + 1]);
                }
            }
            case RGB_ALPHA -> {
                for (int i = 0, at = from; i < count; i++, at += 4) {
                    argb[to + i] = premultiplied(codes[at], codes[at + 1], codes[at + 2], codes[at + 3]);
                }
            }
        }
    }

    private static int premultiplied(byte red, byte green, byte blue, byte alpha) {
        int a = alpha & 0xFF;
        return a << 24 | times(red, a) << 16 | times(green, a) << 8 | times(blue, a);
    }

    private static int times(byte code, int alpha) {
        return ((code & 0xFF) * alpha + 127) / 255;
    }
}
