package sfumato.image.color;

import java.awt.color.ICC_ColorSpace;

/// The colours of an RGB space in sRGB whose codes go on below 0 and above 1, so that nothing is clipped.
record ExtendedSrgb(ICC_ColorSpace space, Matrix fromPcs) {
    ExtendedSrgb(ICC_ColorSpace space) {
        this(space, Primaries.SRGB.toPcs().inverse());
    }

    /// The sRGB codes, as shares of the full range, of a colour given as such shares of the own codes.
    double[] of(float... own) {
        float[] pcs = space.toCIEXYZ(own);
        double[] codes = fromPcs.times(pcs[0], pcs[1], pcs[2]);
        for (int c = 0; c < codes.length; c++) {
            codes[c] = ToneCurve.srgbCode(codes[c]);
        }
        return codes;
    }
}
