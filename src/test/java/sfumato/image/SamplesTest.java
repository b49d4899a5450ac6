package sfumato.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sfumato.image.DrawnSamples.Kind;

class SamplesTest {

    @ParameterizedTest
    @EnumSource
    void a_part_has_the_codes_of_its_place(Layout layout) {
        Samples whole = DrawnSamples.of(Kind.NOISE, 11, 8, layout, 1);
        Samples part = whole.cropped(3, 2, 7, 5);
        assertEquals(7, part.width());
        assertEquals(5, part.height());
        for (int y = 0; y < 5; y++) {
            for (int x = 0; x < 7; x++) {
                for (int c = 0; c < layout.channels(); c++) {
                    assertEquals(whole.code(3 + x, 2 + y, c), part.code(x, y, c));
                }
            }
        }
    }

    @Test
    void the_whole_as_a_part_is_equal_and_a_copy() {
        Samples whole = DrawnSamples.of(Kind.NOISE, 6, 4, Layout.RGB, 2);
        Samples part = whole.cropped(0, 0, 6, 4);
        assertEquals(whole, part);
        part.codes()[0]++;
        assertNotEquals(whole, part);
    }

    @Test
    void a_part_that_leaves_the_picture_is_refused() {
        Samples whole = DrawnSamples.of(Kind.NOISE, 6, 4, Layout.RGB, 3);
        assertThrows(IllegalArgumentException.class, () -> whole.cropped(0, 0, 0, 4));
        assertThrows(IllegalArgumentException.class, () -> whole.cropped(1, 0, 6, 3));
        assertThrows(IllegalArgumentException.class, () -> whole.cropped(-1, 1, 2, 2));
        assertThrows(IllegalArgumentException.class, () -> whole.cropped(0, 2, 6, 3));
    }

    @ParameterizedTest
    @EnumSource
    void rows_of_either_depth_come_back(Depth depth) {
        Samples samples = Samples.blank(3, 2, Layout.RGB, depth);
        int[] row = {0, 1, 2, 127, 128, depth.top(), depth.top() - 1, 3, 200};
        samples.setRow(1, row);
        int[] read = new int[9];
        samples.row(1, read);
        assertArrayEquals(row, read);
        assertEquals(depth.top(), samples.code(1, 1, 2));
        float[] blue = new float[3];
        samples.row(1, 2, blue);
        assertEquals(1f, blue[1]);
        assertEquals(2f / depth.top(), blue[0]);
    }

    @Test
    void the_more_significant_byte_of_16_bits_comes_first() {
        Samples samples = new Samples(1, 1, Layout.GREY, Depth.SIXTEEN, new byte[] {(byte) 0x80, 0x01});
        assertEquals(0x8001, samples.code(0, 0, 0));
    }

    @Test
    void eight_bits_spread_over_16_and_rounded_back_are_the_same() {
        Samples samples = Samples.blank(256, 1, Layout.GREY);
        for (int code = 0; code < 256; code++) {
            samples.codes()[code] = (byte) code;
        }
        Samples fine = samples.at(Depth.SIXTEEN);
        assertEquals(65_535, fine.code(255, 0, 0));
        assertEquals(samples, fine.at(Depth.EIGHT));
    }

    @Test
    void a_part_of_16_bits_has_the_codes_of_its_place() {
        Samples whole = DrawnSamples.of(Kind.NOISE, 11, 8, Layout.RGB_ALPHA, 1).at(Depth.SIXTEEN);
        assertEquals(whole.code(4, 5, 3), whole.cropped(3, 2, 7, 5).code(1, 3, 3));
    }
}
