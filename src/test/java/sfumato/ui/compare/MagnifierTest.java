package sfumato.ui.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static sfumato.ui.compare.DisplayPixelsTest.bytes;

import org.junit.jupiter.api.Test;
import sfumato.image.Layout;
import sfumato.image.Samples;
import sfumato.task.Cancellation;

class MagnifierTest {
    @Test
    void every_pixel_becomes_a_square() {
        int[] drawn = draw(new Samples(2, 1, Layout.GREY, bytes(1, 2)), 2, 4, 2);
        int one = 0xFF010101;
        int two = 0xFF020202;
        assertArrayEquals(new int[] {one, one, two, two, one, one, two, two}, drawn);
    }

    @Test
    void beside_the_picture_nothing_is_drawn() {
        int[] drawn = draw(new Samples(1, 1, Layout.GREY, bytes(9)), 2, 4, 4);
        int nine = 0xFF090909;
        assertArrayEquals(new int[] {0, 0, 0, 0, 0, nine, nine, 0, 0, nine, nine, 0, 0, 0, 0, 0}, drawn);
    }

    @Test
    void pixels_of_neighbouring_tiles_stand_side_by_side() {
        Samples wide = Samples.blank(2100, 1, Layout.GREY);
        wide.codes()[2047] = 7;
        wide.codes()[2048] = 8;
        Magnifier magnifier = new Magnifier(PicturePyramid.of(wide, new Cancellation()));
        int[] drawn = new int[4];
        magnifier.draw(new Framing(2100, 1, 4, 2, false, 2, -2047 * 2, 0), 4, 1, drawn);
        assertArrayEquals(new int[] {0xFF070707, 0xFF070707, 0xFF080808, 0xFF080808}, drawn);
    }

    @Test
    void a_crooked_zoom_shows_every_pixel() {
        int[] drawn = draw(new Samples(3, 1, Layout.GREY, bytes(1, 2, 3)), 2.4, 7, 2);
        assertEquals(0xFF010101, drawn[0]);
        assertEquals(0xFF020202, drawn[3]);
        assertEquals(0xFF030303, drawn[6]);
    }

    private static int[] draw(Samples samples, double zoom, int width, int height) {
        int[] argb = new int[width * height];
        Framing framing = new Framing(samples.width(), samples.height(), width, height, false, zoom, 0, 0);
        new Magnifier(PicturePyramid.of(samples, new Cancellation())).draw(framing, width, height, argb);
        return argb;
    }
}
