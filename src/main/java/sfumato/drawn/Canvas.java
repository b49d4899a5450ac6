package sfumato.drawn;

import sfumato.image.Layout;
import sfumato.image.Samples;

/// A picture in the making: gamma-encoded sRGB as float, painted over and over. Colours are blended as they are
/// encoded, as most drawing programs do. Places are in pixels; pixel (0, 0) covers 0 to 1 both ways.
final class Canvas {
    private final int width;
    private final int height;
    private final float[] rgb;

    Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        rgb = new float[Math.multiplyExact(3, Math.multiplyExact(width, height))];
    }

    Canvas copy() {
        Canvas copy = new Canvas(width, height);
        System.arraycopy(rgb, 0, copy.rgb, 0, rgb.length);
        return copy;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// The side of the square of the same area: the measure for sizes that must not depend on the format.
    double unit() {
        return Math.sqrt((double) width * height);
    }

    /// The colour of the pixel at a place; places outside take the nearest pixel.
    Colour at(double x, double y) {
        int i = 3 * (Math.clamp((int) y, 0, height - 1) * width + Math.clamp((int) x, 0, width - 1));
        return new Colour(rgb[i], rgb[i + 1], rgb[i + 2]);
    }

    void fill(Paint paint) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                blend(x, y, paint.at(x + 0.5, y + 0.5), 1);
            }
        }
    }

    void fill(Outline outline, Colour colour) {
        fill(outline, Paint.flat(colour), 1);
    }

    void fill(Outline outline, Paint paint) {
        fill(outline, paint, 1);
    }

    /// Fills an outline with clean edges; `opacity` 1 hides what was there.
    void fill(Outline outline, Paint paint, double opacity) {
        Coverage.of(outline, width, height,
                (x, y, share) -> blend(x, y, paint.at(x + 0.5, y + 0.5), share * opacity));
    }

    /// Mixes a colour into one pixel of the canvas.
    void blend(int x, int y, Colour colour, double opacity) {
        int i = 3 * (y * width + x);
        float share = (float) opacity;
        rgb[i] += (colour.red() - rgb[i]) * share;
        rgb[i + 1] += (colour.green() - rgb[i + 1]) * share;
        rgb[i + 2] += (colour.blue() - rgb[i + 2]) * share;
    }

    /// The canvas as it is now, in 8-bit codes.
    Samples samples() {
        byte[] codes = new byte[rgb.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) Math.round(Math.clamp(rgb[i], 0f, 1f) * 255);
        }
        return new Samples(width, height, Layout.RGB, codes);
    }
}
