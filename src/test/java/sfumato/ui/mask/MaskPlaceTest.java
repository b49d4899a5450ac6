package sfumato.ui.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import sfumato.image.Size;
import sfumato.ui.compare.Framing;

class MaskPlaceTest {
    /// Rounding of sums and products of doubles of about a thousand.
    private static final double TINY = 1e-9;
    private static final Size MASK = new Size(1024, 768);

    @Test
    void the_corners_of_the_picture_are_the_corners_of_the_mask_at_every_zoom() {
        Framing fit = Framing.fit(4000, 3000, 1000, 800);
        for (Framing framing : new Framing[] {fit, fit.zoomedTo(1, 300, 200), fit.zoomedTo(8, 700, 10)}) {
            for (double scale : new double[] {1, 1.5, 2}) {
                MaskPlace place = MaskPlace.of(framing, scale, MASK);
                assertEquals(0, place.maskX(framing.screenX(0) / scale), TINY);
                assertEquals(0, place.maskY(framing.screenY(0) / scale), TINY);
                // The far edge is drawn on a whole device pixel.
                assertEquals(framing.screenX(4000) / scale, place.x(1024), 0.5 / scale + TINY);
                assertEquals(framing.screenY(3000) / scale, place.y(768), 0.5 / scale + TINY);
            }
        }
    }

    @Test
    void there_and_back_is_the_same_place() {
        MaskPlace place = MaskPlace.of(Framing.fit(4000, 3000, 1000, 800).zoomedTo(3, 500, 500), 2, MASK);
        assertEquals(123.4, place.maskX(place.x(123.4)), TINY);
        assertEquals(567.8, place.maskY(place.y(567.8)), TINY);
    }

    @Test
    void the_brush_paints_half_as_wide_twice_as_close() {
        Framing close = Framing.fit(4000, 3000, 1000, 800).zoomedTo(1, 0, 0);
        double radius = MaskPlace.of(close, 1, MASK).radius(60);
        assertEquals(radius / 2, MaskPlace.of(close.zoomedTo(2, 0, 0), 1, MASK).radius(60), TINY);
    }

    @Test
    void the_ring_shows_what_is_painted_where_the_mask_sets_a_limit() {
        MaskPlace place = MaskPlace.of(Framing.fit(4000, 3000, 1000, 800).zoomedTo(32, 0, 0), 1, MASK);
        assertEquals(2 * MaskStroke.LEAST_RADIUS * 32 * 4000 / 1024, place.diameter(10), TINY);
    }

    @Test
    void a_changed_part_is_drawn_with_the_pixels_around_that_it_is_blended_with() {
        MaskPlace place = new MaskPlace(10, 20, 2, 2);
        assertEquals(new Area(10 + 2 * 4, 20 + 2 * 9, 10 + 2 * 8, 20 + 2 * 13), place.inView(new Area(5, 10, 7, 12)));
    }
}
