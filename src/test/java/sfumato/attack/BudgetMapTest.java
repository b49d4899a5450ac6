package sfumato.attack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import sfumato.image.Depth;
import sfumato.image.Size;

class BudgetMapTest {

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
            double y = (i / 30 + 0.5) / 3 - 0.5;
            float greatest = 0;
            for (int gy = (int) Math.floor(y); gy <= Math.ceil(y); gy++) {
                for (int gx = (int) Math.floor(x); gx <= Math.ceil(x); gx++) {
                    greatest = Math.max(greatest, map.codes()[Math.clamp(gy, 0, 9) * 10 + Math.clamp(gx, 0, 9)]);
                }
            }
            assertTrue(rows[i] <= Math.ceil(greatest), "pixel " + i + ": " + rows[i] + " of " + greatest);
        }
    }

    @Test
    void a_map_of_the_wrong_length_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new BudgetMap(new Size(3, 2), new float[5]));
        assertEquals(6, new BudgetMap(new Size(3, 2), new float[6]).codes().length);
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
