package sfumato.attack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sfumato.drawn.DrawnPicture;
import sfumato.image.DrawnSamples;
import sfumato.image.Layout;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.image.sight.ColourMeter;
import sfumato.task.Workers;

class EyeLimitTest {
    private static final Size SIZE = new Size(96, 64);

    private final Workers one = new Workers(1);
    private final EyeLimit grey = limit(plain());

    /// In a painting, where each stroke has another colour, for patterns as fine and as coarse as those that are found.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void in_a_painting_what_is_foreseen_is_about_what_is_measured(int cell) {
        assertForeseen(DrawnPicture.PAINTED_HARBOUR.draw(240, 180), cell);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void in_plain_grey_what_is_foreseen_is_about_what_is_measured(int cell) {
        assertForeseen(plain(), cell);
    }

    private void assertForeseen(Samples picture, int cell) {
        float[] delta = pattern(new Size(picture.width(), picture.height()), new SplittableRandom(cell), cell, 4);
        Samples copy = picture.copy();
        for (int i = 0; i < copy.codes().length; i++) {
            copy.codes()[i] = (byte) Math.clamp((picture.codes()[i] & 0xFF) + Math.round(255 * delta[i / 3]), 0, 255);
        }
        float[] foreseen = limit(picture).foreseen(delta);
        Arrays.sort(foreseen);
        // To first order, with one share of colour for all patterns; finer and coarser ones lie on both sides of it.
        assertEquals(1, foreseen[foreseen.length * 95 / 100] / ColourMeter.measure(picture, copy, one).all().p95(), 0.25);
    }

    @Test
    void broad_stripes_are_lowered_to_the_limit() {
        Perturbation stripes = new Perturbation(SIZE, delta((x, _) -> x / 8 % 2 == 0 ? 8 : -8));
        Perturbation kept = new Bounds(budget(8), grey, 1).keep(stripes);
        for (float seen : grey.foreseen(kept.delta())) {
            assertTrue(seen <= 1.15, "a little more where a stripe ends, but foreseen " + seen);
        }
        float[] middle = Arrays.copyOfRange(kept.delta(), 3, 5);
        assertTrue(middle[0] > 0 && middle[1] > 0, "what may be seen stays");
    }

    @Test
    void what_is_not_seen_stays_bit_for_bit() {
        float[] weak = delta((x, _) -> x / 8 % 2 == 0 ? 1 : -1);
        float[] kept = weak.clone();
        grey.keep(kept, budget(8).codes(), 1);
        assertArrayEquals(weak, kept);
    }

    @Test
    void of_a_fine_pattern_and_a_coarse_one_together_the_fine_one_stays() {
        Perturbation both = new Perturbation(SIZE, delta((x, y) -> (x / 16 % 2 == 0 ? 4 : -4) + ((x + y) % 2 == 0 ? 4 : -4)));
        float[] kept = new Bounds(budget(8), grey, 0.6).keep(both).delta();
        double fine = 0;
        for (int i = 20 * SIZE.width() + 36; i < 20 * SIZE.width() + 44; i += 2) {
            fine += 255 * Math.abs(kept[i] - kept[i + 1]) / 8;
        }
        assertEquals(4, fine, 0.25, "all of four pairs of neighbours");
    }

    @Test
    void nothing_leaves_the_budget() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20; i++) {
            float[] delta = pattern(SIZE, random, 1 + i % 5, 6);
            float[] codes = new float[delta.length];
            for (int k = 0; k < codes.length; k++) {
                codes[k] = 255 * Math.abs(delta[k]); // all of it is used up
            }
            grey.keep(delta, codes, random.nextDouble() * 2);
            for (int k = 0; k < codes.length; k++) {
                assertTrue(Math.abs(delta[k]) <= codes[k] / 255, "pixel " + k);
            }
        }
    }

    @Test
    void without_anything_to_be_seen_next_to_nothing_is_left() {
        Perturbation stripes = new Perturbation(SIZE, delta((x, _) -> x / 8 % 2 == 0 ? 8 : -8));
        for (float seen : grey.foreseen(new Bounds(budget(8), grey, 0).keep(stripes).delta())) {
            assertTrue(seen < 0.7, "a tenth of what it was, but foreseen " + seen);
        }
    }

    @Test
    void where_nothing_may_be_seen_and_nothing_is_there_it_stays_nothing() {
        float[] nothing = new float[SIZE.pixels()];
        grey.keep(nothing, budget(0).codes(), 0);
        assertArrayEquals(new float[SIZE.pixels()], nothing); // and not a NaN
    }

    @Test
    void threads_make_no_difference() {
        float[] delta = pattern(SIZE, new SplittableRandom(2), 2, 8);
        float[] alone = delta.clone();
        grey.keep(alone, budget(8).codes(), 0.7);
        try (Workers three = new Workers(3)) {
            EyeLimit.of(plain(), DrawnSamples.planes(plain()), three).keep(delta, budget(8).codes(), 0.7);
        }
        assertArrayEquals(alone, delta);
    }

    private EyeLimit limit(Samples picture) {
        return EyeLimit.of(picture, DrawnSamples.planes(picture), one);
    }

    private static Samples plain() {
        Samples samples = Samples.blank(SIZE.width(), SIZE.height(), Layout.RGB);
        Arrays.fill(samples.codes(), (byte) 119);
        return samples;
    }

    private static BudgetMap budget(float codes) {
        float[] map = new float[SIZE.pixels()];
        Arrays.fill(map, codes);
        return new BudgetMap(SIZE, map);
    }

    private static float[] delta(IntBinaryOperator codes) {
        float[] delta = new float[SIZE.pixels()];
        for (int i = 0; i < delta.length; i++) {
            delta[i] = codes.applyAsInt(i % SIZE.width(), i / SIZE.width()) / 255f;
        }
        return delta;
    }

    // Squares of one sign each.
    private static float[] pattern(Size size, SplittableRandom random, int cell, int codes) {
        boolean[] up = new boolean[size.pixels()];
        for (int i = 0; i < up.length; i++) {
            up[i] = random.nextBoolean();
        }
        float[] delta = new float[size.pixels()];
        for (int i = 0; i < delta.length; i++) {
            delta[i] = (up[i / size.width() / cell * size.width() + i % size.width() / cell] ? codes : -codes) / 255f;
        }
        return delta;
    }
}
