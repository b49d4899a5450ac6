package sfumato.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import sfumato.image.Layout;
import sfumato.image.Samples;
import sfumato.task.Cancellation;

class PicturePyramidTest {
    @Test
    void no_tile_is_larger_than_any_graphics_card_takes() {
        PicturePyramid pyramid = pyramid(5000, 100);
        assertEquals(3, pyramid.levels().getFirst().tiles().size());
        for (PicturePyramid.Level level : pyramid.levels()) {
            assertTrue(level.tiles().stream().allMatch(tile -> tile.width() <= 2048 && tile.height() <= 2048));
        }
    }

    @Test
    void tiles_cover_the_picture_without_overlap() {
        long pixels = pyramid(4100, 3000).levels().getFirst().tiles().stream().mapToLong(tile -> tile.argb().length).sum();
        assertEquals(4100L * 3000, pixels);
    }

    @Test
    void a_small_picture_is_not_halved() {
        assertEquals(1, pyramid(256, 200).levels().size());
    }

    @Test
    void true_pixels_are_shown_from_the_full_size() {
        assertEquals(0, pyramid(2000, 1000).levelFor(1).halvings());
        assertEquals(0, pyramid(2000, 1000).levelFor(0.51).halvings());
    }

    @Test
    void a_quarter_of_the_size_is_shown_from_the_second_halving() {
        assertEquals(2, pyramid(2000, 1000).levelFor(0.25).halvings());
    }

    @Test
    void the_smallest_level_serves_all_that_is_smaller() {
        assertEquals(3, pyramid(2000, 1000).levelFor(0.001).halvings());
    }

    @Test
    void building_stops_when_asked() {
        Cancellation cancellation = new Cancellation();
        cancellation.request();
        Samples samples = Samples.blank(300, 300, Layout.RGB);
        assertThrows(CancellationException.class, () -> PicturePyramid.of(samples, cancellation));
    }

    @Test
    void a_picture_made_smaller_takes_the_place_of_the_larger_one() {
        PicturePyramid small = PicturePyramid.ofSmaller(Samples.blank(500, 250, Layout.GREY), 2000, 1000, new Cancellation());
        assertEquals(2000, small.width());
        assertEquals(1000, small.height());
        assertTrue(small.scaled());
    }

    @Test
    void a_picture_made_smaller_is_halved_only_when_it_is_shown_smaller_still() {
        PicturePyramid small = PicturePyramid.ofSmaller(Samples.blank(500, 250, Layout.GREY), 2000, 1000, new Cancellation());
        assertEquals(0, small.levelFor(0.25).halvings());
        assertEquals(1, small.levelFor(0.125).halvings());
    }

    private static PicturePyramid pyramid(int width, int height) {
        return PicturePyramid.of(Samples.blank(width, height, Layout.GREY), new Cancellation());
    }
}
