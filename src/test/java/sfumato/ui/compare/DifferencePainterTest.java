package sfumato.ui.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static sfumato.ui.compare.DisplayPixelsTest.bytes;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import sfumato.image.Layout;
import sfumato.image.Samples;
import sfumato.task.Cancellation;

class DifferencePainterTest {
    private static final int GREY = 0xFF808080;

    @Test
    void where_nothing_changed_it_is_middle_grey() {
        Samples same = new Samples(2, 1, Layout.RGB, bytes(10, 20, 30, 250, 0, 7));
        assertArrayEquals(new int[] {GREY, GREY}, draw(same, same, 1, 2, 1, 32));
    }

    @Test
    void each_colour_changes_by_a_multiple_of_its_own_difference() {
        Samples before = new Samples(1, 1, Layout.RGB, bytes(100, 100, 100));
        Samples after = new Samples(1, 1, Layout.RGB, bytes(103, 98, 100));
        assertArrayEquals(new int[] {0xFF000000 | (128 + 24) << 16 | (128 - 16) << 8 | 128}, draw(before, after, 1, 1, 1, 8));
    }

    @Test
    void what_is_too_great_to_show_ends_at_black_and_white() {
        Samples before = new Samples(1, 1, Layout.RGB, bytes(100, 100, 100));
        Samples after = new Samples(1, 1, Layout.RGB, bytes(110, 90, 104));
        assertArrayEquals(new int[] {0xFFFF00FF}, draw(before, after, 1, 1, 1, 32));
    }

    @Test
    void close_to_it_every_pixel_is_a_square() {
        Samples before = new Samples(2, 1, Layout.GREY, bytes(50, 50));
        Samples after = new Samples(2, 1, Layout.GREY, bytes(51, 50));
        int brighter = 0xFF818181;
        assertArrayEquals(new int[] {brighter, brighter, GREY, GREY}, draw(before, after, 2, 4, 1, 1));
    }

    @Test
    void made_smaller_changes_of_opposite_signs_do_not_cancel() {
        Samples before = new Samples(2, 2, Layout.GREY, bytes(50, 50, 50, 50));
        Samples after = new Samples(2, 2, Layout.GREY, bytes(54, 46, 46, 46));
        int darker = 128 - 2 * 4;
        assertArrayEquals(new int[] {0xFF000000 | 0x010101 * darker}, draw(before, after, 0.5, 1, 1, 2));
    }

    @Test
    void made_smaller_it_looks_as_strong_as_at_full_size() {
        Samples before = Samples.blank(300, 200, Layout.RGB);
        Arrays.fill(before.codes(), (byte) 120);
        Samples after = before.copy();
        for (int i = 0; i < after.codes().length; i++) {
            after.codes()[i] += (byte) (i % 7 < 4 ? 3 : -3);
        }
        for (int colour : draw(before, after, 0.31, 93, 62, 8)) {
            assertEquals(24, Math.abs((colour >> 8 & 0xFF) - 128));
        }
    }

    @Test
    void every_pixel_of_a_picture_of_several_tiles_is_counted_at_every_zoom() {
        Samples before = Samples.blank(4100, 3, Layout.GREY);
        Samples after = before.copy();
        Arrays.fill(after.codes(), (byte) 5);
        for (double zoom : new double[] {0.1, 0.37, 0.5, 0.99, 1}) {
            int width = (int) Math.floor(4100 * zoom);
            int[] drawn = draw(before, after, zoom, width, 1, 1);
            assertEquals(width, Arrays.stream(drawn).filter(colour -> colour == 0xFF858585).count(), "at " + zoom);
        }
    }

    @Test
    void beside_the_picture_nothing_is_drawn() {
        Samples same = new Samples(2, 2, Layout.GREY, bytes(1, 2, 3, 4));
        assertArrayEquals(new int[] {0, GREY, 0}, draw(same, same, 0.5, 3, 1, 1));
        assertArrayEquals(new int[] {0, GREY, GREY, 0}, draw(same, same, 1, 4, 1, 1));
    }

    @Test
    void pictures_of_two_sizes_have_no_difference() {
        PicturePyramid one = pyramid(Samples.blank(4, 4, Layout.GREY));
        PicturePyramid other = pyramid(Samples.blank(4, 5, Layout.GREY));
        assertThrows(IllegalArgumentException.class, () -> new DifferencePainter(one, other));
    }

    private static int[] draw(Samples before, Samples after, double zoom, int width, int height, int factor) {
        int[] argb = new int[width * height];
        Framing framing = new Framing(before.width(), before.height(), width, height, false, zoom, 0, 0);
        new DifferencePainter(pyramid(before), pyramid(after)).draw(framing, width, height, factor, argb);
        return argb;
    }

    private static PicturePyramid pyramid(Samples samples) {
        return PicturePyramid.of(samples, new Cancellation());
    }
}
