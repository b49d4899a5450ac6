package sfumato.ui.mask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sfumato.attack.Mask;
import sfumato.image.Size;

class MaskModelTest {
    private final MaskModel model = new MaskModel();

    @BeforeEach
    void start_with_a_picture() {
        model.start(new Size(4000, 3000));
    }

    @Test
    void the_mask_has_the_shape_of_the_picture_and_at_most_1024_pixels_a_side() {
        assertEquals(new Size(1024, 768), model.size());
        model.start(new Size(30, 20));
        assertEquals(new Size(30, 20), model.size());
    }

    @Test
    void it_starts_with_the_full_strength_everywhere() {
        assertTrue(model.isEmpty());
        assertFalse(model.canUndoProperty().get());
        assertEquals(255, share(500, 400));
    }

    @Test
    void a_dab_leaves_alone_what_is_under_it_and_nothing_else() {
        dab(MaskStrength.LEAVE_ALONE, 500, 400, 50);
        assertEquals(0, share(500, 400));
        assertEquals(0, share(525, 400));
        assertEquals(255, share(551, 400));
        assertEquals(255, share(500, 451));
    }

    @Test
    void the_edge_is_soft() {
        dab(MaskStrength.LEAVE_ALONE, 500, 400, 50);
        int last = 0;
        for (int x = 530; x < 550; x++) {
            int next = share(x, 400);
            assertTrue(next >= last, "brighter towards the edge");
            assertTrue(next - last < 30, "without a step");
            last = next;
        }
        assertTrue(last > 200);
    }

    @Test
    void going_over_it_again_in_one_stroke_does_not_harden_the_edge() {
        dab(MaskStrength.LEAVE_ALONE, 500, 400, 50);
        byte[] once = model.mask().shares();
        model.undo();
        model.beginStroke(500, 400, 50);
        for (int i = 0; i < 20; i++) {
            model.strokeTo(500, 400);
        }
        model.endStroke();
        assertArrayEquals(once, model.mask().shares());
    }

    @Test
    void a_quick_stroke_has_no_gaps() {
        model.beginStroke(100, 100, 10);
        model.strokeTo(900, 700);
        model.endStroke();
        for (int i = 0; i <= 100; i++) {
            assertEquals(0, share(100 + 8 * i, 100 + 6 * i));
        }
    }

    @Test
    void the_three_strengths_set_none_half_and_all() {
        dab(MaskStrength.LEAVE_ALONE, 500, 400, 200);
        dab(MaskStrength.LESS, 500, 400, 60);
        dab(MaskStrength.FULL, 500, 400, 20);
        assertEquals(255, share(500, 400));
        assertEquals(128, share(529, 400));
        assertEquals(0, share(561, 430));
    }

    @Test
    void the_finest_brush_still_leaves_a_pixel_wholly_alone() {
        for (double offset = 0; offset < 1; offset += 0.1) {
            double x = 500 + offset;
            dab(MaskStrength.LEAVE_ALONE, x, 400.5, 0.01);
            assertEquals(0, share((int) x, 400));
            model.undo();
        }
    }

    @Test
    void strokes_are_undone_and_done_again_one_by_one() {
        List<byte[]> states = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            states.add(model.mask().shares());
            dab(MaskStrength.values()[i % 3], 200 + 100 * i, 300, 80);
        }
        byte[] last = model.mask().shares();
        for (int i = 4; i >= 0; i--) {
            model.undo();
            assertArrayEquals(states.get(i), model.mask().shares());
        }
        assertFalse(model.canUndoProperty().get());
        for (int i = 0; i < 5; i++) {
            model.redo();
        }
        assertArrayEquals(last, model.mask().shares());
        assertFalse(model.canRedoProperty().get());
    }

    @Test
    void a_new_stroke_forgets_what_was_undone() {
        dab(MaskStrength.LEAVE_ALONE, 100, 100, 20);
        model.undo();
        dab(MaskStrength.LEAVE_ALONE, 300, 300, 20);
        assertFalse(model.canRedoProperty().get());
    }

    @Test
    void a_stroke_that_changes_nothing_is_nothing_to_undo() {
        dab(MaskStrength.FULL, 100, 100, 20);
        assertFalse(model.canUndoProperty().get());
    }

    @Test
    void undoing_while_the_brush_is_down_takes_back_that_stroke() {
        model.beginStroke(100, 100, 20);
        model.strokeTo(200, 100);
        model.undo();
        assertTrue(model.isEmpty());
        model.strokeTo(300, 100);
        assertTrue(model.isEmpty());
    }

    @Test
    void what_can_be_undone_takes_no_more_memory_than_its_limit() {
        for (int i = 0; i < 60; i++) {
            model.invert();
        }
        int undone = 0;
        while (model.canUndoProperty().get()) {
            model.undo();
            undone++;
        }
        assertEquals(MaskHistory.MOST_BYTES / (2 * 1024 * 768), undone);
    }

    @Test
    void clearing_and_inverting_can_be_undone() {
        dab(MaskStrength.LEAVE_ALONE, 500, 400, 50);
        model.invert();
        assertEquals(255, share(500, 400));
        assertEquals(0, share(10, 10));
        model.clear();
        assertTrue(model.isEmpty());
        model.undo();
        model.undo();
        assertEquals(0, share(500, 400));
        assertEquals(255, share(10, 10));
    }

    @Test
    void another_mask_takes_its_place_and_can_be_undone() {
        byte[] shares = new byte[1024 * 768];
        shares[5] = 77;
        model.replace(new Mask(model.size(), shares));
        assertEquals(77, share(5, 0));
        model.undo();
        assertTrue(model.isEmpty());
    }

    @Test
    void a_mask_of_another_size_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> model.replace(new Mask(new Size(2, 2), new byte[4])));
    }

    @Test
    void another_picture_begins_anew() {
        model.brushingProperty().set(true);
        dab(MaskStrength.LEAVE_ALONE, 500, 400, 50);
        model.start(new Size(500, 500));
        assertTrue(model.isEmpty());
        assertFalse(model.canUndoProperty().get());
        assertFalse(model.brushingProperty().get());
    }

    @Test
    void it_tells_how_much_is_covered() {
        byte[] shares = model.mask().shares();
        for (int i = 0; i < shares.length / 4; i++) {
            shares[i] = 0;
            shares[i + shares.length / 2] = 100;
        }
        model.replace(new Mask(model.size(), shares));
        assertEquals(new MaskCover(0.25, 0.25), model.coverProperty().get());
    }

    @Test
    void only_what_a_stroke_touches_is_painted_anew() {
        List<Area> areas = new ArrayList<>();
        model.addPainter(areas::add);
        model.beginStroke(100, 200, 10);
        model.strokeTo(120, 200);
        assertEquals(List.of(new Area(90, 190, 110, 210), new Area(90, 190, 130, 210)), areas);
    }

    @Test
    void a_stroke_beyond_the_edge_does_no_harm() {
        dab(MaskStrength.LEAVE_ALONE, -500, 900, 50);
        assertTrue(model.isEmpty());
        dab(MaskStrength.LEAVE_ALONE, 0, 768, 50);
        assertEquals(0, share(0, 767));
    }

    @Test
    void the_size_of_the_brush_has_its_limits() {
        for (int i = 0; i < 50; i++) {
            model.larger();
        }
        assertEquals(MaskModel.GREATEST_SIZE, model.brushSizeProperty().get());
        for (int i = 0; i < 50; i++) {
            model.smaller();
        }
        assertEquals(MaskModel.LEAST_SIZE, model.brushSizeProperty().get());
    }

    private void dab(MaskStrength strength, double x, double y, double radius) {
        model.strengthProperty().set(strength);
        model.beginStroke(x, y, radius);
        model.endStroke();
    }

    private int share(int x, int y) {
        return model.shares()[y * model.size().width() + x] & 0xFF;
    }
}
