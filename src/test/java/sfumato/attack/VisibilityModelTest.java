package sfumato.attack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sfumato.image.DrawnSamples;
import sfumato.image.DrawnSamples.Kind;
import sfumato.image.Layout;
import sfumato.image.Planes;
import sfumato.image.Size;
import sfumato.task.Workers;

class VisibilityModelTest {
    private static final int SIDE = 64;
    private static final Workers ONE = new Workers(1);
    // What repeated pixels beyond the border do to a gradient is not looked at.
    private static final int BORDER = 8;
    private static final double MAX_CODES = 16;

    @Test
    void a_flat_picture_gets_the_least_everywhere() {
        BudgetMap flat = budget(grey((_, _) -> 0.5));
        BudgetMap textured = budget(DrawnSamples.planes(DrawnSamples.of(Kind.NOISE, SIDE, SIDE, Layout.RGB, 1)));
        assertEquals(least(flat), greatest(flat), 1e-4, "the same everywhere");
        assertTrue(greatest(flat) < least(textured), greatest(flat) + " and " + least(textured));
    }

    @Test
    void strong_texture_may_show_as_much_in_every_colour() {
        for (double level : new double[] {0.15, 0.5, 0.85}) {
            SplittableRandom random = new SplittableRandom(3);
            Planes texture = grey((_, _) -> level + 0.25 * (random.nextDouble() - 0.5));
            BudgetMap budget = budget(texture);
            float[] perCode = CodeVisibility.of(grey((_, _) -> level), ONE);
            // The texture's own colours differ from its mean, and so does what is seen of a code.
            assertEquals(4.2, mean(budget) * perCode[0], 0.6, "at " + level);
        }
    }

    @Test
    void more_texture_never_gets_less() {
        double before = 0;
        for (double contrast : new double[] {0, 0.005, 0.01, 0.02, 0.04, 0.08, 0.16}) {
            SplittableRandom random = new SplittableRandom(3);
            double now = mean(budget(grey((_, _) -> 0.5 + contrast * (random.nextDouble() - 0.5))));
            assertTrue(now >= before, "contrast " + contrast + " gets " + now + " after " + before);
            before = now;
        }
    }

    @Test
    void a_smooth_gradient_gets_no_more_than_flat_colour() {
        BudgetMap gradient = budget(grey((x, y) -> 0.2 + 0.005 * x + 0.004 * y));
        BudgetMap white = budget(grey((_, _) -> 1));
        assertTrue(greatest(gradient) <= greatest(white), greatest(gradient) + " in the gradient, " + greatest(white) + " in white");
    }

    @Test
    void flat_colour_changes_by_less_than_a_code_at_balanced_strength() {
        for (double level : new double[] {0, 0.1, 0.5, 0.9, 1}) {
            BudgetMap budget = VisibilityModel.budget(grey((_, _) -> level), 8, ONE);
            assertTrue(greatest(budget) < 0.71 && least(budget) > 0.5, level + ": " + least(budget) + " to " + greatest(budget));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 20, 30, 40, 45, 50, 60, 75, 90, 105, 120, 135, 150, 165})
    void the_budget_does_not_leak_along_a_clean_edge(int degrees) {
        assertFlat(budget(grey((x, y) -> side(x, y, degrees) > 0 ? 0.1 : 0.45)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 20, 30, 40, 45, 50, 60, 75, 90, 105, 120, 135, 150, 165})
    void the_budget_does_not_leak_along_the_line_of_a_pen(int degrees) {
        for (double width : new double[] {1.2, 2, 3, 3.8}) {
            assertFlat(budget(grey((x, y) -> Math.abs(side(x, y, degrees)) < width / 2 ? 0.1 : 0.45)));
        }
    }

    // 0.1 and 0.45 are both dark, so a picture of the one alone tells what is allowed.
    private static void assertFlat(BudgetMap budget) {
        double flat = greatest(budget(grey((_, _) -> 0.1)));
        for (int y = BORDER; y < SIDE - BORDER; y++) {
            for (int x = BORDER; x < SIDE - BORDER; x++) {
                assertEquals(flat, budget.codes()[y * SIDE + x], 1e-3, "at " + x + "," + y);
            }
        }
    }

    @Test
    void no_pixel_of_any_picture_gets_more_than_the_intensity_or_less_than_nothing() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 100; i++) {
            BudgetMap budget = budget(DrawnSamples.planes(DrawnSamples.any(random)));
            // Means are sums of rounded shares.
            assertTrue(greatest(budget) <= MAX_CODES * (1 + 1e-6) && least(budget) > 0, least(budget) + " to " + greatest(budget));
        }
    }

    @Test
    void twice_the_intensity_is_twice_the_budget() {
        Planes picture = DrawnSamples.planes(DrawnSamples.of(Kind.SMOOTH, 30, 20, Layout.RGB, 5));
        float[] doubled = VisibilityModel.budget(picture, 4, ONE).codes();
        for (int i = 0; i < doubled.length; i++) {
            doubled[i] *= 2;
        }
        assertArrayEquals(doubled, VisibilityModel.budget(picture, 8, ONE).codes());
    }

    @Test
    void no_intensity_is_no_budget() {
        Planes picture = DrawnSamples.planes(DrawnSamples.of(Kind.NOISE, 9, 7, Layout.RGB, 6));
        assertEquals(0, greatest(VisibilityModel.budget(picture, 0, ONE)));
    }

    @Test
    void any_number_of_threads_gives_the_same_bits() {
        Planes picture = DrawnSamples.planes(DrawnSamples.of(Kind.NOISE, 75, 141, Layout.RGB, 7));
        for (int threads : new int[] {2, 8}) {
            try (Workers workers = new Workers(threads)) {
                assertArrayEquals(budget(picture).codes(), VisibilityModel.budget(picture, MAX_CODES, workers).codes());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"11, 10", "1, 1", "3, 20", "20, 2"})
    void the_least_roughness_is_that_of_eight_windows_around_and_beyond_the_border_of_the_nearest_inside(int width, int height) {
        SplittableRandom random = new SplittableRandom(8);
        float[] roughness = new float[width * height];
        for (int i = 0; i < roughness.length; i++) {
            roughness[i] = random.nextFloat();
        }
        for (int y = 0; y < height; y++) {
            float[] least = VisibilityModel.leastAround(roughness, y, new Size(width, height));
            for (int x = 0; x < width; x++) {
                float expected = 1;
                for (int window = 0; window < 9; window++) {
                    int column = Math.clamp(x + 4 * (window % 3 - 1), 0, width - 1);
                    int row = Math.clamp(y + 4 * (window / 3 - 1), 0, height - 1);
                    expected = window == 4 ? expected : Math.min(expected, roughness[row * width + column]);
                }
                assertEquals(expected, least[x], x + "," + y);
            }
        }
    }

    @Test
    void lightness_is_told_in_codes_around_middle_grey_by_the_shares_of_red_green_and_blue() {
        Planes colours = new Planes(2, 2, new float[] {0, 1, 0, 0}, new float[] {0, 0, 1, 0}, new float[] {0, 0, 0, 1});
        float[] luma = new float[4];
        VisibilityModel.luma(colours, 0, luma);
        assertArrayEquals(new float[] {-127.5f, 0.299f * 255 - 127.5f, 0, 0}, luma, 1e-4f, "the upper row only");
        VisibilityModel.luma(colours, 1, luma);
        assertArrayEquals(new float[] {0.587f * 255 - 127.5f, 0.114f * 255 - 127.5f}, new float[] {luma[2], luma[3]}, 1e-4f);
    }

    @Test
    void half_way_to_full_texture_three_quarters_of_the_way_is_masked() {
        double amplitude = (1.2 + 5) / 2 / 255; // half way between the deviations at which masking begins and is complete
        BudgetMap budget = budget(grey((x, y) -> 0.5 + ((x + y) % 2 == 0 ? amplitude : -amplitude)));
        float perCode = CodeVisibility.of(grey((_, _) -> 0.5), ONE)[0];
        // In full texture 2.1 may be seen at balanced strength and 0.42 in flat colour; this is twice that strength.
        assertEquals(2 * (0.42 + 0.75 * (2.1 - 0.42)), budget.codes()[SIDE / 2 * SIDE + SIDE / 2] * perCode, 0.01);
    }

    private static BudgetMap budget(Planes picture) {
        return VisibilityModel.budget(picture, MAX_CODES, ONE);
    }

    // How far a pixel lies to one side of a line through the picture's middle, in pixels.
    private static double side(double x, double y, int degrees) {
        double angle = Math.toRadians(degrees);
        return (x - 31.6) * Math.cos(angle) + (y - 31.7) * Math.sin(angle);
    }

    private static Planes grey(DoubleBinaryOperator value) {
        float[] plane = new float[SIDE * SIDE];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = (float) value.applyAsDouble(i % SIDE, Math.floorDiv(i, SIDE));
        }
        return new Planes(SIDE, SIDE, plane, plane, plane);
    }

    private static double greatest(BudgetMap budget) {
        double greatest = 0;
        for (float codes : budget.codes()) {
            greatest = Math.max(greatest, codes);
        }
        return greatest;
    }

    private static double least(BudgetMap budget) {
        double least = Double.MAX_VALUE;
        for (float codes : budget.codes()) {
            least = Math.min(least, codes);
        }
        return least;
    }

    private static double mean(BudgetMap budget) {
        double sum = 0;
        for (float codes : budget.codes()) {
            sum += codes;
        }
        return sum / budget.codes().length;
    }
}
