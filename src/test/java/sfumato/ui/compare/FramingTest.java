package sfumato.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FramingTest {
    /// Rounding of sums and products of doubles of about a thousand.
    private static final double TINY = 1e-9;

    @Test
    void a_fitted_picture_leaves_a_margin_and_lies_in_the_middle() {
        Framing fit = Framing.fit(4000, 2000, 848, 1000);
        assertEquals(0.2, fit.zoom(), TINY);
        assertEquals(24, fit.left(), TINY);
        assertEquals(300, fit.top(), TINY);
    }

    @Test
    void a_small_picture_is_not_blown_up() {
        assertEquals(1, Framing.fit(100, 50, 1000, 1000).zoom());
    }

    @Test
    void a_fitted_picture_stays_fitted_in_another_view() {
        assertEquals(Framing.fit(4000, 2000, 500, 400), Framing.fit(4000, 2000, 848, 1000).inView(500, 400));
    }

    @Test
    void the_point_under_the_pointer_stays_there_while_zooming() {
        Framing before = Framing.fit(4000, 2000, 1000, 800).zoomedTo(1, 300, 400);
        Framing after = before.zoomedTo(2.5, 300, 400);
        assertEquals((300 - before.left()) / before.zoom(), (300 - after.left()) / after.zoom(), TINY);
        assertEquals((400 - before.top()) / before.zoom(), (400 - after.top()) / after.zoom(), TINY);
    }

    @Test
    void the_middle_stays_the_middle_in_another_view() {
        Framing before = Framing.fit(4000, 2000, 1000, 800).zoomedTo(1, 300, 400);
        Framing after = before.inView(600, 900);
        assertEquals(500 - before.left(), 300 - after.left(), TINY);
        assertEquals(400 - before.top(), 450 - after.top(), TINY);
    }

    @Test
    void panning_stops_at_the_edges() {
        Framing framing = Framing.fit(4000, 2000, 1000, 800).zoomedTo(1, 0, 0);
        assertEquals(0, framing.panned(10_000, 10_000).left());
        assertEquals(1000 - 4000, framing.panned(-10_000, 0).left());
    }

    @Test
    void zoom_has_its_limits() {
        Framing framing = Framing.fit(4000, 2000, 1048, 1048);
        assertEquals(0.25, framing.zoomedTo(0.0001, 0, 0).zoom(), TINY);
        assertEquals(32, framing.zoomedTo(1000, 0, 0).zoom(), TINY);
    }

    @Test
    void only_what_is_larger_than_the_view_can_be_panned() {
        Framing fit = Framing.fit(4000, 2000, 1000, 800);
        assertFalse(fit.pannable());
        assertTrue(fit.zoomedTo(1, 0, 0).pannable());
    }

    @Test
    void a_view_without_size_does_no_harm() {
        assertTrue(Framing.fit(4000, 2000, 0, 0).zoom() > 0);
    }
}
