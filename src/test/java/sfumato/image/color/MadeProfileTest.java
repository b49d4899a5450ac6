package sfumato.image.color;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.color.ICC_ProfileRGB;
import java.nio.ByteBuffer;
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
}
