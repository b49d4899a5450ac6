package sfumato.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowBoundsTest {
    private static final Rectangle2D MAIN = new Rectangle2D(0, 30, 1920, 1050);
    private static final Rectangle2D LEFT = new Rectangle2D(-1280, 0, 1280, 1024);

    @Test
    void a_window_that_fits_stays_where_it_was() {
        WindowBounds bounds = new WindowBounds(-1200, 100, 1000, 800, false);
        assertEquals(bounds, bounds.on(List.of(MAIN, LEFT)));
    }

    @Test
    void a_window_partly_beyond_the_screen_is_moved_onto_it() {
        assertEquals(new WindowBounds(920, 30, 1000, 800, true), new WindowBounds(1500, -200, 1000, 800, true).on(List.of(MAIN, LEFT)));
    }

    @Test
    void a_window_larger_than_the_screen_fills_it() {
        assertEquals(new WindowBounds(0, 30, 1920, 1050, false), new WindowBounds(100, 100, 3000, 2000, false).on(List.of(MAIN)));
    }

    @Test
    void a_window_whose_screen_is_gone_is_centred_on_the_first() {
        assertEquals(new WindowBounds(460, 155, 1000, 800, false), new WindowBounds(-1200, 100, 1000, 800, false).on(List.of(MAIN)));
    }

    @Test
    void a_window_that_the_system_has_not_placed_yet_is_nowhere() {
        assertEquals(Optional.empty(), WindowBounds.seen(Double.NaN, Double.NaN, 1280, 860));
        assertEquals(Optional.empty(), WindowBounds.seen(160, Double.NaN, 1280, 860));
        assertEquals(Optional.empty(), WindowBounds.seen(160, 70, 0, 860));
        assertEquals(Optional.of(new WindowBounds(160, 70, 1280, 860, false)), WindowBounds.seen(160, 70, 1280, 860));
    }

    @Test
    void no_window_lies_beyond_all_screens_or_is_empty() {
        assertThrows(IllegalArgumentException.class, () -> new WindowBounds(Double.NaN, 0, 100, 100, false));
        assertThrows(IllegalArgumentException.class, () -> new WindowBounds(0, 1e9, 100, 100, false));
        assertThrows(IllegalArgumentException.class, () -> new WindowBounds(0, 0, 0, 100, false));
    }
}
