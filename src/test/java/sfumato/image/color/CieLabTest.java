package sfumato.image.color;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CieLabTest {
    @Test
    void white_has_lightness_100_and_no_colour() {
        assertColour(100, 0, 0, ofLight(1, 1, 1));
    }

    @Test
    void black_has_lightness_0_and_no_colour() {
        assertColour(0, 0, 0, ofLight(0, 0, 0));
    }

    /// Full red, green and blue of sRGB under D65 as tables of sRGB in CIE L*a*b* have them.
    @ParameterizedTest
    @CsvSource({"1, 0, 0, 53.24, 80.09, 67.20", "0, 1, 0, 87.73, -86.18, 83.18", "0, 0, 1, 32.30, 79.19, -107.86"})
    void the_primaries_are_where_tables_have_them(float red, float green, float blue, double l, double a, double b) {
        CieLab colour = ofLight(red, green, blue);
        assertEquals(l, colour.lightness()[0], 0.01);
        assertEquals(a, colour.a()[0], 0.02, "the tables' white has other last digits");
        assertEquals(b, colour.b()[0], 0.02, "the tables' white has other last digits");
    }

    @Test
    void lightness_follows_the_cube_root_and_the_line_below_it() {
        int count = 5001;
        float[] shares = new float[count];
        for (int i = 0; i < count; i++) {
            shares[i] = (i - 100) / 4000f;
        }
        CieLab row = CieLab.row(count);
        row.setXyz(new float[][] {shares.clone(), shares.clone(), shares.clone()}, count);
        for (int i = 0; i < count; i++) {
            double y = shares[i];
            double expected = y > 216 / 24389.0 ? 116 * Math.cbrt(y) - 16 : 24389 / 27.0 * y;
            assertEquals(expected, row.lightness()[i], 3e-5, "a float of 100 has steps of 1e-5");
            assertEquals(0, row.a()[i]);
            assertEquals(0, row.b()[i]);
        }
    }

    @Test
    void opponent_colours_lead_back_to_the_light_they_came_from() {
        float[][] opponents = new float[3][1];
        OpponentColours.fromLight(new float[][] {{0.2f}, {0.5f}, {0.7f}}, 1, opponents);
        float[][] xyz = new float[3][1];
        OpponentColours.toXyz(opponents, 1, xyz);
        double[] white = Primaries.SRGB.toXyz().times(1, 1, 1);
        double[] expected = Primaries.SRGB.toXyz().times(0.2, 0.5, 0.7);
        for (int c = 0; c < 3; c++) {
            assertEquals(expected[c] / white[c], xyz[c][0], 1e-6);
        }
    }

    @Test
    void codes_are_looked_up_as_the_light_of_srgb() {
        float[] light = new float[4];
        SrgbLight.row(new int[] {0, 257 * 188, 65_535}, 3, light, 1);
        assertArrayEquals(new float[] {0, 0, 0.5028865f, 1}, light, 1e-6f);
    }

    private static CieLab ofLight(float red, float green, float blue) {
        float[][] opponents = new float[3][1];
        OpponentColours.fromLight(new float[][] {{red}, {green}, {blue}}, 1, opponents);
        float[][] xyz = new float[3][1];
        OpponentColours.toXyz(opponents, 1, xyz);
        CieLab colour = CieLab.row(1);
        colour.setXyz(xyz, 1);
        return colour;
    }

    private static void assertColour(double l, double a, double b, CieLab colour) {
        assertEquals(l, colour.lightness()[0], 1e-4);
        assertEquals(a, colour.a()[0], 1e-3);
        assertEquals(b, colour.b()[0], 1e-3);
    }
}
