package sfumato.image.color;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sfumato.image.Depth;
import sfumato.image.Layout;
import sfumato.image.Samples;

class CodeStepsTest {
    private static final byte[] LINEAR = TestProfiles.ofJdk(ColorSpace.CS_LINEAR_RGB);
    private static final float REACH = 4 / 255f; // how far a sample is moved, more or less

    static Arguments[] spaces() {
        return new Arguments[] {
            Arguments.of("Display P3", TestProfiles.DISPLAY_P3), Arguments.of("Adobe RGB", TestProfiles.ADOBE_RGB),
            Arguments.of("BT.2020", MadeProfile.rgb("BT.2020", Primaries.BT2020, ToneCurve.BT709)),
            Arguments.of("linear light", LINEAR), Arguments.of("a table", TestProfiles.rgbByTable())};
    }

    @Test
    void codes_of_srgb_have_steps_of_one() {
        float[] steps = new float[3];
        ColourSpace.SRGB.steps().row(Samples.blank(3, 1, Layout.RGB), 0, steps);
        assertArrayEquals(new float[] {1, 1, 1}, steps);
    }

    // From 48 on: below, the curves of BT.2020 and sRGB have their corners, between two nodes of the table.
    @ParameterizedTest(name = "{0}")
    @MethodSource("spaces")
    void steps_of_greys_are_what_finite_differences_say(String name, byte[] profile) {
        Differences space = Differences.of(profile);
        CodeSteps steps = ColourSpace.of(profile, false).steps();
        for (int grey = 48; grey <= 248; grey += 8) {
            double wanted = space.step(grey, grey, grey);
            assertEquals(wanted, step(steps, grey, grey, grey), 0.06 * wanted, "grey " + grey);
        }
    }

    // Nodes of the table are 16 codes apart, and a code of sRGB that begins to rise from zero bends more than that shows.
    @ParameterizedTest(name = "{0}")
    @MethodSource("spaces")
    void steps_of_most_colours_that_srgb_has_are_what_finite_differences_say(String name, byte[] profile) {
        Differences space = Differences.of(profile);
        CodeSteps steps = ColourSpace.of(profile, false).steps();
        SplittableRandom random = new SplittableRandom(1);
        int tried = 0;
        int near = 0;
        while (tried < 500) {
            int[] codes = {random.nextInt(8, 248), random.nextInt(8, 248), random.nextInt(8, 248)};
            if (space.shows(codes)) {
                double wanted = space.step(codes);
                near += Math.abs(step(steps, codes) - wanted) < 0.15 * wanted ? 1 : 0;
                tried++;
            }
        }
        assertTrue(near >= 0.85 * tried, near + " of " + tried);
    }

    @Test
    void no_step_grows_where_srgb_is_clipped() {
        CodeSteps steps = ColourSpace.of(TestProfiles.ADOBE_RGB, false).steps();
        for (int[] codes : new int[][] {{0, 255, 0}, {255, 0, 0}, {0, 0, 255}, {10, 240, 20}, {255, 255, 0}}) {
            assertEquals(1, step(steps, codes), 0.4);
        }
    }

    @Test
    void steps_are_bounded_where_a_space_is_flat_or_steep() {
        assertEquals(CodeSteps.GREATEST, CodeSteps.ofSlope(0));
        assertEquals(CodeSteps.GREATEST, CodeSteps.ofSlope(-3));
        assertEquals(CodeSteps.GREATEST, CodeSteps.ofSlope(Double.NaN));
        assertEquals(0.5f, CodeSteps.ofSlope(2));
        assertEquals(1 / CodeSteps.GREATEST, CodeSteps.ofSlope(1e9));
        assertEquals(1 / CodeSteps.GREATEST, step(ColourSpace.of(LINEAR, false).steps(), 0, 0, 0), 0.01); // 12.92 codes of sRGB for one
    }

    @Test
    void steps_of_grey_are_what_its_curve_says() {
        CodeSteps steps = ColourSpace.of(TestProfiles.grey(1), true).steps();
        float[] row = new float[2];
        steps.row(new Samples(2, 1, Layout.GREY_ALPHA, new byte[] {(byte) 128, 7, 2, (byte) 255}), 0, row);
        double slope = 1.055 / 2.4 * Math.pow(128 / 255.0, 1 / 2.4 - 1);
        assertEquals(1 / slope, row[0], 0.01);
        assertEquals(0.13, row[1], 0.05); // near where the curve begins, 1 / 12.92 at most
    }

    @Test
    void sixteen_bits_have_the_steps_of_eight() {
        for (boolean grey : new boolean[] {true, false}) {
            CodeSteps steps = (grey ? ColourSpace.of(TestProfiles.grey(1.8), true) : ColourSpace.of(TestProfiles.ADOBE_RGB, false)).steps();
            byte[] codes = new byte[300];
            new SplittableRandom(4).nextBytes(codes);
            Samples eight = new Samples(grey ? 300 : 100, 1, grey ? Layout.GREY : Layout.RGB, codes);
            float[] coarse = new float[eight.width()];
            float[] fine = new float[eight.width()];
            steps.row(eight, 0, coarse);
            steps.row(eight.at(Depth.SIXTEEN), 0, fine);
            assertArrayEquals(coarse, fine, 1e-5f); // floats are scaled down by other numbers
        }
    }

    private static double step(CodeSteps steps, int... codes) {
        float[] step = new float[1];
        byte[] bytes = {(byte) codes[0], (byte) codes[1], (byte) codes[2]};
        steps.row(new Samples(1, 1, Layout.RGB, bytes), 0, step);
        return step[0];
    }

    /// The same thing by the JDK's way to sRGB, clipped as that is.
    private record Differences(ICC_ColorSpace space) {
        static Differences of(byte[] profile) {
            return new Differences(new ICC_ColorSpace(ICC_Profile.getInstance(profile)));
        }

        double step(int... codes) {
            float[] more = shifted(codes, REACH);
            float[] less = shifted(codes, -REACH);
            double slope = 0;
            for (int c = 0; c < 3; c++) {
                slope = Math.max(slope, (more[c] - less[c]) / (2 * REACH));
            }
            return CodeSteps.ofSlope(slope);
        }

        boolean shows(int... codes) {
            for (float shift : new float[] {-REACH, REACH}) {
                for (float code : shifted(codes, shift)) {
                    if (code < 0.01 || code > 0.99) {
                        return false;
                    }
                }
            }
            return true;
        }

        private float[] shifted(int[] codes, float by) {
            return space.toRGB(new float[] {codes[0] / 255f + by, codes[1] / 255f + by, codes[2] / 255f + by});
        }
    }
}
