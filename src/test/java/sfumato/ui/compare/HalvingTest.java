package sfumato.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static sfumato.ui.compare.DisplayPixelsTest.bytes;

import org.junit.jupiter.api.Test;
import sfumato.image.Layout;
import sfumato.image.Samples;

class HalvingTest {
    @Test
    void four_pixels_become_their_mean() {
        Samples full = new Samples(2, 2, Layout.GREY, bytes(10, 20, 30, 41));
        assertEquals(new Samples(1, 1, Layout.GREY, bytes(25)), Halving.of(full));
    }

    @Test
    void each_colour_is_averaged_by_itself() {
        Samples full = new Samples(2, 1, Layout.RGB, bytes(0, 100, 200, 10, 200, 100));
        assertEquals(new Samples(1, 1, Layout.RGB, bytes(5, 150, 150)), Halving.of(full));
    }

    @Test
    void an_odd_edge_is_averaged_from_what_is_there() {
        Samples full = new Samples(3, 3, Layout.GREY, bytes(0, 0, 40, 0, 0, 60, 80, 100, 120));
        assertEquals(new Samples(2, 2, Layout.GREY, bytes(0, 50, 90, 120)), Halving.of(full));
    }

    @Test
    void what_is_transparent_does_not_tint_what_is_not() {
        Samples full = new Samples(2, 1, Layout.RGB_ALPHA, bytes(255, 0, 0, 0, 0, 80, 0, 200));
        assertEquals(new Samples(1, 1, Layout.RGB_ALPHA, bytes(0, 80, 0, 100)), Halving.of(full));
    }
}
