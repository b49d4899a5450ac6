package sfumato.attack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import sfumato.chance.Cases;
import sfumato.image.Depth;
import sfumato.image.DrawnSamples;
import sfumato.image.Planes;
import sfumato.image.Size;
import sfumato.task.Workers;

/// What holds of the budget of any picture under any mask.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BudgetPropertiesTest {
    private static final int CASES = 60;
    private final Workers workers = new Workers(2);

    @AfterAll
    void close() {
        workers.close();
    }

    @Test
    void no_picture_gets_more_than_the_strength_or_less_than_nothing() {
        Cases.each(CASES, random -> {
            double maxCodes = strength(random);
            BudgetMap map = VisibilityModel.budget(picture(random), maxCodes, workers);
            for (float codes : map.codes()) {
                assertTrue(codes >= 0 && codes <= maxCodes, codes + " of " + maxCodes);
            }
            Size full = size(random);
            for (Depth depth : Depth.values()) {
                for (int bound : map.at(full).rows(0, full.height(), depth)) {
                    assertTrue(bound >= 0 && bound <= Math.ceil(maxCodes * depth.perCode()), bound + " of " + maxCodes + " in " + depth);
                }
            }
        });
    }

    @Test
    void twice_the_strength_is_twice_the_budget() {
        Cases.each(CASES / 4, random -> {
            Planes picture = picture(random);
            double maxCodes = strength(random);
            float[] once = VisibilityModel.budget(picture, maxCodes, workers).codes();
            float[] twice = VisibilityModel.budget(picture, 2 * maxCodes, workers).codes();
            for (int i = 0; i < once.length; i++) {
                assertEquals(2 * once[i], twice[i], 1e-5 * twice[i]);
            }
        });
    }

    @Test
    void the_number_of_threads_changes_nothing() {
        try (Workers three = new Workers(3); Workers one = new Workers(1)) {
            Cases.each(CASES / 4, random -> {
                Planes picture = picture(random);
                assertArrayEquals(VisibilityModel.budget(picture, 8, one).codes(), VisibilityModel.budget(picture, 8, three).codes());
                BudgetMap map = map(random);
                Mask mask = mask(random);
                assertArrayEquals(map.under(mask, one).codes(), map.under(mask, three).codes());
            });
        }
    }

    @Test
    void a_mask_only_takes_away() {
        Cases.each(CASES, random -> {
            BudgetMap map = map(random);
            BudgetMap masked = map.under(mask(random), workers);
            for (int i = 0; i < map.codes().length; i++) {
                assertTrue(masked.codes()[i] >= 0 && masked.codes()[i] <= map.codes()[i] * (1 + 1e-6), masked.codes()[i] + " of " + map.codes()[i]);
            }
            Size full = size(random);
            for (Depth depth : Depth.values()) {
                int[] whole = map.at(full).rows(0, full.height(), depth);
                int[] less = masked.at(full).rows(0, full.height(), depth);
                for (int i = 0; i < whole.length; i++) {
                    assertTrue(less[i] >= 0 && less[i] <= whole[i], less[i] + " of " + whole[i]);
                }
            }
        });
    }

    @Test
    void a_black_mask_allows_nothing_and_a_white_one_everything() {
        Cases.each(CASES, random -> {
            BudgetMap map = map(random);
            Size full = size(random);
            Depth depth = Cases.any(random, Depth.values());
            assertTrue(Arrays.stream(map.under(constant(size(random), 0), workers).at(full).rows(0, full.height(), depth)).allMatch(bound -> bound == 0));
            assertArrayEquals(map.at(full).rows(0, full.height(), depth),
                    map.under(constant(size(random), 255), workers).at(full).rows(0, full.height(), depth));
        });
    }

    @Test
    void on_the_grid_an_even_mask_multiplies() {
        Cases.each(CASES, random -> {
            BudgetMap map = map(random);
            int share = random.nextInt(256);
            float[] masked = map.under(constant(size(random), share), workers).codes();
            for (int i = 0; i < masked.length; i++) {
                assertEquals(map.codes()[i] * share / 255, masked[i], 1e-5 * map.codes()[i]);
            }
        });
    }

    @Test
    void where_a_mask_of_the_pictures_size_is_black_the_bound_is_zero() {
        Cases.each(CASES, random -> {
            Mask mask = mask(random);
            int[] bounds = map(random).under(mask, workers).at(mask.size()).rows(0, mask.size().height(), Cases.any(random, Depth.values()));
            for (int i = 0; i < bounds.length; i++) {
                assertTrue(mask.shares()[i] != 0 || bounds[i] == 0, "pixel " + i + " has the bound " + bounds[i]);
            }
        });
    }

    private static Planes picture(SplittableRandom random) {
        return DrawnSamples.planes(DrawnSamples.any(random));
    }

    private static double strength(SplittableRandom random) {
        return Cases.any(random, 1.0, 8.0, 16.0, 64.0, random.nextDouble(0.25, 64));
    }

    private static Size size(SplittableRandom random) {
        return new Size(random.nextInt(1, 60), random.nextInt(1, 60));
    }

    private static BudgetMap map(SplittableRandom random) {
        Size size = size(random);
        float[] codes = new float[size.pixels()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = Cases.any(random, 0f, 1f, 64f, random.nextFloat(64));
        }
        return new BudgetMap(size, codes);
    }

    private static Mask mask(SplittableRandom random) {
        Size size = size(random);
        byte[] shares = new byte[size.pixels()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (byte) (int) Cases.any(random, 0, 255, random.nextInt(256));
        }
        return new Mask(size, shares);
    }

    private static Mask constant(Size size, int share) {
        byte[] shares = new byte[size.pixels()];
        Arrays.fill(shares, (byte) share);
        return new Mask(size, shares);
    }
}
