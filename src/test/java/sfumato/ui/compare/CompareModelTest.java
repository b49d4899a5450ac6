package sfumato.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompareModelTest {
    private final CompareModel model = new CompareModel();

    @BeforeEach
    void show_a_large_picture() {
        model.showIn(1000, 800, 1);
        model.showPicture(4000, 3000);
    }

    @Test
    void a_new_picture_is_fitted_with_the_divider_in_the_middle() {
        model.splitProperty().set(0.1);
        model.actualSize();
        model.showPicture(2000, 1000);
        assertTrue(model.framing().fitted());
        assertEquals(0.5, model.splitProperty().get());
    }

    @Test
    void the_divider_keeps_its_share_of_the_view_when_the_window_grows() {
        model.splitProperty().set(0.3);
        model.showIn(2000, 900, 1);
        assertEquals(0.3, model.splitProperty().get());
    }

    @Test
    void the_divider_stops_at_the_edges() {
        model.moveSplit(-3);
        assertEquals(0, model.splitProperty().get());
        model.splitProperty().set(7);
        assertEquals(1, model.splitProperty().get());
    }

    @Test
    void true_pixels_are_device_pixels_on_a_dense_screen_too() {
        model.showIn(1000, 800, 2);
        model.actualSize();
        assertEquals(1, model.framing().zoom());
        assertEquals(2000, model.framing().viewWidth());
    }

    @Test
    void true_pixels_stay_true_when_the_window_moves_to_another_screen() {
        model.actualSize();
        model.showIn(1000, 800, 1.5);
        assertEquals(1, model.framing().zoom());
    }

    @Test
    void zooming_in_steps_does_not_jump_over_true_pixels() {
        for (int i = 0; i < 40 && model.framing().zoom() < 1; i++) {
            model.zoomIn();
        }
        assertEquals(1, model.framing().zoom());
        model.zoomIn();
        assertEquals(1.25, model.framing().zoom());
        model.zoomOut();
        assertEquals(1, model.framing().zoom());
    }

    @Test
    void panning_is_told_in_units_of_the_view() {
        model.showIn(1000, 800, 2);
        model.actualSize();
        double before = model.framing().left();
        model.panBy(10, 0);
        assertEquals(before + 20, model.framing().left());
    }
}
