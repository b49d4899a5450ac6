package sfumato.attack;

import sfumato.image.Planes;
import sfumato.image.Size;

/// Where a change is seen: a just-noticeable-difference model of two effects, both reduced to what an 8-bit picture on a
/// screen needs. **Contrast masking**: texture hides, flat colour and smooth gradients do not (Chou and Li, IEEE TCSVT
/// 1995). **Luminance adaptation**: a code of sRGB is a smaller step of lightness in bright colours than in dark ones.
///
/// Texture is measured as the least of eight standard deviations, in windows around a pixel: at a clean edge or a pen's line,
/// in any direction, one of them lies wholly in the flat colour, so the budget does not leak along line art.
public final class VisibilityModel {
    private static final int RADIUS = 2;
    // Far enough that an edge or a line up to four pixels wide, in any direction, leaves one of the windows whole.
    private static final int OFFSET = 4;
    // Weights of the mean over a window's rows or columns, and of the mean of place × value, places counted from its middle.
    private static final float[] MEAN = {0.2f, 0.2f, 0.2f, 0.2f, 0.2f};
    private static final float[] SLOPE = {-0.4f, -0.2f, 0, 0.2f, 0.4f};
    private static final float MEAN_SQUARED_PLACE = 2;
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
    public static BudgetMap budget(Planes picture, double maxCodes) {
        Size size = new Size(picture.width(), picture.height());
        float[] luma = luma(picture);
        float[] texture = leastAround(deviation(luma, size), size);
        float[] share = new float[luma.length];
        for (int i = 0; i < luma.length; i++) {
            share[i] = share(texture[i], luma[i]);
        }
        share = filtered(share, size, MEAN, MEAN); // so that no step of the budget is itself a visible edge
        for (int i = 0; i < share.length; i++) {
            share[i] = (float) (share[i] * maxCodes);
        }
        return new BudgetMap(size, share);
    }

    // In codes around middle grey.
    private static float[] luma(Planes p) {
        float[] luma = new float[p.pixels()];
        for (int i = 0; i < luma.length; i++) {
            luma[i] = 255 * (0.299f * p.plane(0)[i] + 0.587f * p.plane(1)[i] + 0.114f * p.plane(2)[i]) - MIDDLE_GREY;
        }
        return luma;
    }

    // From what a flat pixel may change to everything, as texture grows.
    private static float share(float deviation, float luma) {
        float flat = FLAT_SHARE * (DARK_SHARE + (1 - DARK_SHARE) * Math.max(0, luma) / MIDDLE_GREY);
        float t = Math.clamp((deviation - MASKING_BEGINS) / (MASKING_ENDS - MASKING_BEGINS), 0f, 1f);
        return flat + (1 - flat) * t * (2 - t);
    }

    // Standard deviation, in the square window around each pixel, from the plane that fits the window best:
    // a smooth gradient has none.
    private static float[] deviation(float[] luma, Size size) {
        float[] squares = new float[luma.length];
        for (int i = 0; i < luma.length; i++) {
            squares[i] = luma[i] * luma[i];
        }
        float[] variance = filtered(squares, size, MEAN, MEAN);
        float[] mean = filtered(luma, size, MEAN, MEAN);
        float[] across = filtered(luma, size, SLOPE, MEAN);
        float[] down = filtered(luma, size, MEAN, SLOPE);
        for (int i = 0; i < variance.length; i++) {
            float plane = mean[i] * mean[i] + (across[i] * across[i] + down[i] * down[i]) / MEAN_SQUARED_PLACE;
            variance[i] = (float) Math.sqrt(Math.max(0, variance[i] - plane));
        }
        return variance;
    }

    private static float[] leastAround(float[] deviation, Size size) {
        float[] least = new float[deviation.length];
        for (int y = 0; y < size.height(); y++) {
            int[] rows = {Math.max(0, y - OFFSET) * size.width(), y * size.width(), Math.min(size.height() - 1, y + OFFSET) * size.width()};
            for (int x = 0; x < size.width(); x++) {
                int left = Math.max(0, x - OFFSET);
                int right = Math.min(size.width() - 1, x + OFFSET);
                float aside = Math.min(deviation[rows[1] + left], deviation[rows[1] + right]);
                float above = Math.min(deviation[rows[0] + x], Math.min(deviation[rows[0] + left], deviation[rows[0] + right]));
                float below = Math.min(deviation[rows[2] + x], Math.min(deviation[rows[2] + left], deviation[rows[2] + right]));
                least[y * size.width() + x] = Math.min(aside, Math.min(above, below));
            }
        }
        return least;
    }

    // A separable filter of five by five pixels, edge pixels repeated.
    private static float[] filtered(float[] plane, Size size, float[] acrossWeights, float[] downWeights) {
        float[] across = new float[plane.length];
        float[] result = new float[plane.length];
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                float sum = 0;
                for (int k = -RADIUS; k <= RADIUS; k++) {
                    sum += acrossWeights[RADIUS + k] * plane[y * size.width() + Math.clamp(x + k, 0, size.width() - 1)];
                }
                across[y * size.width() + x] = sum;
            }
        }
        for (int y = 0; y < size.height(); y++) {
            for (int k = -RADIUS; k <= RADIUS; k++) {
                int from = Math.clamp(y + k, 0, size.height() - 1) * size.width();
                for (int x = 0; x < size.width(); x++) {
                    result[y * size.width() + x] += downWeights[RADIUS + k] * across[from + x];
                }
            }
        }
        return result;
    }
}
