package sfumato.protect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sfumato.attack.BudgetMap;
import sfumato.attack.Mask;
import sfumato.attack.Perturbation;
import sfumato.image.Depth;
import sfumato.image.color.ColourSpace;
import sfumato.image.DrawnSamples;
import sfumato.image.DrawnSamples.Kind;
import sfumato.image.Layout;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.task.Workers;
import sfumato.tensor.Tensors;

class RecombinationTest {
    private static final Size GRID = new Size(20, 15);
    private static final Size FULL = new Size(53, 40);
    private final Workers one = new Workers(1);

    @ParameterizedTest
    @EnumSource
    void every_visible_colour_sample_moves_by_the_perturbation(Layout layout) {
        Samples original = DrawnSamples.of(Kind.NOISE, FULL.width(), FULL.height(), layout, 1);
        Samples copy = Recombination.apply(original, ColourSpace.SRGB, constant(3.001f), budget(3), one);
        for (int y = 0; y < FULL.height(); y++) {
            for (int x = 0; x < FULL.width(); x++) {
                boolean visible = !layout.hasAlpha() || original.code(x, y, layout.colours()) > 0;
                for (int c = 0; c < layout.colours(); c++) {
                    assertEquals(Math.min(255, original.code(x, y, c) + (visible ? 3 : 0)), copy.code(x, y, c));
                }
                if (layout.hasAlpha()) {
                    assertEquals(original.code(x, y, layout.colours()), copy.code(x, y, layout.colours()));
                }
            }
        }
    }

    @Test
    void sixteen_bits_take_fractions_of_a_code_as_they_are() {
        Samples original = grey(128).at(Depth.SIXTEEN);
        Samples copy = Recombination.apply(original, ColourSpace.SRGB, constant(0.5f), budget(0.5f), one);
        for (int x = 0; x < FULL.width(); x++) {
            assertEquals(128.5, copy.code(x, 7, 0) / 257.0, 1.0 / 257, "half a code, to within one code of 16 bits");
        }
    }

    @Test
    void a_fraction_of_a_code_is_shared_out_evenly() {
        for (float delta : new float[] {0.3f, 2.6f, -0.8f, -1.5f}) {
            Samples copy = Recombination.apply(grey(128), ColourSpace.SRGB, constant(delta), budget(Math.abs(delta)), one);
            for (int y = 0; y + 8 <= FULL.height(); y++) {
                for (int x = 0; x + 8 <= FULL.width(); x++) {
                    double sum = 0;
                    for (int i = 0; i < 64; i++) {
                        int change = copy.code(x + i % 8, y + i / 8, 0) - 128;
                        assertTrue(change == Math.floor(delta) || change == Math.ceil(delta), delta + " became " + change);
                        sum += change;
                    }
                    // Drawn at random, the mean of 64 would be off by up to 0.06 one time in three.
                    assertEquals(delta, sum / 64, 0.06, "in the square at " + x + "," + y);
                }
            }
        }
    }

    @Test
    void the_budget_bounds_what_the_kernel_overshoots() {
        Samples original = grey(128);
        SplittableRandom random = new SplittableRandom(2);
        float[] codes = Tensors.random(GRID.pixels(), 8, random);
        float[] delta = new float[codes.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = Math.abs(codes[i]);
            delta[i] = (random.nextBoolean() ? codes[i] : -codes[i]) / 255; // the whole budget everywhere
        }
        BudgetMap budget = new BudgetMap(GRID, codes);
        Samples copy = Recombination.apply(original, ColourSpace.SRGB, new Perturbation(GRID, delta), budget, one);
        int[] bounds = budget.at(FULL).rows(0, FULL.height(), Depth.EIGHT);
        int atBound = 0;
        for (int i = 0; i < bounds.length; i++) {
            int change = Math.abs((copy.codes()[i] & 0xFF) - 128);
            assertTrue(change <= bounds[i], "pixel " + i + " moves by " + change + " of " + bounds[i]);
            atBound += change == bounds[i] && change > 0 ? 1 : 0;
        }
        assertTrue(atBound > bounds.length / 10, "the bound is reached, at " + atBound + " pixels");
    }

    @Test
    void no_fraction_of_a_code_is_dithered_into_what_the_mask_leaves_alone() {
        byte[] shares = new byte[FULL.pixels()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (byte) (i % 3 == 0 ? 255 : 0);
        }
        BudgetMap budget = budget(9).under(new Mask(FULL, shares), one);
        for (Depth depth : Depth.values()) {
            Samples original = grey(128).at(depth);
            Samples copy = Recombination.apply(original, ColourSpace.SRGB, constant(0.6f), budget, one);
            int changed = 0;
            for (int i = 0; i < shares.length; i++) {
                boolean same = original.code(i % FULL.width(), i / FULL.width(), 0) == copy.code(i % FULL.width(), i / FULL.width(), 0);
                assertTrue(same || shares[i] != 0, "pixel " + i);
                changed += same ? 0 : 1;
            }
            assertTrue(changed > shares.length / 6, "and elsewhere there is something to dither: " + changed);
        }
    }

    @Test
    void a_grey_picture_of_three_colours_stays_grey() {
        Samples original = Samples.blank(FULL.width(), FULL.height(), Layout.RGB);
        for (int i = 0; i < original.codes().length; i++) {
            original.codes()[i] = (byte) (i / 3 * 7);
        }
        Samples copy = Recombination.apply(original, ColourSpace.SRGB, noise(12), budget(12), one);
        for (int i = 0; i < copy.codes().length; i += 3) {
            assertTrue(copy.codes()[i] == copy.codes()[i + 1] && copy.codes()[i] == copy.codes()[i + 2], "pixel " + i / 3);
        }
    }

    @Test
    void codes_stop_at_black_and_white() {
        assertTrue(Arrays.equals(Recombination.apply(grey(2), ColourSpace.SRGB, constant(-7), budget(7), one).codes(), grey(0).codes()));
        assertTrue(Arrays.equals(Recombination.apply(grey(250), ColourSpace.SRGB, constant(7), budget(7), one).codes(), grey(255).codes()));
    }

    @Test
    void no_perturbation_changes_nothing_and_the_original_is_never_touched() {
        Samples original = DrawnSamples.of(Kind.NOISE, FULL.width(), FULL.height(), Layout.RGB_ALPHA, 3);
        Samples before = original.copy();
        assertEquals(before, Recombination.apply(original, ColourSpace.SRGB, constant(0), budget(9), one));
        Recombination.apply(original, ColourSpace.SRGB, noise(9), budget(9), one);
        assertEquals(before, original);
    }

    @Test
    void the_number_of_threads_does_not_matter() {
        Samples original = DrawnSamples.of(Kind.NOISE, FULL.width(), 90, Layout.RGB, 4);
        try (Workers three = new Workers(3)) {
            assertArrayEquals(Recombination.apply(original, ColourSpace.SRGB, noise(9), budget(9), one).codes(),
                    Recombination.apply(original, ColourSpace.SRGB, noise(9), budget(9), three).codes());
        }
    }

    private static Samples grey(int code) {
        Samples samples = Samples.blank(FULL.width(), FULL.height(), Layout.GREY);
        Arrays.fill(samples.codes(), (byte) code);
        return samples;
    }

    private static Perturbation constant(float codes) {
        float[] delta = new float[GRID.pixels()];
        Arrays.fill(delta, codes / 255);
        return new Perturbation(GRID, delta);
    }

    private static Perturbation noise(double codes) {
        return new Perturbation(GRID, Tensors.random(GRID.pixels(), codes / 255, new SplittableRandom(5)));
    }

    private static BudgetMap budget(float codes) {
        float[] all = new float[GRID.pixels()];
        Arrays.fill(all, codes);
        return new BudgetMap(GRID, all);
    }
}
