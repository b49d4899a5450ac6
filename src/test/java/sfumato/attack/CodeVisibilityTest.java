package sfumato.attack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sfumato.image.DrawnSamples;
import sfumato.image.DrawnSamples.Kind;
import sfumato.image.Layout;
import sfumato.image.Planes;
import sfumato.image.color.CieLab;
import sfumato.image.color.Ciede2000;
import sfumato.task.Workers;

class CodeVisibilityTest {
    private final Workers one = new Workers(1);

    @Test
    void a_code_of_middle_grey_is_its_step_of_lightness() {
        // L* of sRGB 119 and 120 is 50.03 and 50.43; there CIEDE2000 weighs lightness by 1.
        assertEquals(0.40, of(119, 119, 119), 0.01);
    }

    @Test
    void a_code_is_seen_less_in_black_and_white_than_in_grey() {
        assertTrue(of(0, 0, 0) < 0.6 * of(119, 119, 119));
        assertTrue(of(255, 255, 255) < 0.7 * of(119, 119, 119));
    }

    @Test
    void white_has_a_code_below_it() {
        assertEquals(of(254, 254, 254), of(255, 255, 255), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"200, 40, 30", "20, 120, 60", "30, 60, 220", "90, 70, 50", "5, 3, 2", "255, 254, 0"})
    void a_code_of_any_colour_is_the_difference_to_the_colour_one_code_higher(int red, int green, int blue) {
        CieLab here = CieLab.row(1);
        CieLab above = CieLab.row(1);
        lab(here, red == 255 ? 254 : red, green, blue);
        lab(above, (red == 255 ? 254 : red) + 1, green + 1, blue + 1);
        float[] expected = new float[1];
        new Ciede2000(1).row(here, above, 1, expected);
        // Differences of floats of 100 or so, and matrices with four decimals.
        assertEquals(expected[0], of(red, green, blue), 0.002, "255 has no code above it and counts as 254");
    }

    @Test
    void samples_beyond_the_range_are_seen_as_its_ends() {
        Planes beyond = new Planes(2, 1, new float[] {-0.2f, 1.3f}, new float[] {-0.2f, 1.3f}, new float[] {-0.2f, 1.3f});
        assertArrayEquals(new float[] {of(0, 0, 0), of(255, 255, 255)}, CodeVisibility.of(beyond, one));
    }

    // IEC 61966-2-1 and ISO/CIE 11664-4 in double precision.
    private static void lab(CieLab lab, int... codes) {
        double[] light = new double[3];
        for (int c = 0; c < 3; c++) {
            double code = codes[c] / 255.0;
            light[c] = code <= 0.04045 ? code / 12.92 : Math.pow((code + 0.055) / 1.055, 2.4);
        }
        double x = root((0.4124 * light[0] + 0.3576 * light[1] + 0.1805 * light[2]) / 0.9505);
        double y = root(0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]);
        double z = root((0.0193 * light[0] + 0.1192 * light[1] + 0.9505 * light[2]) / 1.0890);
        lab.lightness()[0] = (float) (116 * y - 16);
        lab.a()[0] = (float) (500 * (x - y));
        lab.b()[0] = (float) (200 * (y - z));
    }

    private static double root(double share) {
        return share > 216 / 24_389.0 ? Math.cbrt(share) : 841 / 108.0 * share + 4 / 29.0;
    }

    @Test
    void every_pixel_is_judged_by_itself() {
        Planes picture = DrawnSamples.planes(DrawnSamples.of(Kind.NOISE, 3, 4, Layout.RGB, 8));
        float[] together = CodeVisibility.of(picture, one);
        for (int i = 0; i < together.length; i++) {
            Planes pixel = new Planes(1, 1, new float[] {picture.plane(0)[i]}, new float[] {picture.plane(1)[i]}, new float[] {picture.plane(2)[i]});
            assertEquals(CodeVisibility.of(pixel, one)[0], together[i], "pixel " + i);
        }
    }

    @Test
    void threads_change_nothing() {
        Planes picture = DrawnSamples.planes(DrawnSamples.of(Kind.NOISE, 75, 61, Layout.RGB, 7));
        try (Workers three = new Workers(3)) {
            assertArrayEquals(CodeVisibility.of(picture, one), CodeVisibility.of(picture, three));
        }
    }

    private float of(int red, int green, int blue) {
        return CodeVisibility.of(new Planes(1, 1, new float[] {red / 255f}, new float[] {green / 255f}, new float[] {blue / 255f}), one)[0];
    }
}
