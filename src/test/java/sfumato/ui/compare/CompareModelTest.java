package sfumato.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

    @Test
    void without_a_copy_every_mode_shows_the_original() {
        for (CompareMode mode : CompareMode.values()) {
            model.modeProperty().set(mode);
            assertEquals(CompareMode.ORIGINAL, model.shown());
            assertFalse(model.panes().two());
        }
    }

    @Test
    void with_a_copy_every_mode_is_shown_as_chosen() {
        model.showSecond(true, true);
        for (CompareMode mode : CompareMode.values()) {
            model.modeProperty().set(mode);
            assertEquals(mode, model.shown());
        }
    }

    @Test
    void in_place_of_a_difference_that_does_not_exist_the_divider_is_shown_and_the_choice_kept() {
        model.modeProperty().set(CompareMode.DIFFERENCE);
        model.showSecond(true, false);
        assertEquals(CompareMode.SPLIT, model.shown());
        model.showSecond(true, true);
        assertEquals(CompareMode.DIFFERENCE, model.shown());
    }

    @Test
    void holding_the_original_shows_it_in_every_mode_and_keeps_both_panes() {
        model.showSecond(true, true);
        model.originalOnlyProperty().set(true);
        for (CompareMode mode : CompareMode.values()) {
            model.modeProperty().set(mode);
            assertEquals(mode == CompareMode.SIDE_BY_SIDE ? CompareMode.SIDE_BY_SIDE : CompareMode.ORIGINAL, model.shown());
        }
    }

    @Test
    void side_by_side_the_whole_picture_fits_into_each_pane() {
        model.showSecond(true, true);
        model.modeProperty().set(CompareMode.SIDE_BY_SIDE);
        assertEquals(496, model.panes().width());
        assertEquals(504, model.panes().second());
        assertEquals(Framing.fit(4000, 3000, 496, 800), model.framing());
        model.modeProperty().set(CompareMode.SPLIT);
        assertEquals(Framing.fit(4000, 3000, 1000, 800), model.framing());
    }

    @Test
    void the_place_in_the_middle_stays_there_when_the_mode_changes() {
        model.actualSize();
        double middle = 500 - model.framing().left();
        model.showSecond(true, true);
        model.modeProperty().set(CompareMode.SIDE_BY_SIDE);
        assertEquals(middle, 248 - model.framing().left());
    }

    @Test
    void zooming_in_the_second_pane_holds_the_point_under_the_pointer() {
        model.showSecond(true, true);
        model.modeProperty().set(CompareMode.SIDE_BY_SIDE);
        model.zoomBy(8, 604, 400);
        Framing second = model.framing();
        model.fit();
        model.zoomBy(8, 100, 400);
        assertEquals(model.framing(), second, "a hundred units into either pane is the same place");
    }

    @Test
    void panes_begin_and_end_on_device_pixels() {
        model.showIn(1001, 800, 1.5);
        model.showSecond(true, true);
        model.modeProperty().set(CompareMode.SIDE_BY_SIDE);
        assertEquals(0, model.panes().width() * 1.5 % 1);
        assertEquals(0, model.panes().second() * 1.5 % 1);
    }

    @Test
    void the_difference_is_doubled_and_halved_from_one_to_thirty_two_times() {
        for (int i = 0; i < 9; i++) {
            model.amplifyLess();
        }
        assertEquals(1, model.amplificationProperty().get().factor());
        for (int factor = 2; factor <= 32; factor *= 2) {
            model.amplifyMore();
            assertEquals(factor, model.amplificationProperty().get().factor());
        }
        model.amplifyMore();
        assertEquals(Amplification.X32, model.amplificationProperty().get());
    }

    @Test
    void another_picture_is_compared_in_the_same_mode() {
        model.modeProperty().set(CompareMode.SIDE_BY_SIDE);
        model.showPicture(200, 100);
        assertEquals(CompareMode.SIDE_BY_SIDE, model.modeProperty().get());
    }
}
