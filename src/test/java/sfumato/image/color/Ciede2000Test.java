package sfumato.image.color;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Ciede2000Test {
    private static final double DECIMALS = 0.00005; // the published values have four

    /// Table 1 of Sharma, Wu and Dalal (2005).
    @ParameterizedTest
    @CsvSource({
            "50.0000, 2.6772, -79.7751, 50.0000, 0.0000, -82.7485, 2.0425", "50.0000, 3.1571, -77.2803, 50.0000, 0.0000, -82.7485, 2.8615",
            "50.0000, 2.8361, -74.0200, 50.0000, 0.0000, -82.7485, 3.4412", "50.0000, -1.3802, -84.2814, 50.0000, 0.0000, -82.7485, 1.0000",
            "50.0000, -1.1848, -84.8006, 50.0000, 0.0000, -82.7485, 1.0000", "50.0000, -0.9009, -85.5211, 50.0000, 0.0000, -82.7485, 1.0000",
            "50.0000, 0.0000, 0.0000, 50.0000, -1.0000, 2.0000, 2.3669", "50.0000, -1.0000, 2.0000, 50.0000, 0.0000, 0.0000, 2.3669",
            "50.0000, 2.4900, -0.0010, 50.0000, -2.4900, 0.0009, 7.1792", "50.0000, 2.4900, -0.0010, 50.0000, -2.4900, 0.0010, 7.1792",
            "50.0000, 2.4900, -0.0010, 50.0000, -2.4900, 0.0011, 7.2195", "50.0000, 2.4900, -0.0010, 50.0000, -2.4900, 0.0012, 7.2195",
            "50.0000, -0.0010, 2.4900, 50.0000, 0.0009, -2.4900, 4.8045", "50.0000, -0.0010, 2.4900, 50.0000, 0.0010, -2.4900, 4.8045",
            "50.0000, -0.0010, 2.4900, 50.0000, 0.0011, -2.4900, 4.7461", "50.0000, 2.5000, 0.0000, 50.0000, 0.0000, -2.5000, 4.3065",
            "50.0000, 2.5000, 0.0000, 73.0000, 25.0000, -18.0000, 27.1492", "50.0000, 2.5000, 0.0000, 61.0000, -5.0000, 29.0000, 22.8977",
            "50.0000, 2.5000, 0.0000, 56.0000, -27.0000, -3.0000, 31.9030", "50.0000, 2.5000, 0.0000, 58.0000, 24.0000, 15.0000, 19.4535",
            "50.0000, 2.5000, 0.0000, 50.0000, 3.1736, 0.5854, 1.0000", "50.0000, 2.5000, 0.0000, 50.0000, 3.2972, 0.0000, 1.0000",
            "50.0000, 2.5000, 0.0000, 50.0000, 1.8634, 0.5757, 1.0000", "50.0000, 2.5000, 0.0000, 50.0000, 3.2592, 0.3350, 1.0000",
            "60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644", "63.0109, -31.0961, -5.8663, 62.8187, -29.7946, -4.0864, 1.2630",
            "61.2901, 3.7196, -5.3901, 61.4292, 2.2480, -4.9620, 1.8731", "35.0831, -44.1164, 3.7933, 35.0232, -40.0716, 1.5901, 1.8645",
            "22.7233, 20.0904, -46.6940, 23.0331, 14.9730, -42.5619, 2.0373", "36.4612, 47.8580, 18.3852, 36.2715, 50.5065, 21.2231, 1.4146",
            "90.8027, -2.0831, 1.4410, 91.1528, -1.6435, 0.0447, 1.4441", "90.9257, -0.5406, -0.9208, 88.6381, -0.8985, -0.7239, 1.5381",
            "6.7747, -0.2908, -2.4247, 5.8714, -0.0985, -2.2286, 0.6377", "2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082"})
    void the_published_pairs_differ_by_the_published_values_either_way(float l1, float a1, float b1, float l2, float a2, float b2, double expected) {
        assertEquals(expected, difference(colour(l1, a1, b1), colour(l2, a2, b2)), DECIMALS);
        assertEquals(expected, difference(colour(l2, a2, b2), colour(l1, a1, b1)), DECIMALS);
    }

    @Test
    void any_colours_differ_by_what_the_formula_with_angles_gives() {
        SplittableRandom random = new SplittableRandom(1);
        CieLab first = random(random, 3000);
        CieLab second = random(random, 3000);
        float[] differences = new float[3000];
        new Ciede2000(3000).row(first, second, 3000, differences);
        for (int i = 0; i < differences.length; i++) {
            assertEquals(withAngles(first, second, i), differences[i], 1e-5, "a float of 100 or so has steps of 8e-6");
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 0", "-3, 0", "0, 3", "0, -3", "40, 0", "-40, 0"})
    void opposite_hues_differ_by_what_the_formula_with_angles_gives(float a, float b) {
        CieLab first = colour(50, a, b);
        CieLab second = colour(60, -2 * a, -2 * b);
        assertEquals(withAngles(first, second, 0), difference(first, second), 1e-5);
    }

    @Test
    void equal_colours_do_not_differ_at_all() {
        CieLab row = random(new SplittableRandom(2), 500);
        float[] differences = new float[500];
        new Ciede2000(500).row(row, row, 500, differences);
        for (float difference : differences) {
            assertEquals(0, difference);
        }
    }

    @Test
    void only_as_many_colours_as_asked_for_are_written() {
        CieLab row = random(new SplittableRandom(3), 4);
        float[] differences = {9, 9, 9, 9};
        new Ciede2000(4).row(row, row, 3, differences);
        assertEquals(9, differences[3]);
    }

    private static float difference(CieLab first, CieLab second) {
        float[] difference = new float[1];
        new Ciede2000(1).row(first, second, 1, difference);
        return difference[0];
    }

    private static CieLab colour(float l, float a, float b) {
        return new CieLab(new float[] {l}, new float[] {a}, new float[] {b});
    }

    private static CieLab random(SplittableRandom random, int count) {
        CieLab row = CieLab.row(count);
        for (int i = 0; i < count; i++) {
            row.lightness()[i] = (float) random.nextDouble(0, 100);
            row.a()[i] = (float) random.nextDouble(-100, 100);
            row.b()[i] = (float) random.nextDouble(-100, 100);
        }
        return row;
    }

    // The equations as they are printed, in degrees, but for one angle.
    private static double withAngles(CieLab first, CieLab second, int i) {
        double mean = (Math.hypot(first.a()[i], first.b()[i]) + Math.hypot(second.a()[i], second.b()[i])) / 2;
        double g = 0.5 * (1 - ratio(mean));
        double a1 = (1 + g) * first.a()[i];
        double a2 = (1 + g) * second.a()[i];
        double c1 = Math.hypot(a1, first.b()[i]);
        double c2 = Math.hypot(a2, second.b()[i]);
        double h1 = (Math.toDegrees(Math.atan2(first.b()[i], a1)) + 360) % 360;
        double h2 = (Math.toDegrees(Math.atan2(second.b()[i], a2)) + 360) % 360;
        double turn = h2 - h1 > 180 ? h2 - h1 - 360 : h2 - h1 < -180 ? h2 - h1 + 360 : h2 - h1;
        double h = Math.abs(h1 - h2) <= 180 ? (h1 + h2) / 2 : h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
        double t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.2 * cos(4 * h - 63);
        double c = (c1 + c2) / 2;
        double l = (first.lightness()[i] + second.lightness()[i]) / 2.0 - 50;
        double dl = (second.lightness()[i] - first.lightness()[i]) / (1 + 0.015 * l * l / Math.sqrt(20 + l * l));
        double dc = (c2 - c1) / (1 + 0.045 * c);
        double dh = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(turn / 2)) / (1 + 0.015 * c * t);
        double angle = Math.IEEEremainder(h - 275, 360); // printed without this, which makes a jump at hue 0
        double theta = 30 * Math.exp(-angle / 25 * angle / 25);
        double rotation = -Math.sin(Math.toRadians(2 * theta)) * 2 * ratio(c);
        return Math.sqrt(dl * dl + dc * dc + dh * dh + rotation * dc * dh);
    }

    private static double ratio(double chroma) {
        return Math.sqrt(Math.pow(chroma, 7) / (Math.pow(chroma, 7) + Math.pow(25, 7)));
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }
}
