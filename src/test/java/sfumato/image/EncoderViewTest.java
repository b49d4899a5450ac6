package sfumato.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sfumato.image.DrawnSamples.Kind;
import sfumato.task.Workers;

class EncoderViewTest {
    private final Workers one = new Workers(1);

    @ParameterizedTest
    @EnumSource
    void at_its_own_size_a_picture_is_its_codes_over_white(Layout layout) {
        Samples samples = DrawnSamples.of(Kind.NOISE, 13, 9, layout, 1);
        Planes expected = DrawnSamples.planes(samples);
        Planes view = EncoderView.of(samples, new Size(13, 9), ResampleKernel.BICUBIC, one);
        for (int c = 0; c < 3; c++) {
            assertArrayEquals(expected.plane(c), view.plane(c));
        }
    }

    @Test
    void half_transparent_black_is_middle_grey() {
        Samples pixel = new Samples(1, 1, Layout.GREY_ALPHA, new byte[] {0, 102});
        Planes view = EncoderView.of(pixel, new Size(1, 1), ResampleKernel.AREA, one);
        assertEquals(0.6f, view.plane(2)[0], 1e-6f);
    }

    @Test
    void the_colour_under_full_transparency_is_not_seen() {
        Samples red = new Samples(2, 1, Layout.RGB_ALPHA, new byte[] {(byte) 255, 0, 0, 0, 0, 0, 0, (byte) 255});
        Planes view = EncoderView.of(red, new Size(1, 1), ResampleKernel.AREA, one);
        for (int c = 0; c < 3; c++) {
            assertEquals(0.5f, view.plane(c)[0], 1e-6f, "white and black in equal parts");
        }
    }

    @Test
    void what_overshoots_at_an_edge_is_clipped() {
        Samples edges = DrawnSamples.of(Kind.SATURATED, 40, 40, Layout.RGB, 2);
        Planes view = EncoderView.of(edges, new Size(64, 24), ResampleKernel.LANCZOS, one);
        assertEquals(64, view.width());
        assertEquals(24, view.height());
        for (float[] plane : view.planes()) {
            for (float value : plane) {
                assertTrue(value >= 0 && value <= 1, "value " + value);
            }
        }
    }

    @Test
    void the_number_of_threads_does_not_matter() {
        Samples samples = DrawnSamples.of(Kind.NOISE, 67, 59, Layout.RGB_ALPHA, 3);
        try (Workers three = new Workers(3)) {
            Planes expected = EncoderView.of(samples, new Size(40, 32), ResampleKernel.LANCZOS, one);
            Planes actual = EncoderView.of(samples, new Size(40, 32), ResampleKernel.LANCZOS, three);
            for (int c = 0; c < 3; c++) {
                assertArrayEquals(expected.plane(c), actual.plane(c));
            }
        }
    }
}
