package sfumato.attack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sfumato.image.Depth;
import sfumato.image.Size;
import sfumato.task.Workers;

class BudgetMapTest {
    private static final Workers ONE = new Workers(1);

    @Test
    void whole_numbers_survive_at_any_size() {
        for (int codes = 0; codes <= 64; codes++) {
            for (Size full : new Size[] {new Size(13, 9), new Size(31, 40), new Size(5, 7)}) {
                int[] rows = constant(new Size(13, 9), codes).at(full).rows(0, full.height(), Depth.EIGHT);
                assertTrue(all(rows, codes), codes + " at " + full);
            }
        }
    }

    @Test
    void at_its_own_size_fractions_become_the_next_whole_code() {
        BudgetMap map = new BudgetMap(new Size(4, 1), new float[] {0.99f, 1, 7.5f, 15.99f});
        assertArrayEquals(new int[] {1, 1, 8, 16}, map.at(map.size()).rows(0, 1, Depth.EIGHT));
    }

    @Test
    void bands_of_rows_are_the_whole() {
        BudgetMap.FullSize full = random(new Size(17, 12)).at(new Size(40, 31));
        int[] whole = full.rows(0, 31, Depth.EIGHT);
        for (int from = 0; from < 31; from += 4) {
            int to = Math.min(31, from + 4);
            assertArrayEquals(Arrays.copyOfRange(whole, from * 40, to * 40), full.rows(from, to, Depth.EIGHT));
        }
    }

    @Test
    void enlarged_it_nowhere_exceeds_its_neighbours_on_the_grid() {
        BudgetMap map = random(new Size(10, 10));
        int[] rows = map.at(new Size(30, 30)).rows(0, 30, Depth.EIGHT);
        for (int i = 0; i < rows.length; i++) {
            double x = (i % 30 + 0.5) / 3 - 0.5;
            double y = (Math.floorDiv(i, 30) + 0.5) / 3 - 0.5;
            float greatest = 0;
            for (int gy = (int) Math.floor(y); gy <= Math.ceil(y); gy++) {
                for (int gx = (int) Math.floor(x); gx <= Math.ceil(x); gx++) {
                    greatest = Math.max(greatest, map.codes()[Math.clamp(gy, 0, 9) * 10 + Math.clamp(gx, 0, 9)]);
                }
            }
            assertTrue(rows[i] <= Math.ceil(greatest), "pixel " + i + ": " + rows[i] + " of " + greatest);
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 8", "31, 25", "7, 5", "100, 80"})
    void under_a_mask_black_pixels_of_the_picture_have_no_bound_but_zero(int width, int height) {
        Size picture = new Size(width, height);
        Mask mask = leftHalf(picture, 0);
        for (Depth depth : Depth.values()) {
            int[] rows = constant(new Size(10, 8), 16).under(mask, ONE).at(picture).rows(0, height, depth);
            for (int i = 0; i < rows.length; i++) {
                assertEquals(mask.shares()[i] == 0, rows[i] == 0, "pixel " + i + " of " + depth);
            }
        }
    }

    @Test
    void grey_lowers_the_bound_in_proportion() {
        Size picture = new Size(40, 30);
        int[] rows = constant(new Size(10, 8), 10).under(leftHalf(picture, 102), ONE).at(picture).rows(0, 30, Depth.SIXTEEN);
        assertEquals(0.4 * 10 * 257, rows[0], 1, "of 16 bits, rounded up");
        assertEquals(10 * 257, rows[39], 1);
    }

    @Test
    void on_the_grid_the_optimiser_sees_the_budget_times_the_mask() {
        BudgetMap whole = random(new Size(10, 8));
        BudgetMap masked = whole.under(leftHalf(new Size(10, 8), 51), ONE);
        for (int i = 0; i < whole.codes().length; i++) {
            assertEquals(whole.codes()[i] * (i % 10 < 5 ? 0.2f : 1), masked.codes()[i], 1e-5f);
        }
    }

    @Test
    void a_white_mask_changes_no_bound() {
        BudgetMap whole = random(new Size(10, 8));
        byte[] white = new byte[6];
        Arrays.fill(white, (byte) 255);
        Size picture = new Size(37, 29);
        assertArrayEquals(whole.at(picture).rows(0, 29, Depth.EIGHT), whole.under(new Mask(new Size(3, 2), white), ONE).at(picture).rows(0, 29, Depth.EIGHT));
    }

    @Test
    void under_a_mask_no_bound_is_greater_than_without() {
        BudgetMap whole = random(new Size(10, 8));
        Size picture = new Size(37, 29);
        int[] free = whole.at(picture).rows(0, 29, Depth.SIXTEEN);
        int[] masked = whole.under(leftHalf(new Size(20, 16), 180), ONE).at(picture).rows(0, 29, Depth.SIXTEEN);
        for (int i = 0; i < free.length; i++) {
            assertTrue(masked[i] <= free[i], "pixel " + i);
        }
    }

    @Test
    void a_second_mask_is_refused() {
        BudgetMap masked = random(new Size(4, 4)).under(leftHalf(new Size(4, 4), 0), ONE);
        assertThrows(IllegalStateException.class, () -> masked.under(leftHalf(new Size(4, 4), 0), ONE));
    }

    // Of this grey, and the right half white.
    private static Mask leftHalf(Size size, int grey) {
        byte[] shares = new byte[size.pixels()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (byte) (i % size.width() < size.width() / 2 ? grey : 255);
        }
        return new Mask(size, shares);
    }

    @Test
    void a_map_of_the_wrong_length_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new BudgetMap(new Size(3, 2), new float[5]));
        assertEquals(6, new BudgetMap(new Size(3, 2), new float[6]).codes().length);
    }

    @Test
    void what_was_allowed_before_the_mask_is_on_the_same_grid() {
        Size size = new Size(3, 2);
        Mask mask = leftHalf(size, 0);
        assertThrows(IllegalArgumentException.class, () -> new BudgetMap(size, new float[6], Optional.of(new BudgetMap.Masked(new float[5], mask))));
        assertEquals(6, new BudgetMap(size, new float[6], Optional.of(new BudgetMap.Masked(new float[6], mask))).codes().length);
    }

    private static boolean all(int[] values, int value) {
        return Arrays.stream(values).allMatch(v -> v == value);
    }

    private static BudgetMap constant(Size size, float codes) {
        float[] all = new float[size.pixels()];
        Arrays.fill(all, codes);
        return new BudgetMap(size, all);
    }

    private static BudgetMap random(Size size) {
        SplittableRandom random = new SplittableRandom(1);
        float[] codes = new float[size.pixels()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (float) random.nextDouble(16);
        }
        return new BudgetMap(size, codes);
    }
}
