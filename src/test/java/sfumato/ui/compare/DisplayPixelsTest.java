package sfumato.ui.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;
import sfumato.image.Layout;
import sfumato.image.Samples;

class DisplayPixelsTest {
    @Test
    void colours_come_out_in_the_order_red_green_blue() {
        Samples samples = new Samples(1, 1, Layout.RGB, bytes(0x12, 0x80, 0xFF));
        assertArrayEquals(new int[] {0xFF1280FF}, DisplayPixels.of(samples, 0, 0, 1, 1));
    }

    @Test
    void grey_fills_all_three_colours() {
        Samples samples = new Samples(2, 1, Layout.GREY, bytes(0x00, 0xC3));
        assertArrayEquals(new int[] {0xFF000000, 0xFFC3C3C3}, DisplayPixels.of(samples, 0, 0, 2, 1));
    }

    @Test
    void colours_are_multiplied_by_alpha() {
        Samples samples = new Samples(1, 1, Layout.RGB_ALPHA, bytes(255, 100, 0, 51));
        assertArrayEquals(new int[] {51 << 24 | 51 << 16 | 20 << 8}, DisplayPixels.of(samples, 0, 0, 1, 1));
    }

    @Test
    void grey_with_alpha_is_multiplied_too() {
        Samples samples = new Samples(1, 1, Layout.GREY_ALPHA, bytes(200, 0));
        assertArrayEquals(new int[] {0}, DisplayPixels.of(samples, 0, 0, 1, 1));
    }

    @Test
    void a_rectangle_is_cut_out_row_by_row() {
        Samples samples = new Samples(3, 2, Layout.GREY, bytes(0, 1, 2, 3, 4, 5));
        assertArrayEquals(new int[] {0xFF010101, 0xFF020202, 0xFF040404, 0xFF050505}, DisplayPixels.of(samples, 1, 0, 2, 2));
    }

    static byte[] bytes(int... codes) {
        byte[] bytes = new byte[codes.length];
        for (int i = 0; i < codes.length; i++) {
            bytes[i] = (byte) codes[i];
        }
        return bytes;
    }
}
