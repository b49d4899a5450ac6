package sfumato.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
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

    @Test
    void bytes_that_do_not_fill_the_picture_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Samples(0, 1, Layout.GREY, new byte[0]));
        assertThrows(IllegalArgumentException.class, () -> new Samples(1, 0, Layout.GREY, new byte[0]));
        assertThrows(IllegalArgumentException.class, () -> new Samples(2, 3, Layout.RGB, new byte[17]));
        assertThrows(IllegalArgumentException.class, () -> new Samples(2, 3, Layout.RGB, Depth.SIXTEEN, new byte[18]));
    }

    @Test
    void a_code_of_16_bits_becomes_the_nearest_of_8() {
        int[] codes = {128, 129, 257 * 200 - 128, 257 * 200 + 128, 65_535};
        Samples fine = Samples.blank(5, 1, Layout.GREY, Depth.SIXTEEN);
        fine.setRow(0, codes);
        assertArrayEquals(new byte[] {0, 1, (byte) 200, (byte) 200, (byte) 255}, fine.at(Depth.EIGHT).codes());
    }

    @ParameterizedTest
    @EnumSource
    void a_picture_at_its_own_depth_is_itself(Depth depth) {
        Samples samples = Samples.blank(2, 2, Layout.GREY, depth);
        assertSame(samples, samples.at(depth));
    }

    @Test
    void codes_are_not_given_away_where_there_are_two_bytes_to_each() {
        assertThrows(IllegalStateException.class, () -> Samples.blank(1, 1, Layout.GREY, Depth.SIXTEEN).codes());
    }

    @ParameterizedTest
    @EnumSource
    void grey_in_colour_has_three_times_its_code(Depth depth) {
        int[] grey = {7, 0, depth.top()};
        Samples samples = Samples.blank(3, 2, Layout.GREY, depth);
        samples.setRow(1, grey);
        int[] row = new int[9];
        samples.inColour().row(1, row);
        assertArrayEquals(new int[] {7, 7, 7, 0, 0, 0, depth.top(), depth.top(), depth.top()}, row);
    }

    @Test
    void grey_in_colour_keeps_its_alpha() {
        Samples grey = new Samples(2, 1, Layout.GREY_ALPHA, new byte[] {7, 80, 9, 0});
        assertEquals(new Samples(2, 1, Layout.RGB_ALPHA, new byte[] {7, 7, 7, 80, 9, 9, 9, 0}), grey.inColour());
    }

    @Test
    void what_has_colours_already_is_not_copied() {
        Samples colour = Samples.blank(2, 2, Layout.RGB_ALPHA);
        assertSame(colour, colour.inColour());
    }

    @ParameterizedTest
    @EnumSource
    void codes_can_be_had_from_any_sample_on(Depth depth) {
        Samples samples = DrawnSamples.of(Kind.NOISE, 4, 3, Layout.RGB, 4).at(depth);
        int[] codes = {-1, -1, -1, -1, -1};
        samples.codes(samples.index(2, 1) + 1, 4, codes);
        assertArrayEquals(new int[] {samples.code(2, 1, 1), samples.code(2, 1, 2), samples.code(3, 1, 0), samples.code(3, 1, 1), -1}, codes);
    }

    @Test
    void pictures_of_the_same_bytes_but_another_shape_are_not_equal() {
        Samples picture = new Samples(4, 2, Layout.GREY, new byte[8]);
        assertEquals(picture, picture.copy());
        assertEquals(picture.hashCode(), picture.copy().hashCode());
        assertNotEquals(picture.hashCode(), new Samples(4, 2, Layout.GREY, new byte[] {0, 0, 0, 0, 1, 0, 0, 0}).hashCode());
        assertNotEquals(picture, new Samples(2, 4, Layout.GREY, new byte[8]));
        assertNotEquals(picture, new Samples(4, 1, Layout.GREY_ALPHA, new byte[8]));
        assertNotEquals(picture, new Samples(4, 1, Layout.GREY, Depth.SIXTEEN, new byte[8]));
        assertNotEquals(new Samples(2, 2, Layout.GREY_ALPHA, new byte[8]), new Samples(2, 2, Layout.GREY, Depth.SIXTEEN, new byte[8]));
    }

    @Test
    void messages_tell_the_size_and_the_channels() {
        assertEquals("4x2 GREY", new Samples(4, 2, Layout.GREY, new byte[8]).toString());
        assertEquals("2x1 RGB of 16 bits", Samples.blank(2, 1, Layout.RGB, Depth.SIXTEEN).toString());
    }
}
