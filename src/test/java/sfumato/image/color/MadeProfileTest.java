package sfumato.image.color;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.color.ICC_ProfileRGB;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import sfumato.image.color.Primaries.Chromaticity;

class MadeProfileTest {

    @Test
    void adobe_rgb_has_the_colours_that_adobe_published() {
        float[][] matrix = ((ICC_ProfileRGB) ICC_Profile.getInstance(TestProfiles.ADOBE_RGB)).getMatrix();
        // Adobe RGB (1998), 4.3.6.1: as its own profile rounds them.
        float[][] published = {{0.60974f, 0.20528f, 0.14919f}, {0.31111f, 0.62567f, 0.06322f}, {0.01947f, 0.06087f, 0.74457f}};
        for (int row = 0; row < 3; row++) {
            assertArrayEquals(published[row], matrix[row], 0.0001f);
        }
    }

    @Test
    void srgb_described_by_its_numbers_is_srgb() {
        assertEquals(IccProfile.Meaning.SRGB, IccProfile.of(MadeProfile.rgb("sRGB", Primaries.SRGB, ToneCurve.SRGB)).meaning());
        assertSame(ColourSpace.SRGB, ColourSpace.rgb("sRGB", Primaries.SRGB, ToneCurve.SRGB));
        assertSame(ColourSpace.SRGB, ColourSpace.grey("sRGB", ToneCurve.SRGB));
    }

    @Test
    void curves_are_those_of_their_standards() {
        assertCurve(Math.pow(0.6, 1.8), ToneCurve.power(1.8), 0.6);
        assertCurve(0.6, ToneCurve.power(1), 0.6);
        assertCurve(Math.pow((0.6 + 0.099) / 1.099, 1 / 0.45), ToneCurve.BT709, 0.6);
        assertCurve(0.05 / 4.5, ToneCurve.BT709, 0.05);
        assertCurve(Math.pow((0.6 + 0.055) / 1.055, 2.4), ToneCurve.SRGB, 0.6);
    }

    private static void assertCurve(double light, ToneCurve curve, double code) {
        float of = (float) code;
        float[] rgb = new ICC_ColorSpace(ICC_Profile.getInstance(MadeProfile.rgb("any", Primaries.P3, curve))).toCIEXYZ(new float[] {of, of, of});
        float[] grey = new ICC_ColorSpace(ICC_Profile.getInstance(MadeProfile.grey("any", curve))).toCIEXYZ(new float[] {of});
        assertEquals(light, rgb[1], 0.0002); // LCMS counts in 1/32,768
        assertEquals(light, grey[1], 0.0002);
    }

    @Test
    void white_is_the_white_of_the_connection_space() {
        for (Primaries primaries : new Primaries[] {Primaries.SRGB, Primaries.P3, Primaries.BT2020, Primaries.ADOBE_RGB}) {
            assertArrayEquals(Primaries.D50, primaries.toPcs().times(1, 1, 1), 1e-12);
        }
    }

    @Test
    void the_same_space_makes_the_same_bytes_of_the_length_they_say() {
        byte[] profile = MadeProfile.rgb("Display P3", Primaries.P3, ToneCurve.SRGB);
        assertArrayEquals(TestProfiles.DISPLAY_P3, profile);
        assertEquals(profile.length, ByteBuffer.wrap(profile).getInt());
        assertEquals("Display P3", IccProfile.of(profile).name());
        assertEquals("a, b", IccProfile.of(MadeProfile.grey("a, b", ToneCurve.power(1.8))).name());
    }

    @Test
    void what_makes_no_light_is_refused() {
        Chromaticity white = Primaries.SRGB.white();
        Chromaticity red = Primaries.SRGB.red();
        assertThrows(IllegalArgumentException.class, () -> new Primaries(white, red, red, Primaries.SRGB.blue()));
        assertThrows(IllegalArgumentException.class, () -> new Primaries(new Chromaticity(0, 0), red, Primaries.SRGB.green(), Primaries.SRGB.blue()));
        assertThrows(IllegalArgumentException.class, () -> ToneCurve.power(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> ToneCurve.power(0));
    }

    // ICC.1:2022, 7.2, table 17.
    @Test
    void the_header_says_what_the_standard_asks_for() {
        ByteBuffer header = ByteBuffer.wrap(MadeProfile.grey("any", ToneCurve.power(2)));
        assertEquals(0x04400000, header.getInt(8), "version 4.4");
        assertEquals("mntrGRAYXYZ ", letters(header, 12, 12));
        short[] date = new short[6];
        header.position(24).asShortBuffer().get(date);
        assertArrayEquals(new short[] {2022, 5, 1, 0, 0, 0}, date, "year, month, day and time");
        assertEquals("acsp", letters(header, 36, 4));
        int[] white = new int[3];
        header.position(68).asIntBuffer().get(white);
        assertArrayEquals(new int[] {0xF6D6, 0x10000, 0xD32D}, white, "D50");
    }

    // 7.3.1: tags lie inside the file, begin at multiples of four bytes, and here one follows the other.
    @Test
    void tags_lie_side_by_side_up_to_the_end() {
        for (String name : new String[] {"a", "ab", "Display P3"}) {
            ByteBuffer profile = ByteBuffer.wrap(MadeProfile.rgb(name, Primaries.P3, ToneCurve.SRGB));
            int tags = profile.getInt(128);
            int at = 132 + 12 * tags;
            for (int tag = 0; tag < tags; tag++) {
                assertEquals(at, profile.getInt(132 + 12 * tag + 4));
                assertEquals(0, at % 4);
                at += profile.getInt(132 + 12 * tag + 8);
            }
            assertEquals(profile.capacity(), at);
        }
    }

    @Test
    void the_adaptation_is_written_that_leads_to_the_white_of_the_connection_space() {
        byte[] bytes = MadeProfile.rgb("any", Primaries.P3, ToneCurve.SRGB);
        ByteBuffer matrix = ByteBuffer.wrap(bytes).position(TestProfiles.tag(bytes, "chad") + 8);
        double[] white = Primaries.P3.white().xyz();
        for (int row = 0; row < 3; row++) {
            double there = 0;
            for (int column = 0; column < 3; column++) {
                there += matrix.getInt() / 65_536.0 * white[column];
            }
            assertEquals(Primaries.D50[row], there, 3e-5, "three numbers in 1/65,536");
        }
    }

    @Test
    void curves_of_any_real_gamma_are_taken() {
        assertEquals(Math.pow(0.5, 0.1), ToneCurve.power(0.1).light(0.5), 1e-12);
        assertEquals(Math.pow(0.5, 10), ToneCurve.power(10).light(0.5), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> ToneCurve.power(0.0999));
        assertThrows(IllegalArgumentException.class, () -> ToneCurve.power(10.001));
    }

    @Test
    void light_becomes_the_code_that_stands_for_it_and_goes_on_below_nothing() {
        for (int code = -50; code <= 300; code += 5) {
            double light = Math.copySign(ToneCurve.SRGB.light(Math.abs(code) / 255.0), code);
            assertEquals(code / 255.0, ToneCurve.srgbCode(light), 1e-6, "the standard's two borders differ by as much");
        }
    }

    private static String letters(ByteBuffer profile, int from, int count) {
        byte[] text = new byte[count];
        profile.get(from, text);
        return new String(text, StandardCharsets.US_ASCII);
    }
}
