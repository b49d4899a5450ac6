package sfumato.image.color;

/// The colour difference CIEDE2000 (ISO/CIE 11664-6), as Sharma, Wu and Dalal (Color Research and Application 2005) write it
/// out, with all three parametric factors 1: about 1 is the least that two patches side by side must differ to be told apart.
///
/// It is computed without angles: functions of the hue are polynomials of its sine and cosine, so that rows are done with
/// vector instructions. It agrees with the published formula to 0.0001, even between colours that differ by 100.
/// Holds scratch: for one thread.
public final class Ciede2000 {
    private static final double TO_THE_SEVENTH = 6_103_515_625.0; // 25 to the power of 7
    // So small that it changes nothing but a division by nothing.
    private static final double TINY = 1e-30;
    // A colour without chroma takes the other's hue: both chromas are counted as this much greater.
    private static final double LEAST_CHROMA = 1e-9;
    // Hues nearer than this to opposite ones (in shares of 1 + cosine) have no mean by vectors.
    private static final double OPPOSITE = 1e-12;
    private static final double COS_30 = cos(30);
    private static final double SIN_30 = sin(30);
    private static final double COS_6 = cos(6);
    private static final double SIN_6 = sin(6);
    private static final double COS_63 = cos(63);
    private static final double SIN_63 = sin(63);
    private static final double COS_275 = cos(275);
    private static final double SIN_275 = sin(275);

    private final double[] scratch;
    private final double[] firstA;
    private final double[] secondA;
    private final double[] firstChroma;
    private final double[] secondChroma;
    private final double[] together;
    private final double[] hueDifference;
    private final double[] cosine;
    private final double[] sine;
    private final double[] hueWeight;
    private final double[] turning;

    /// For rows of up to this many colours.
    public Ciede2000(int longest) {
        scratch = new double[longest];
        firstA = new double[longest];
        secondA = new double[longest];
        firstChroma = new double[longest];
        secondChroma = new double[longest];
        together = new double[longest];
        hueDifference = new double[longest];
        cosine = new double[longest];
        sine = new double[longest];
        hueWeight = new double[longest];
        turning = new double[longest];
    }

    /// Writes the difference of the first `count` colours of two rows. Equal colours differ by exactly 0.
    public void row(CieLab first, CieLab second, int count, float[] into) {
        stretch(first.a(), first.b(), second.a(), second.b(), count, scratch);
        stretched(scratch, first.a(), first.b(), count, firstA, firstChroma);
        stretched(scratch, second.a(), second.b(), count, secondA, secondChroma);
        compareHues(first.b(), second.b(), count);
        addDirections(first.b(), second.b(), count);
        settleOpposites(first.b(), count);
        weighHues(cosine, sine, count, hueWeight);
        turn(cosine, sine, count, turning);
        turnByChroma(firstChroma, secondChroma, count, turning);
        lightness(first.lightness(), second.lightness(), count, scratch);
        combine(count, into);
    }

    // The loops are small and work on few arrays each: only such become vector instructions.
    // Equations 2 to 4: by how much a is stretched, which is more where there is little chroma.
    private static void stretch(float[] a1, float[] b1, float[] a2, float[] b2, int count, double[] factor) {
        for (int i = 0; i < count; i++) {
            double mean = 0.5 * (Math.sqrt((double) a1[i] * a1[i] + (double) b1[i] * b1[i])
                    + Math.sqrt((double) a2[i] * a2[i] + (double) b2[i] * b2[i]));
            double cube = mean * mean * mean;
            double power = cube * cube * mean;
            factor[i] = 1.5 - 0.5 * Math.sqrt(power / (power + TO_THE_SEVENTH));
        }
    }

    // Equations 5 and 6.
    private static void stretched(double[] factor, float[] a, float[] b, int count, double[] stretched, double[] chroma) {
        for (int i = 0; i < count; i++) {
            double wider = factor[i] * a[i];
            stretched[i] = wider;
            chroma[i] = Math.sqrt(wider * wider + (double) b[i] * b[i]);
        }
    }

    // Equations 10 and 11: the cross product over the cosine of half the angle between the two.
    private void compareHues(float[] b1, float[] b2, int count) {
        double[] a1 = firstA;
        double[] a2 = secondA;
        multiply(firstChroma, secondChroma, count, together);
        addProducts(a1, a2, b1, b2, count, together);
        crossOver(a1, a2, b1, b2, together, count, hueDifference);
    }

    private static void multiply(double[] a, double[] b, int count, double[] into) {
        for (int i = 0; i < count; i++) {
            into[i] = a[i] * b[i];
        }
    }

    private static void addProducts(double[] a1, double[] a2, float[] b1, float[] b2, int count, double[] into) {
        for (int i = 0; i < count; i++) {
            into[i] += a1[i] * a2[i] + (double) b1[i] * b2[i];
        }
    }

    private static void crossOver(double[] a1, double[] a2, float[] b1, float[] b2, double[] together, int count, double[] into) {
        for (int i = 0; i < count; i++) {
            into[i] = (a1[i] * b2[i] - a2[i] * b1[i]) / Math.sqrt(Math.max(0.5 * together[i], TINY));
        }
    }

    // Equation 14. The mean hue halves the smaller angle between the two, so it is the direction of their unit vectors' sum.
    private void addDirections(float[] b1, float[] b2, int count) {
        addWeighted(secondChroma, firstA, firstChroma, secondA, count, cosine);
        widen(b1, count, scratch);
        widen(b2, count, sine);
        addWeighted(secondChroma, scratch, firstChroma, sine, count, sine);
        for (int i = 0; i < count; i++) {
            scratch[i] = 1 / Math.sqrt(cosine[i] * cosine[i] + sine[i] * sine[i] + TINY * TINY);
        }
        multiply(cosine, scratch, count, cosine);
        multiply(sine, scratch, count, sine);
    }

    private static void addWeighted(double[] weight, double[] a, double[] otherWeight, double[] b, int count, double[] into) {
        for (int i = 0; i < count; i++) {
            into[i] = (weight[i] + LEAST_CHROMA) * a[i] + (otherWeight[i] + LEAST_CHROMA) * b[i];
        }
    }

    private static void widen(float[] from, int count, double[] into) {
        for (int i = 0; i < count; i++) {
            into[i] = from[i];
        }
    }

    // Between opposite hues the standard takes the one a quarter above the smaller angle, angles counted from 0 to 360 degrees.
    private void settleOpposites(float[] b1, int count) {
        for (int i = 0; i < count; i++) {
            double product = firstChroma[i] * secondChroma[i];
            if (together[i] < OPPOSITE * product) {
                double up = b1[i] > 0 || (b1[i] == 0 && firstA[i] > 0) ? 1 : -1;
                hueDifference[i] = up * 2 * Math.sqrt(product);
                cosine[i] = -up * b1[i] / firstChroma[i];
                sine[i] = up * firstA[i] / firstChroma[i];
            }
        }
    }

    // Equation 15, cosines of multiples of the hue by the addition theorems.
    private static void weighHues(double[] cosine, double[] sine, int count, double[] weight) {
        for (int i = 0; i < count; i++) {
            double c = cosine[i];
            double s = sine[i];
            double c2 = c * c - s * s;
            double s2 = 2 * c * s;
            double c3 = c * c2 - s * s2;
            double s3 = s * c2 + c * s2;
            double c4 = c2 * c2 - s2 * s2;
            double s4 = 2 * c2 * s2;
            weight[i] = 1 - 0.17 * (c * COS_30 + s * SIN_30) + 0.24 * c2
                    + 0.32 * (c3 * COS_6 - s3 * SIN_6) - 0.20 * (c4 * COS_63 + s4 * SIN_63);
        }
    }

    // Equations 16 and 19 without the chroma: the sine of 60 degrees times exp(-(angle/25)^2), the angle from 275 degrees.
    // Its square is the series of arccos^2 in z = 2 (1 - cos); beyond 100 degrees, where that converges slowly, the
    // exponential is below 1e-7 in any case. The angle is counted the shorter way round; the published one jumps at hue 0,
    // where the exponential is 1e-5.
    private static void turn(double[] cosine, double[] sine, int count, double[] turning) {
        for (int i = 0; i < count; i++) {
            double z = 2 - 2 * (cosine[i] * COS_275 + sine[i] * SIN_275);
            double square = z * (1 + z * (1 / 12.0 + z * (1 / 90.0 + z * (1 / 560.0 + z * (1 / 3_150.0 + z * (1 / 16_632.0
                    + z * (1 / 84_084.0 + z * (1 / 411_840.0 + z * (1 / 1_969_110.0 + z * (1 / 9_237_800.0))))))))));
            turning[i] = square * (-1 / 64.0 * (180 / Math.PI / 25) * (180 / Math.PI / 25));
        }
        for (int i = 0; i < count; i++) {
            double x = turning[i];
            double root = 1 + x * (1 + x * (1 / 2.0 + x * (1 / 6.0 + x * (1 / 24.0 + x * (1 / 120.0 + x * (1 / 720.0
                    + x * (1 / 5_040.0 + x * (1 / 40_320.0))))))));
            double power4 = root * root * (root * root);
            double power16 = power4 * power4 * (power4 * power4);
            turning[i] = Math.PI / 3 * (power16 * power16 * (power16 * power16));
        }
        for (int i = 0; i < count; i++) {
            double square = turning[i] * turning[i];
            turning[i] *= 1 - square * (1 / 6.0 - square * (1 / 120.0 - square * (1 / 5_040.0 - square * (1 / 362_880.0))));
        }
    }

    // Equation 17.
    private static void turnByChroma(double[] firstChroma, double[] secondChroma, int count, double[] turning) {
        for (int i = 0; i < count; i++) {
            double chroma = 0.5 * (firstChroma[i] + secondChroma[i]);
            double cube = chroma * chroma * chroma;
            double power = cube * cube * chroma;
            turning[i] *= 2 * Math.sqrt(power / (power + TO_THE_SEVENTH));
        }
    }

    // Equations 8 and 18.
    private static void lightness(float[] l1, float[] l2, int count, double[] into) {
        for (int i = 0; i < count; i++) {
            double fromMiddle = 0.5 * ((double) l1[i] + l2[i]) - 50;
            double square = fromMiddle * fromMiddle;
            into[i] = ((double) l2[i] - l1[i]) / (1 + 0.015 * square / Math.sqrt(20 + square));
        }
    }

    // Equations 9, 19, 20 and 22.
    private void combine(int count, float[] into) {
        divideByChroma(firstChroma, secondChroma, count, hueWeight, hueDifference, cosine);
        root(scratch, cosine, hueDifference, turning, count, into);
    }

    private static void divideByChroma(double[] firstChroma, double[] secondChroma, int count, double[] hueWeight, double[] hue, double[] chroma) {
        for (int i = 0; i < count; i++) {
            double mean = 0.5 * (firstChroma[i] + secondChroma[i]);
            chroma[i] = (secondChroma[i] - firstChroma[i]) / (1 + 0.045 * mean);
            hue[i] /= 1 + 0.015 * mean * hueWeight[i];
        }
    }

    private static void root(double[] l, double[] c, double[] h, double[] turning, int count, float[] into) {
        for (int i = 0; i < count; i++) {
            into[i] = (float) Math.sqrt(Math.max(0, l[i] * l[i] + c[i] * c[i] + h[i] * h[i] - turning[i] * c[i] * h[i]));
        }
    }

    private static double cos(double degrees) {
        return StrictMath.cos(StrictMath.toRadians(degrees));
    }

    private static double sin(double degrees) {
        return StrictMath.sin(StrictMath.toRadians(degrees));
    }
}
