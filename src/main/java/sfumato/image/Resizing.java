package sfumato.image;

import sfumato.task.Workers;

/// Makes a picture smaller for publishing: by Lanczos' kernel, in linear light, so that fine bright and dark detail keeps its
/// brightness (gamma-encoded codes averaged directly come out too dark), and with colours weighed by their alpha.
///
/// The curve of sRGB stands for that of any colour space: it is undone after the averaging, so flat colours come back
/// exactly, and the weights within an average hardly depend on the difference between such curves.
public final class Resizing {
    private static final int ROWS_PER_TASK = 16;

    private Resizing() {
    }

    /// The size with the longer side brought down to `longest`, never up.
    public static Size withLongerSideAtMost(Size size, int longest) {
        double scale = longest / (double) Math.max(size.width(), size.height());
        return scale >= 1 ? size : scaled(size, scale);
    }

    /// The size times `scale`, at least one pixel.
    public static Size scaled(Size size, double scale) {
        return new Size(Math.max(1, (int) Math.round(size.width() * scale)), Math.max(1, (int) Math.round(size.height() * scale)));
    }

    /// The same rounded down, so that there are no more than `scale`² times the pixels.
    public static Size scaledDown(Size size, double scale) {
        return new Size(Math.max(1, (int) (size.width() * scale)), Math.max(1, (int) (size.height() * scale)));
    }

    /// The picture at another size, of the same layout and depth. Bitwise the same for any number of threads.
    public static Samples of(Samples picture, Size size, Workers workers) {
        if (size.equals(new Size(picture.width(), picture.height()))) {
            return picture;
        }
        Resampler resampler = Resampler.plan(picture.width(), picture.height(), size.width(), size.height(), ResampleKernel.LANCZOS);
        Planes planes = Planes.zeros(size.width(), size.height(), picture.layout().channels());
        float[] light = light(picture.depth());
        for (int c = 0; c < planes.count(); c++) {
            int channel = c;
            Rows rows = c < picture.layout().colours() ? (y, into) -> colour(picture, y, channel, light, into) : Rows.of(picture, c);
            resampler.forward(rows, planes.plane(c), workers);
        }
        return samples(planes, picture.layout(), picture.depth(), workers);
    }

    // Linear light, times alpha where there is any.
    private static void colour(Samples picture, int y, int channel, float[] light, float[] into) {
        Layout layout = picture.layout();
        int[] codes = new int[picture.rowLength()];
        picture.row(y, codes);
        float top = picture.depth().top();
        for (int x = 0, at = 0; x < picture.width(); x++, at += layout.channels()) {
            into[x] = light[codes[at + channel]];
            if (layout.hasAlpha()) {
                into[x] *= codes[at + layout.colours()] / top;
            }
        }
    }

    private static Samples samples(Planes planes, Layout layout, Depth depth, Workers workers) {
        Samples result = Samples.blank(planes.width(), planes.height(), layout, depth);
        workers.ranges(planes.height(), ROWS_PER_TASK, (first, end, _) -> {
            int[] codes = new int[result.rowLength()];
            for (int y = first; y < end; y++) {
                row(planes, y, layout, depth.top(), codes);
                result.setRow(y, codes);
            }
        });
        return result;
    }

    private static void row(Planes planes, int y, Layout layout, int top, int[] codes) {
        int from = y * planes.width();
        for (int x = 0, at = 0; x < planes.width(); x++, at += layout.channels()) {
            double alpha = layout.hasAlpha() ? Math.clamp(planes.plane(layout.colours())[from + x], 0f, 1f) : 1;
            for (int c = 0; c < layout.colours(); c++) {
                double light = alpha == 0 ? 0 : planes.plane(c)[from + x] / alpha;
                codes[at + c] = (int) Math.round(code(Math.clamp(light, 0, 1)) * top);
            }
            if (layout.hasAlpha()) {
                codes[at + layout.colours()] = (int) Math.round(alpha * top);
            }
        }
    }

    private static float[] light(Depth depth) {
        float[] light = new float[depth.top() + 1];
        for (int i = 0; i < light.length; i++) {
            double code = i / (double) depth.top();
            light[i] = (float) (code <= 0.04045 ? code / 12.92 : StrictMath.pow((code + 0.055) / 1.055, 2.4));
        }
        return light;
    }

    // IEC 61966-2-1, light to code.
    private static double code(double light) {
        return light <= 0.0031308 ? 12.92 * light : 1.055 * StrictMath.pow(light, 1 / 2.4) - 0.055;
    }
}
