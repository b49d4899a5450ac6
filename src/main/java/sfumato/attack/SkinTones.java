package sfumato.attack;

import sfumato.image.Planes;

/// How far a colour could be skin: the region of Cb 77 to 127 and Cr 133 to 173, in the codes of ITU-R BT.601, that Chai and
/// Ngan found for the skin of people from Europe, Africa and Asia alike (IEEE TCSVT 9(4), 1999). Lightness plays no part:
/// light and dark skin differ in it and hardly in hue. Very dark shades are nearly neutral and cannot be told.
///
/// The region is wide. Sand, wood and warm light lie in it too: this finds colours, not faces.
final class SkinTones {
    private static final float LEAST_CB = 77;
    private static final float MOST_CB = 127;
    private static final float LEAST_CR = 133;
    private static final float MOST_CR = 173;
    // Codes inside the region's border from which on a colour belongs to it wholly: no hard edge in a proposal.
    private static final float SOFT = 3;

    private SkinTones() {
    }

    /// Fills row `y` of `likeness`, from 0 (no skin) to 1, for three planes of sRGB in [0,1].
    static void likeness(Planes p, int y, float[] likeness) {
        for (int i = y * p.width(), end = i + p.width(); i < end; i++) {
            likeness[i] = likeness(p.plane(0)[i], p.plane(1)[i], p.plane(2)[i]);
        }
    }

    /// From 0 to 1, for a colour of sRGB in [0,1].
    static float likeness(float red, float green, float blue) {
        float luma = 0.299f * red + 0.587f * green + 0.114f * blue;
        float cb = 128 + 112 * (blue - luma) / 0.886f;
        float cr = 128 + 112 * (red - luma) / 0.701f;
        float inside = Math.min(Math.min(cb - LEAST_CB, MOST_CB - cb), Math.min(cr - LEAST_CR, MOST_CR - cr));
        return Math.clamp(inside / SOFT, 0f, 1f);
    }
}
