package sfumato.image.color;

/// A row of colours in CIE L*a*b* (ISO/CIE 11664-4): lightness from 0 (black) to 100 (white), `a` from green to red and `b`
/// from blue to yellow, each about -100 to 100. The arrays are shared, not copied.
public record CieLab(float[] lightness, float[] a, float[] b) {
    // Below the cube of 6/29 the cube root goes on as the straight line that touches it.
    private static final float LINE_BELOW = 216f / 24_389;
    private static final float SLOPE = 841f / 108;
    private static final float START = 4f / 29;
    // A third of a float's bits plus this is its cube root to about 5 percent, because the bits are nearly a logarithm.
    private static final int ROOT_BITS = 0x2a51_4067;

    /// Black.
    public static CieLab row(int length) {
        return new CieLab(new float[length], new float[length], new float[length]);
    }

    /// Writes the first `count` colours. The rows of X, Y and Z, each as a share of the white's, are used up as scratch.
    /// A filter may leave shares a little below 0 or above 1: the line and the root go on there.
    public void setXyz(float[][] xyz, int count) {
        float[] scratch = lightness;
        for (float[] row : xyz) {
            compress(row, count, scratch);
        }
        difference(500, xyz[0], xyz[1], count, a);
        difference(200, xyz[1], xyz[2], count, b);
        for (int i = 0; i < count; i++) {
            lightness[i] = 116 * xyz[1][i] - 16;
        }
    }

    private static void difference(float scale, float[] from, float[] other, int count, float[] into) {
        for (int i = 0; i < count; i++) {
            into[i] = scale * (from[i] - other[i]);
        }
    }

    // In place. Only simple loops become vector instructions; Math.cbrt would take most of the time of the whole measure.
    private static void compress(float[] row, int count, float[] roots) {
        for (int i = 0; i < count; i++) {
            roots[i] = Float.intBitsToFloat(Float.floatToRawIntBits(Math.max(row[i], LINE_BELOW)) / 3 + ROOT_BITS);
        }
        halley(row, count, roots);
        halley(row, count, roots);
        for (int i = 0; i < count; i++) {
            row[i] = row[i] > LINE_BELOW ? roots[i] : SLOPE * row[i] + START;
        }
    }

    // A step that makes a root's relative error e about two thirds of e cubed: twice, and 5 percent are below a float's precision.
    private static void halley(float[] row, int count, float[] roots) {
        for (int i = 0; i < count; i++) {
            float root = roots[i];
            float cube = root * root * root;
            roots[i] = root * (cube + 2 * row[i]) / (2 * cube + row[i]);
        }
    }
}
