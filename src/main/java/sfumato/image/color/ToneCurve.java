package sfumato.image.color;

/// From a code to the light it stands for, both from 0 to 1, as ICC.1:2022 has it in table 68, function type 3:
/// (a code + b)^gamma from code `d` on, c code below.
public record ToneCurve(double gamma, double a, double b, double c, double d) {
    /// IEC 61966-2-1.
    public static final ToneCurve SRGB = new ToneCurve(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
    /// The inverse of what cameras do by ITU-R BT.709, BT.601 and BT.2020.
    public static final ToneCurve BT709 = new ToneCurve(1 / 0.45, 1 / 1.099, 0.099 / 1.099, 1 / 4.5, 0.081);
    /// Adobe RGB (1998): two and 51/256.
    public static final ToneCurve ADOBE_RGB = power(563 / 256.0);
    private static final double SMALLEST_GAMMA = 0.1;
    private static final double GREATEST_GAMMA = 10;

    /// @throws IllegalArgumentException if gamma is not between 0.1 and 10
    public ToneCurve {
        if (!(gamma >= SMALLEST_GAMMA && gamma <= GREATEST_GAMMA)) {
            throw new IllegalArgumentException("gamma " + gamma);
        }
    }

    /// Code to the power of gamma.
    public static ToneCurve power(double gamma) {
        return new ToneCurve(gamma, 1, 0, 0, 0);
    }

    /// The light that a code stands for.
    double light(double code) {
        return code < d ? c * code : StrictMath.pow(a * code + b, gamma);
    }

    /// The code of sRGB for this light; light that sRGB has not is counted on as if the curve were the same on both sides of 0.
    static double srgbCode(double light) {
        double size = Math.abs(light);
        double code = size <= 0.0031308 ? 12.92 * size : 1.055 * Math.pow(size, 1 / 2.4) - 0.055;
        return Math.copySign(code, light);
    }
}
