package sfumato.attack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sfumato.image.Planes;

class SkinTonesTest {
    // Codes of chroma, of which one is 1/224 of the range, through matrices with three decimals.
    private static final double ROUNDING = 1e-3;

    // Cb 77 to 127, Cr 133 to 173, and three codes from the border to where a colour belongs to it wholly.
    @ParameterizedTest
    @CsvSource({"102, 153, 1", "80, 153, 1", "78.5, 153, 0.5", "76, 153, 0", "124, 153, 1", "126, 153, 0.3333", "128, 153, 0",
        "102, 136, 1", "102, 134, 0.3333", "102, 132, 0", "102, 170, 1", "102, 171.5, 0.5", "102, 174, 0", "78, 172, 0.3333"})
    void the_region_of_skin_is_that_of_chai_and_ngan_with_a_soft_border(double cb, double cr, double expected) {
        assertEquals(expected, likeness(0.5, cb, cr), ROUNDING);
    }

    // Three times as light it has Cr 140; at 0.2 it is made lighter by a half, which gives Cr 134, a third of the way in.
    @ParameterizedTest
    @CsvSource({"0.02, 1", "0.1, 1", "0.2, 0.3333", "0.3, 0", "0.6, 0"})
    void dark_colours_are_judged_as_if_they_were_up_to_three_times_lighter(double luma, double expected) {
        assertEquals(expected, likeness(luma, 128 - 26 / 3.0, 128 + 12 / 3.0), ROUNDING);
    }

    @Test
    void a_colour_that_is_dark_by_half_is_judged_as_if_it_were_twice_as_light() {
        assertEquals(1, likeness(0.15, 128 - 26 / 2.0, 128 + 9 / 2.0), ROUNDING, "Cr 137 when it is lightened");
        assertEquals(0, likeness(0.3, 128 - 26 / 2.0, 128 + 9 / 2.0), ROUNDING, "Cr 132.5 as it is");
    }

    @Test
    void only_the_row_that_is_asked_for_is_filled() {
        Planes picture = Planes.zeros(2, 3, 3);
        float[] skin = {0.878f, 0.675f, 0.518f};
        for (int c = 0; c < 3; c++) {
            picture.plane(c)[3] = skin[c];
        }
        float[] likeness = {9, 9, 9, 9, 9, 9};
        SkinTones.likeness(picture, 1, likeness);
        assertArrayEquals(new float[] {9, 9, 0, 1, 9, 9}, likeness);
    }

    // From luma and chroma to RGB by the inverse of ITU-R BT.601, where chroma's range has 224 codes.
    private static double likeness(double luma, double cb, double cr) {
        double red = luma + 1.402 * (cr - 128) / 224;
        double blue = luma + 1.772 * (cb - 128) / 224;
        double green = (luma - 0.299 * red - 0.114 * blue) / 0.587;
        return SkinTones.likeness((float) red, (float) green, (float) blue);
    }
}
