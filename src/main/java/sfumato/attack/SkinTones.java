package sfumato.attack;

import sfumato.image.Planes;

/// How far a colour could be skin: the region of Cb 77 to 127 and Cr 133 to 173, in the codes of ITU-R BT.601, that Chai and
/// Ngan found for the skin of people from Europe, Africa and Asia alike (IEEE TCSVT 9(4), 1999). Lightness plays no part:
/// light and dark skin differ in it and hardly in hue. Very dark shades are nearly neutral and cannot be told.
///
/// The region is wide. Sand, wood and warm light lie in it too: this finds colours, not faces.
final class SkinTones {
    private static final float LEAST_BLUE = 77;
    private static final float MOST_BLUE = 127;
    private static final float LEAST_RED = 133;
    private static final float MOST_RED = 173;
    // Codes inside the region's border from which on a colour belongs to it wholly: no hard edge in a proposal.
    private static final float SOFT = 3;

    private SkinTones() {
    }

    /// Fills row `y` of the planes `blue` and `red` with Cb and Cr (BT.601, 2.5.3) of three planes of sRGB in [0,1].
    static void chroma(Planes p, int y, float[] blue, float[] red) {
        for (int i = y * p.width(), end = i + p.width(); i < end; i++) {
            float luma = 0.299f * p.plane(0)[i] + 0.587f * p.plane(1)[i] + 0.114f * p.plane(2)[i];
            blue[i] = 128 + 112 * (p.plane(2)[i] - luma) / 0.886f;
            red[i] = 128 + 112 * (p.plane(0)[i] - luma) / 0.701f;
        }
    }

    /// From 0, no skin, to 1.
    static float likeness(float blue, float red) {
        float inside = Math.min(Math.min(blue - LEAST_BLUE, MOST_BLUE - blue), Math.min(red - LEAST_RED, MOST_RED - red));
        return Math.clamp(inside / SOFT, 0f, 1f);
    }
}
