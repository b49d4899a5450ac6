package sfumato.attack;

import sfumato.image.Planes;
import sfumato.image.Size;
import sfumato.task.Workers;

/// Where a change is seen: a just-noticeable-difference model of two effects, both reduced to what an 8-bit picture on a
/// screen needs. **Contrast masking**: texture hides, flat colour and smooth gradients do not (Chou and Li, IEEE TCSVT
/// 1995). **Luminance adaptation**: a code of sRGB is a smaller step of lightness in bright colours than in dark ones.
///
/// Texture is measured as the least of eight standard deviations, in windows around a pixel: at a clean edge or a pen's line,
/// in any direction, one of them lies wholly in the flat colour, so the budget does not leak along line art.
public final class VisibilityModel {
    // Far enough that an edge or a line up to four pixels wide, in any direction, leaves one of the windows whole.
    private static final int OFFSET = 4;
    /// Share of the intensity that a perfectly flat white pixel may use.
    private static final float FLAT_SHARE = 0.14f;
    /// What a flat pixel may use of that in dark colours and up to middle grey.
    private static final float DARK_SHARE = 0.8f;
    private static final float MIDDLE_GREY = 127.5f;
    /// Standard deviations of luma, in codes, at which masking begins and is complete.
    private static final float MASKING_BEGINS = 1.2f;
    private static final float MASKING_ENDS = 11;

    private VisibilityModel() {
    }

    /// The budget of a picture of three planes in [0,1] under an intensity, the greatest number of codes anywhere.
    /// Bitwise the same for any number of threads.
    public static BudgetMap budget(Planes picture, double maxCodes, Workers workers) {
        Size size = new Size(picture.width(), picture.height());
        Texture texture = new Texture(size, workers);
        float[] luma = new float[size.pixels()];
        texture.eachRow(y -> luma(picture, y, luma));
        float[] deviation = texture.deviation(luma);
        float[] share = new float[luma.length];
        texture.eachRow(y -> {
            float[] least = leastAround(deviation, y, size);
            for (int x = 0; x < least.length; x++) {
                share[y * least.length + x] = share(least[x], luma[y * least.length + x]);
            }
        });
        float[] codes = texture.smoothed(share); // so that no step of the budget is itself a visible edge
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (float) (codes[i] * maxCodes);
        }
        return new BudgetMap(size, codes);
    }

    // In codes around middle grey.
    static void luma(Planes p, int y, float[] luma) {
        float[] red = p.plane(0);
        float[] green = p.plane(1);
        float[] blue = p.plane(2);
        for (int i = y * p.width(), end = i + p.width(); i < end; i++) {
            luma[i] = 255 * (0.299f * red[i] + 0.587f * green[i] + 0.114f * blue[i]) - MIDDLE_GREY;
        }
    }

    // From what a flat pixel may change to everything, as texture grows.
    private static float share(float deviation, float luma) {
        float flat = FLAT_SHARE * (DARK_SHARE + (1 - DARK_SHARE) * Math.max(0, luma) / MIDDLE_GREY);
        float t = Math.max(0, Math.min(1, (deviation - MASKING_BEGINS) / (MASKING_ENDS - MASKING_BEGINS)));
        return flat + (1 - flat) * t * (2 - t);
    }

    // Of the pixel's eight neighbours at the distance OFFSET; beyond the border the nearest inside.
    static float[] leastAround(float[] deviation, int y, Size size) {
        int width = size.width();
        float[] middle = new float[width];
        float[] least = new float[width];
        int above = Math.max(0, y - OFFSET) * width;
        int below = Math.min(size.height() - 1, y + OFFSET) * width;
        for (int x = 0; x < width; x++) {
            least[x] = Math.min(deviation[above + x], deviation[below + x]);
            middle[x] = Math.min(least[x], deviation[y * width + x]);
        }
        for (int x = 0; x < width; x++) {
            float aside = Math.min(middle[Math.max(0, x - OFFSET)], middle[Math.min(width - 1, x + OFFSET)]);
            least[x] = Math.min(least[x], aside);
        }
        return least;
    }
}
