package sfumato.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SizeTest {

    @Test
    void the_shorter_side_is_brought_down_and_the_shape_kept() {
        assertEquals(new Size(683, 512), new Size(4000, 3000).withShorterSideAtMost(512));
        assertEquals(new Size(512, 768), new Size(2000, 3000).withShorterSideAtMost(512));
    }

    @Test
    void a_smaller_picture_stays_as_it_is() {
        assertEquals(new Size(300, 200), new Size(300, 200).withShorterSideAtMost(512));
        assertEquals(new Size(1, 1), new Size(1, 1).withShorterSideAtMost(512));
        assertEquals(new Size(5, 300), new Size(5, 300).withShorterSideAtMost(384));
    }

    @Test
    void a_long_strip_is_brought_down_to_three_squares() {
        Size strip = new Size(20_000, 1_000).withShorterSideAtMost(512);
        assertEquals(3 * 512 * 512, strip.pixels(), 0.01 * 3 * 512 * 512, "both sides are rounded");
        assertEquals(20, strip.width() / (double) strip.height(), 0.2);
    }

    @Test
    void a_line_of_pixels_is_no_longer_than_sixteen_times_the_shorter_side() {
        assertEquals(new Size(1, 16 * 512), new Size(1, 60_000).withShorterSideAtMost(512));
    }

    @Test
    void it_is_never_larger_in_any_direction() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 1000; i++) {
            Size size = new Size(random.nextInt(1, 1 << random.nextInt(1, 16)), random.nextInt(1, 1 << random.nextInt(1, 16)));
            int shorter = random.nextInt(1, 1000);
            Size down = size.withShorterSideAtMost(shorter);
            assertTrue(down.width() <= size.width() && down.height() <= size.height() && down.shorter() <= shorter,
                    size + " to " + shorter + " gave " + down);
        }
    }

    @Test
    void rounding_goes_to_the_nearest_multiple_and_at_least_one() {
        assertEquals(new Size(16, 24), new Size(13, 27).roundedTo(8));
        assertEquals(new Size(8, 8), new Size(1, 3).roundedTo(8));
        assertEquals(new Size(13, 27), new Size(13, 27).roundedTo(1));
    }

    @Test
    void nothing_has_no_size() {
        assertThrows(IllegalArgumentException.class, () -> new Size(0, 3));
        assertThrows(IllegalArgumentException.class, () -> new Size(3, -1));
    }
}
