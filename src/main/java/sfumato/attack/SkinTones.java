package sfumato.attack;

import sfumato.image.Planes;

/// How far a colour could be skin: the region of Cb 77 to 127 and Cr 133 to 173, in the codes of ITU-R BT.601, that Chai and
/// Ngan give for skin of any person (IEEE TCSVT 9(4), 1999, p. 555). Lightness hardly plays a part in it, but chroma shrinks
/// with luma, so that deep skin in neutral light is nearly grey and falls out of the region (Hsu, Abdel-Mottaleb and Jain,
/// IEEE TPAMI 24(5), 2002, let it depend on luma). Dark colours are therefore judged as if they were lighter too.
///
/// The region is wide. Sand, wood, warm light and some reds lie in it too: this finds colours, not faces.
final class SkinTones {
    private static final float LEAST_CB = 77;
    private static final float MOST_CB = 127;
    private static final float LEAST_CR = 133;
    private static final float MOST_CR = 173;
    // Codes inside the region's border from which on a colour belongs to it wholly: no hard edge in a proposal.
    private static final float SOFT = 3;
    private static final float NEUTRAL = 128;
    // Luma below which colours are dark, and how many times lighter they are made at most: black has no hue to speak of.
    private static final float DARK = 0.3f;
    private static final float MOST_LIGHTENED = 3;

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
        float cb = 112 * (blue - luma) / 0.886f;
        float cr = 112 * (red - luma) / 0.701f;
        float lighter = Math.clamp(DARK / Math.max(luma, 1e-6f), 1f, MOST_LIGHTENED);
        return Math.max(inside(cb, cr), inside(lighter * cb, lighter * cr));
    }

    private static float inside(float cb, float cr) {
        float depth = Math.min(Math.min(NEUTRAL + cb - LEAST_CB, MOST_CB - NEUTRAL - cb), Math.min(NEUTRAL + cr - LEAST_CR, MOST_CR - NEUTRAL - cr));
        return Math.clamp(depth / SOFT, 0f, 1f);
    }
}
