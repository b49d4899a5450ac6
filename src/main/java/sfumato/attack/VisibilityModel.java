package sfumato.attack;

import sfumato.image.Planes;
import sfumato.image.Size;

/// Where a change is seen: a just-noticeable-difference model of two effects, both reduced to what an 8-bit picture on a
/// screen needs. **Contrast masking**: texture hides, flat colour and smooth gradients do not (Chou and Li, IEEE TCSVT
/// 1995). **Luminance adaptation**: a code of sRGB is a smaller step of lightness in bright colours than in dark ones.
///
/// Texture is measured as the least of four standard deviations, in windows to the four sides of a pixel: beside a clean
/// edge one of them lies wholly in the flat colour, so the budget does not leak along line art.
public final class VisibilityModel {
    private static final int RADIUS = 2;
    private static final int OFFSET = 3;
    /// Share of the intensity that a perfectly flat white pixel may use.
    private static final float FLAT_SHARE = 0.125f;
    /// Standard deviations of luma, in codes, at which masking begins and is complete.
    private static final float MASKING_BEGINS = 1.5f;
    private static final float MASKING_ENDS = 16;
    /// What a flat pixel may use of that in dark colours and up to middle grey.
    private static final float DARK_SHARE = 0.8f;

    private VisibilityModel() {
    }

    /// The budget of a picture of three planes in [0,1] under an intensity, the greatest number of codes anywhere.
    public static BudgetMap budget(Planes picture, double maxCodes) {
        Size size = new Size(picture.width(), picture.height());
        float[] luma = luma(picture);
        float[] texture = leastOfFourSides(deviation(luma, size), size);
        float[] share = new float[luma.length];
        for (int i = 0; i < luma.length; i++) {
            share[i] = share(texture[i], luma[i]);
        }
        share = boxMean(share, size, RADIUS); // so that no step of the budget is itself a visible edge
        for (int i = 0; i < share.length; i++) {
            share[i] = (float) (share[i] * maxCodes);
        }
        return new BudgetMap(size, share);
    }

    // In codes.
    private static float[] luma(Planes p) {
        float[] luma = new float[p.pixels()];
        for (int i = 0; i < luma.length; i++) {
            luma[i] = 255 * (0.299f * p.plane(0)[i] + 0.587f * p.plane(1)[i] + 0.114f * p.plane(2)[i]);
        }
        return luma;
    }

    // From what a flat pixel may change to everything, as texture grows.
    private static float share(float deviation, float luma) {
        float flat = FLAT_SHARE * (DARK_SHARE + (1 - DARK_SHARE) * Math.max(0, luma - 127.5f) / 127.5f);
        float t = Math.clamp((deviation - MASKING_BEGINS) / (MASKING_ENDS - MASKING_BEGINS), 0f, 1f);
        return flat + (1 - flat) * t * (2 - t);
    }

    // Standard deviation in the square window around each pixel.
    private static float[] deviation(float[] luma, Size size) {
        float[] mean = boxMean(luma, size, RADIUS);
        float[] squares = new float[luma.length];
        for (int i = 0; i < luma.length; i++) {
            float d = luma[i] - mean[i];
            squares[i] = d * d;
        }
        float[] variance = boxMean(squares, size, RADIUS);
        for (int i = 0; i < variance.length; i++) {
            variance[i] = (float) Math.sqrt(variance[i]);
        }
        return variance;
    }

    private static float[] leastOfFourSides(float[] deviation, Size size) {
        float[] least = new float[deviation.length];
        for (int y = 0; y < size.height(); y++) {
            int up = Math.max(0, y - OFFSET) * size.width();
            int down = Math.min(size.height() - 1, y + OFFSET) * size.width();
            for (int x = 0; x < size.width(); x++) {
                int left = Math.max(0, x - OFFSET);
                int right = Math.min(size.width() - 1, x + OFFSET);
                least[y * size.width() + x] = Math.min(Math.min(deviation[up + x], deviation[down + x]),
                        Math.min(deviation[y * size.width() + left], deviation[y * size.width() + right]));
            }
        }
        return least;
    }

    // Mean over a square of 2·radius + 1, edge pixels repeated.
    private static float[] boxMean(float[] plane, Size size, int radius) {
        float[] across = new float[plane.length];
        float[] result = new float[plane.length];
        float share = 1f / (2 * radius + 1);
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                float sum = 0;
                for (int k = -radius; k <= radius; k++) {
                    sum += plane[y * size.width() + Math.clamp(x + k, 0, size.width() - 1)];
                }
                across[y * size.width() + x] = sum * share;
            }
        }
        for (int y = 0; y < size.height(); y++) {
            for (int k = -radius; k <= radius; k++) {
                int from = Math.clamp(y + k, 0, size.height() - 1) * size.width();
                for (int x = 0; x < size.width(); x++) {
                    result[y * size.width() + x] += across[from + x] * share;
                }
            }
        }
        return result;
    }
}
