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
    private static final double[] AT_30 = direction(30);
    private static final double[] AT_6 = direction(6);
    private static final double[] AT_63 = direction(63);
    private static final double[] AT_275 = direction(275);

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
        stretch(first.a(), first.b(), second.a(), second.b(), count);
        compareHues(first.b(), second.b(), count);
        settleOpposites(first.b(), count);
        weighHues(count);
        turn(count);
        combine(first.lightness(), second.lightness(), count, into);
    }

    // Equations 2 to 6: a is stretched where there is little chroma.
    private void stretch(float[] a1, float[] b1, float[] a2, float[] b2, int count) {
        for (int i = 0; i < count; i++) {
            double firstSquare = (double) b1[i] * b1[i];
            double secondSquare = (double) b2[i] * b2[i];
            double mean = 0.5 * (Math.sqrt((double) a1[i] * a1[i] + firstSquare) + Math.sqrt((double) a2[i] * a2[i] + secondSquare));
            double cube = mean * mean * mean;
            double power = cube * cube * mean;
            double factor = 1.5 - 0.5 * Math.sqrt(power / (power + TO_THE_SEVENTH));
            firstA[i] = factor * a1[i];
            secondA[i] = factor * a2[i];
            firstChroma[i] = Math.sqrt(firstA[i] * firstA[i] + firstSquare);
            secondChroma[i] = Math.sqrt(secondA[i] * secondA[i] + secondSquare);
        }
    }

    // Equations 10, 11 and 14. The mean hue halves the smaller angle between the two, so it is the direction of their unit
    // vectors' sum; and the difference is their cross product over the cosine of half the angle.
    private void compareHues(float[] b1, float[] b2, int count) {
        for (int i = 0; i < count; i++) {
            double both = firstChroma[i] * secondChroma[i] + firstA[i] * secondA[i] + (double) b1[i] * b2[i];
            together[i] = both;
            hueDifference[i] = (firstA[i] * b2[i] - secondA[i] * b1[i]) / Math.sqrt(Math.max(0.5 * both, TINY));
            double x = (secondChroma[i] + LEAST_CHROMA) * firstA[i] + (firstChroma[i] + LEAST_CHROMA) * secondA[i];
            double y = (secondChroma[i] + LEAST_CHROMA) * b1[i] + (firstChroma[i] + LEAST_CHROMA) * b2[i];
            double length = Math.sqrt(x * x + y * y + TINY * TINY);
            cosine[i] = x / length;
            sine[i] = y / length;
        }
    }

    // Between opposite hues the standard takes the one a quarter above the smaller angle, angles counted from 0 to 360 degrees.
    private void settleOpposites(float[] b1, int count) {
        for (int i = 0; i < count; i++) {
            double product = firstChroma[i] * secondChroma[i];
            if (together[i] < OPPOSITE * product) {
                double up = b1[i] > 0 || b1[i] == 0 && firstA[i] > 0 ? 1 : -1;
                hueDifference[i] = up * 2 * Math.sqrt(product);
                cosine[i] = -up * b1[i] / firstChroma[i];
                sine[i] = up * firstA[i] / firstChroma[i];
            }
        }
    }

    // Equation 15, cosines of multiples of the hue by the addition theorems.
    private void weighHues(int count) {
        for (int i = 0; i < count; i++) {
            double c = cosine[i];
            double s = sine[i];
            double c2 = c * c - s * s;
            double s2 = 2 * c * s;
            double c3 = c * c2 - s * s2;
            double s3 = s * c2 + c * s2;
            double c4 = c2 * c2 - s2 * s2;
            double s4 = 2 * c2 * s2;
            hueWeight[i] = 1 - 0.17 * (c * AT_30[0] + s * AT_30[1]) + 0.24 * c2
                    + 0.32 * (c3 * AT_6[0] - s3 * AT_6[1]) - 0.20 * (c4 * AT_63[0] + s4 * AT_63[1]);
        }
    }

    // Equations 16 and 19 without the chroma: the sine of 60 degrees times exp(-(angle/25)^2), the angle from 275 degrees.
    // Its square is the series of arccos^2 in z = 2 (1 - cos); beyond 100 degrees, where that converges slowly, the
    // exponential is below 1e-7 in any case. The angle is counted the shorter way round; the published one jumps at hue 0,
    // where the exponential is 1e-5.
    private void turn(int count) {
        for (int i = 0; i < count; i++) {
            double z = 2 - 2 * (cosine[i] * AT_275[0] + sine[i] * AT_275[1]);
            double square = z * (1 + z * (1 / 12.0 + z * (1 / 90.0 + z * (1 / 560.0 + z * (1 / 3_150.0 + z * (1 / 16_632.0
                    + z * (1 / 84_084.0 + z * (1 / 411_840.0 + z * (1 / 1_969_110.0 + z / 9_237_800.0)))))))));
            turning[i] = -square * (180 / Math.PI / 25) * (180 / Math.PI / 25) / 64;
        }
        for (int i = 0; i < count; i++) {
            double x = turning[i];
            double power = 1 + x * (1 + x / 2 * (1 + x / 3 * (1 + x / 4 * (1 + x / 5 * (1 + x / 6 * (1 + x / 7 * (1 + x / 8)))))));
            power *= power;
            power *= power;
            power *= power;
            power *= power;
            power *= power;
            power *= power;
            double angle = Math.PI / 3 * power;
            double square = angle * angle;
            turning[i] = angle * (1 - square / 6 * (1 - square / 20 * (1 - square / 42 * (1 - square / 72))));
        }
    }

    // Equations 8, 9, 17, 18, 20 and 22.
    private void combine(float[] l1, float[] l2, int count, float[] into) {
        for (int i = 0; i < count; i++) {
            double chroma = 0.5 * (firstChroma[i] + secondChroma[i]);
            double cube = chroma * chroma * chroma;
            double power = cube * cube * chroma;
            double fromMiddle = 0.5 * ((double) l1[i] + l2[i]) - 50;
            double square = fromMiddle * fromMiddle;
            double l = ((double) l2[i] - l1[i]) / (1 + 0.015 * square / Math.sqrt(20 + square));
            double c = (secondChroma[i] - firstChroma[i]) / (1 + 0.045 * chroma);
            double h = hueDifference[i] / (1 + 0.015 * chroma * hueWeight[i]);
            double turned = 2 * Math.sqrt(power / (power + TO_THE_SEVENTH)) * turning[i];
            into[i] = (float) Math.sqrt(Math.max(0, l * l + c * c + h * h - turned * c * h));
        }
    }

    private static double[] direction(double degrees) {
        double angle = StrictMath.toRadians(degrees);
        return new double[] {StrictMath.cos(angle), StrictMath.sin(angle)};
    }
}
