package sfumato.protect;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;
import sfumato.attack.BudgetMap;
import sfumato.attack.Mask;
import sfumato.image.Depth;
import sfumato.image.DrawnSamples;
import sfumato.image.DrawnSamples.Kind;
import sfumato.image.Layout;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.task.Workers;

class BoundCheckTest {
    private static final int WIDTH = 9;
    private static final int HEIGHT = 70; // more than one task's rows

    @ParameterizedTest
    @EnumSource
    void what_uses_the_whole_budget_passes(Layout layout) {
        Samples original = picture(layout);
        assertDoesNotThrow(() -> check(original, original, 1));
        assertDoesNotThrow(() -> check(original, moved(original, 3, 4, 0, 5), 1));
    }

    @ParameterizedTest
    @EnumSource
    void one_code_too_many_in_any_colour_is_found(Layout layout) {
        Samples original = picture(layout);
        for (int y : new int[] {0, 35, HEIGHT - 1}) {
            for (int c = 0; c < layout.colours(); c++) {
                Samples copy = moved(original, WIDTH - 1, y, c, 6);
                IllegalStateException found = assertThrows(IllegalStateException.class, () -> check(original, copy, 2));
                assertTrue(found.getMessage().contains("differs by 6 codes where 5 are allowed"), found.getMessage());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GREY_ALPHA", "RGB_ALPHA"})
    void any_change_of_alpha_is_found(Layout layout) {
        Samples original = picture(layout);
        Samples copy = moved(original, 0, 50, layout.colours(), 1);
        assertThrows(IllegalStateException.class, () -> check(original, copy, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_budget_of_fractions_allows_the_next_whole_code(int threads) {
        Samples original = picture(Layout.RGB);
        float[] codes = new float[WIDTH * HEIGHT];
        Arrays.fill(codes, 2.1f);
        BudgetMap budget = new BudgetMap(new Size(WIDTH, HEIGHT), codes);
        try (Workers workers = new Workers(threads)) {
            assertDoesNotThrow(() -> BoundCheck.require(original, moved(original, 1, 1, 0, 3), budget, workers));
            assertThrows(IllegalStateException.class, () -> BoundCheck.require(original, moved(original, 1, 1, 0, 4), budget, workers));
        }
    }

    @Test
    void sixteen_bits_are_bounded_in_their_own_codes() {
        Samples original = picture(Layout.RGB).at(Depth.SIXTEEN);
        float[] codes = new float[WIDTH * HEIGHT];
        Arrays.fill(codes, 0.5f);
        BudgetMap budget = new BudgetMap(new Size(WIDTH, HEIGHT), codes);
        try (Workers workers = new Workers(1)) {
            assertDoesNotThrow(() -> BoundCheck.require(original, movedFinely(original, 129), budget, workers), "half of 257, rounded up");
            assertThrows(IllegalStateException.class, () -> BoundCheck.require(original, movedFinely(original, 130), budget, workers));
        }
    }

    @Test
    void one_code_where_the_mask_is_black_is_found() {
        Samples original = picture(Layout.RGB);
        float[] codes = new float[WIDTH * HEIGHT];
        Arrays.fill(codes, 5);
        byte[] shares = new byte[WIDTH * HEIGHT];
        Arrays.fill(shares, 50 * WIDTH, shares.length, (byte) 255);
        try (Workers workers = new Workers(1)) {
            BudgetMap budget = new BudgetMap(new Size(WIDTH, HEIGHT), codes).under(new Mask(new Size(WIDTH, HEIGHT), shares), workers);
            assertDoesNotThrow(() -> BoundCheck.require(original, moved(original, 1, 50, 0, 5), budget, workers));
            assertThrows(IllegalStateException.class, () -> BoundCheck.require(original, moved(original, 1, 49, 0, 1), budget, workers));
        }
    }

    private static Samples movedFinely(Samples original, int by) {
        Samples copy = original.copy();
        int[] row = new int[original.rowLength()];
        original.row(3, row);
        row[5] += row[5] < 30_000 ? by : -by;
        copy.setRow(3, row);
        return copy;
    }

    @Test
    void a_copy_of_another_shape_is_found() {
        Samples original = picture(Layout.RGB);
        assertThrows(IllegalStateException.class, () -> check(original, picture(Layout.GREY), 1));
        assertThrows(IllegalStateException.class, () -> check(original, original.cropped(0, 0, WIDTH, HEIGHT - 1), 1));
    }

    private static void check(Samples original, Samples copy, int threads) {
        float[] codes = new float[WIDTH * HEIGHT];
        Arrays.fill(codes, 5);
        try (Workers workers = new Workers(threads)) {
            BoundCheck.require(original, copy, new BudgetMap(new Size(WIDTH, HEIGHT), codes), workers);
        }
    }

    private static Samples picture(Layout layout) {
        return DrawnSamples.of(Kind.NOISE, WIDTH, HEIGHT, layout, 1);
    }

    private static Samples moved(Samples original, int x, int y, int channel, int codes) {
        Samples copy = original.copy();
        int code = original.code(x, y, channel);
        copy.codes()[copy.index(x, y) + channel] = (byte) (code < 128 ? code + codes : code - codes);
        return copy;
    }
}
