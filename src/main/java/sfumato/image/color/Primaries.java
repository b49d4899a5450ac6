package sfumato.image.color;

/// The colours of full red, green and blue of an RGB space and of all three together, as chromaticities (CIE 1931).
public record Primaries(Chromaticity white, Chromaticity red, Chromaticity green, Chromaticity blue) {
    private static final Chromaticity D65 = new Chromaticity(0.3127, 0.3290);
    /// IEC 61966-2-1 and ITU-R BT.709.
    public static final Primaries SRGB = new Primaries(D65, new Chromaticity(0.64, 0.33), new Chromaticity(0.30, 0.60), new Chromaticity(0.15, 0.06));
    /// SMPTE EG 432-1, with the white of daylight: the colours of Display P3.
    public static final Primaries P3 = new Primaries(D65, new Chromaticity(0.680, 0.320), new Chromaticity(0.265, 0.690), new Chromaticity(0.150, 0.060));
    /// ITU-R BT.2020.
    public static final Primaries BT2020 = new Primaries(D65, new Chromaticity(0.708, 0.292), new Chromaticity(0.170, 0.797), new Chromaticity(0.131, 0.046));
    /// Adobe RGB (1998).
    public static final Primaries ADOBE_RGB = new Primaries(D65, new Chromaticity(0.64, 0.33), new Chromaticity(0.21, 0.71), new Chromaticity(0.15, 0.06));

    /// The white of the ICC's profile connection space (ICC.1:2022, 7.2.16).
    static final double[] D50 = {0.9642, 1, 0.8249};
    // The responses of the eye's cones after Bradford (ICC.1:2022, annex E).
    private static final Matrix CONES = new Matrix(new double[][] {
            {0.8951, 0.2664, -0.1614}, {-0.7502, 1.7135, 0.0367}, {0.0389, -0.0685, 1.0296}});
    // Beyond this a colour's share of the light is so unlike any real one that the numbers must be wrong.
    private static final double GREATEST = 4;

    /// The shares `x` and `y` of a colour.
    public record Chromaticity(double x, double y) {
        double[] xyz() {
            return new double[] {x / y, 1, (1 - x - y) / y};
        }
    }

    /// @throws IllegalArgumentException if no light can be mixed from such colours
    public Primaries {
        Matrix matrix = toXyz(white, red, green, blue);
        for (int column = 0; column < 3; column++) {
            for (double value : matrix.column(column)) {
                if (!(Math.abs(value) <= GREATEST)) {
                    throw new IllegalArgumentException("primaries " + white + " " + red + " " + green + " " + blue);
                }
            }
        }
    }

    /// From linear RGB to XYZ under this space's own white, whose Y is 1.
    Matrix toXyz() {
        return toXyz(white, red, green, blue);
    }

    /// From linear RGB to XYZ, adapted to the white of the profile connection space.
    Matrix toPcs() {
        return adaptation().times(toXyz());
    }

    /// From XYZ under this space's white to XYZ under that of the profile connection space.
    Matrix adaptation() {
        double[] here = CONES.times(white.xyz());
        double[] there = CONES.times(D50);
        return CONES.inverse().times(Matrix.diagonal(there[0] / here[0], there[1] / here[1], there[2] / here[2])).times(CONES);
    }

    // SMPTE RP 177: the three colours, so strong that together they are the white.
    private static Matrix toXyz(Chromaticity white, Chromaticity red, Chromaticity green, Chromaticity blue) {
        Matrix colours = Matrix.ofColumns(red.xyz(), green.xyz(), blue.xyz());
        return colours.times(Matrix.diagonal(colours.inverse().times(white.xyz())));
    }
}
