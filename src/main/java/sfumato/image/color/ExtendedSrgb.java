package sfumato.image.color;

import java.awt.color.ICC_ColorSpace;

/// The colours of an RGB space in sRGB, not clipped to what sRGB has.
record ExtendedSrgb(ICC_ColorSpace space, Matrix fromPcs) {
    ExtendedSrgb(ICC_ColorSpace space) {
        this(space, Primaries.SRGB.toPcs().inverse());
    }

    /// The mean of the sRGB codes, as shares of the full range, of a colour given as such shares of the own codes.
    double mean(float... own) {
        float[] pcs = space.toCIEXYZ(own);
        double[] light = fromPcs.times(pcs[0], pcs[1], pcs[2]);
        return (ToneCurve.srgbCode(light[0]) + ToneCurve.srgbCode(light[1]) + ToneCurve.srgbCode(light[2])) / 3;
    }
}
