package sfumato.attack;

import sfumato.image.Planes;
import sfumato.image.Size;
import sfumato.task.Workers;

/// Where a change is seen, and how much: the budget is what the artist allows to be seen, as a CIEDE2000 difference, divided by the
/// difference that one code makes in the colour at hand ([CodeVisibility]), and never more than so many codes.
///
/// What may be seen grows with **texture**, which hides (contrast masking: Chou and Li, IEEE TCSVT 1995), and is least in flat
/// colour and smooth gradients. Texture is measured as the least of eight standard deviations, in windows around a pixel: at a
/// clean edge or a pen's line, in any direction, one of them lies wholly in the flat colour, so the budget does not leak along
/// line art.
public final class VisibilityModel {
    // Far enough that an edge or a line up to four pixels wide, in any direction, leaves one of the windows whole.
    private static final int OFFSET = 4;
    private static final float MIDDLE_GREY = 127.5f;
    /// Standard deviations of luma, in codes, at which masking begins and is complete.
    private static final float MASKING_BEGINS = 1.2f;
    private static final float MASKING_ENDS = 5;
    /// The intensity in codes at which the next three hold: balanced strength.
    private static final float BALANCED = 8;
    /// Differences of neighbouring colours that may be there in flat colour and in full texture. Of a fine pattern the eye sees
    /// about half.
    private static final float SEEN_IN_FLAT = 0.42f;
    private static final float SEEN_IN_TEXTURE = 2.1f;
    /// Codes at most in flat colour, whatever CIEDE2000 says of it: it forgives most in dark strong colours, where eyes find patterns.
    private static final float CODES_IN_FLAT = 0.7f;

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
        float[] masking = new float[luma.length];
        texture.eachRow(y -> {
            float[] least = leastAround(deviation, y, size);
            for (int x = 0; x < least.length; x++) {
                masking[y * least.length + x] = masking(least[x]);
            }
        });
        // Smoothed, so that no step of the budget is itself a visible edge.
        float[] codes = texture.smoothed(masking);
        float[] perCode = CodeVisibility.of(smoothed(picture, texture), workers);
        texture.eachRow(y -> {
            for (int i = y * size.width(); i < (y + 1) * size.width(); i++) {
                float seen = (float) (maxCodes / BALANCED) * (SEEN_IN_FLAT + (SEEN_IN_TEXTURE - SEEN_IN_FLAT) * codes[i]);
                float most = (float) (maxCodes / BALANCED) * (CODES_IN_FLAT + (BALANCED - CODES_IN_FLAT) * codes[i]);
                codes[i] = Math.min(most, seen / perCode[i]);
            }
        });
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

    private static Planes smoothed(Planes picture, Texture texture) {
        return new Planes(picture.width(), picture.height(),
                texture.smoothed(picture.plane(0)), texture.smoothed(picture.plane(1)), texture.smoothed(picture.plane(2)));
    }

    // From 0 to 1, as texture grows.
    private static float masking(float deviation) {
        float t = Math.max(0, Math.min(1, (deviation - MASKING_BEGINS) / (MASKING_ENDS - MASKING_BEGINS)));
        return t * (2 - t);
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
