package sfumato.image.sight;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import sfumato.image.DrawnSamples;
import sfumato.image.DrawnSamples.Kind;
import sfumato.image.Layout;
import sfumato.image.Planes;
import sfumato.image.ResampleKernel;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.task.Workers;

class SensitivityTest {
    private final Workers one = new Workers(1);

    @Test
    void a_code_changes_black_and_white_by_the_difference_of_the_two_colours() {
        Samples picture = DrawnSamples.of(Kind.SMOOTH, 40, 30, Layout.RGB, 3);
        Samples above = picture.copy();
        for (int i = 0; i < above.codes().length; i++) {
            picture.codes()[i] = (byte) Math.min(254, picture.codes()[i] & 0xFF);
            above.codes()[i] = (byte) ((picture.codes()[i] & 0xFF) + 1);
        }
        double[] before = DirectSight.opponents(DrawnSamples.planes(picture))[0];
        double[] after = DirectSight.opponents(DrawnSamples.planes(above))[0];
        float[] light = Sensitivity.of(picture, DrawnSamples.planes(picture), one).light();
        for (int i = 0; i < light.length; i++) {
            assertEquals(after[i] - before[i], light[i], 1e-6, "floats of up to 1");
        }
    }

    @Test
    void white_is_as_the_grey_below_it_for_no_code_lies_above() {
        Sensitivity white = Sensitivity.of(plain(255), DrawnSamples.planes(plain(255)), one);
        Sensitivity below = Sensitivity.of(plain(254), DrawnSamples.planes(plain(254)), one);
        assertEquals(below.light()[0], white.light()[0], 1e-9);
        assertEquals(below.seen()[0], white.seen()[0], 0.01 * below.seen()[0], "one code apart");
    }

    @Test
    void on_a_coarser_grid_each_place_has_what_the_middle_of_its_cell_has() {
        Samples picture = DrawnSamples.of(Kind.SMOOTH, 261, 150, Layout.RGB, 3); // more than one tile
        Sensitivity full = Sensitivity.of(picture, DrawnSamples.planes(picture), one);
        Planes view = DrawnSamples.planes(picture).resized(new Size(87, 50), ResampleKernel.BILINEAR, one);
        Sensitivity third = Sensitivity.of(picture, view, one);
        assertEquals(full.spread() / 3, third.spread(), 1e-9);
        for (int y = 0; y < 50; y++) {
            for (int x = 0; x < 87; x++) {
                float middle = full.seen()[(3 * y + 1) * 261 + 3 * x + 1];
                assertEquals(middle, third.seen()[y * 87 + x], 0.05 * middle, "the way of a step is that of the coarser view");
            }
        }
    }

    @Test
    void every_place_of_any_grid_is_measured() {
        for (Size size : new Size[] {new Size(1, 1), new Size(5, 300), new Size(300, 5), new Size(129, 128)}) {
            Samples picture = DrawnSamples.of(Kind.NOISE, size.width(), size.height(), Layout.RGB, 1);
            Sensitivity eye = Sensitivity.of(picture, DrawnSamples.planes(picture), one);
            for (int i = 0; i < size.pixels(); i++) {
                assertTrue(eye.light()[i] > 0 && eye.seen()[i] > 0 && eye.seen()[i] < 1e6, size + ", place " + i);
            }
        }
    }

    @Test
    void threads_make_no_difference() {
        Samples picture = DrawnSamples.of(Kind.NOISE, 300, 200, Layout.RGB, 2);
        try (Workers three = new Workers(3)) {
            assertArrayEquals(Sensitivity.of(picture, DrawnSamples.planes(picture), one).seen(), Sensitivity.of(picture, DrawnSamples.planes(picture), three).seen());
        }
    }

    private static Samples plain(int grey) {
        Samples samples = Samples.blank(40, 30, Layout.RGB);
        Arrays.fill(samples.codes(), (byte) grey);
        return samples;
    }
}
