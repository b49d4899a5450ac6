package sfumato.image.color;

/// The three opponent colours of the eye: black and white, red and green, blue and yellow, as linear maps of the light
/// (Poirson and Wandell, Vision Research 1993; the numbers are those of S-CIELAB, Zhang and Wandell 1996).
/// Rows are three arrays, one for each colour; a row that is written is another than the one read.
public final class OpponentColours {
    private static final Matrix FROM_XYZ = new Matrix(new double[][] {
            {0.279, 0.72, -0.107}, {-0.449, 0.29, -0.077}, {0.086, -0.59, 0.501}});
    private static final Matrix SRGB = Primaries.SRGB.toXyz();
    private static final float[] FROM_LIGHT = flat(FROM_XYZ.times(SRGB));
    private static final float[] TO_XYZ = flat(ofWhite().times(FROM_XYZ.inverse()));

    private OpponentColours() {
    }

    /// From linear light of sRGB, white being three ones.
    public static void fromLight(float[][] light, int count, float[][] opponents) {
        for (int c = 0; c < 3; c++) {
            mix(FROM_LIGHT[3 * c], FROM_LIGHT[3 * c + 1], FROM_LIGHT[3 * c + 2], light[0], light[1], light[2], count, opponents[c]);
        }
    }

    /// To X, Y and Z as shares of those of the white of sRGB.
    public static void toXyz(float[][] opponents, int count, float[][] xyz) {
        for (int c = 0; c < 3; c++) {
            mix(TO_XYZ[3 * c], TO_XYZ[3 * c + 1], TO_XYZ[3 * c + 2], opponents[0], opponents[1], opponents[2], count, xyz[c]);
        }
    }

    private static void mix(float first, float second, float third, float[] a, float[] b, float[] c, int count, float[] into) {
        for (int i = 0; i < count; i++) {
            into[i] = first * a[i] + second * b[i] + third * c[i];
        }
    }

    private static Matrix ofWhite() {
        double[] white = SRGB.times(1, 1, 1);
        return Matrix.diagonal(1 / white[0], 1 / white[1], 1 / white[2]);
    }

    private static float[] flat(Matrix matrix) {
        float[] flat = new float[9];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = (float) matrix.rows()[i / 3][i % 3];
        }
        return flat;
    }
}
