package sfumato.drawn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CanvasTest {
    @Test
    void a_pixel_takes_the_share_that_the_outline_covers() {
        Canvas canvas = filled(Outline.rectangle(1.25, 1, 3.5, 2.4));
        assertEquals(0.75, canvas.at(1, 1).red(), 1e-6);
        assertEquals(1, canvas.at(2, 1).red(), 1e-6);
        assertEquals(0.5 * 0.4, canvas.at(3, 2).red(), 1e-6);
        assertEquals(0, canvas.at(4, 1).red());
    }

    @Test
    void a_slanted_edge_splits_a_pixel_exactly() {
        Canvas canvas = filled(Outline.polygon(0, 0, 4, 0, 0, 4));
        assertEquals(0.5, canvas.at(2, 1).red(), 1e-6);
        assertEquals(1, canvas.at(1, 1).red(), 1e-6);
        assertEquals(0, canvas.at(2, 2).red(), 1e-6);
    }

    @Test
    void the_coverage_of_a_disc_adds_up_to_its_area() {
        assertEquals(Math.PI * 9, total(filled(Outline.disc(4.3, 4.1, 3))), 0.3, "the polygon lies up to 1/50 pixel inside its circle");
    }

    @Test
    void what_lies_outside_the_canvas_is_cut_off() {
        assertEquals(100, total(filled(Outline.rectangle(-50, -50, 70, 60))), 1e-4);
        assertEquals(0, total(filled(Outline.rectangle(-50, -50, -1, 60))));
        assertEquals(30, total(filled(Outline.rectangle(7, -5, 20, 20))), 1e-4);
    }

    @Test
    void the_direction_of_an_outline_does_not_matter() {
        assertEquals(total(filled(Outline.polygon(1, 1, 8, 2, 5, 9))), total(filled(Outline.polygon(5, 9, 8, 2, 1, 1))), 1e-5);
    }

    @Test
    void noise_is_smooth_and_keeps_its_range() {
        Noise noise = new Noise(1);
        double last = noise.fractal(-3, 0.3, 4);
        for (double x = -3; x < 30; x += 0.01) {
            double here = noise.fractal(x, 0.3, 4);
            assertTrue(Math.abs(here) <= 1 && Math.abs(here - last) < 0.1, "at " + x);
            last = here;
        }
    }

    private static Canvas filled(Outline outline) {
        Canvas canvas = new Canvas(10, 10);
        canvas.fill(outline, Colour.WHITE);
        return canvas;
    }

    private static double total(Canvas canvas) {
        double sum = 0;
        for (int i = 0; i < 100; i++) {
            sum += canvas.at(i % 10, Math.floorDiv(i, 10)).red();
        }
        return sum;
    }
}
