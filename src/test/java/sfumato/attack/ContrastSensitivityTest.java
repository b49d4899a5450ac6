package sfumato.attack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sfumato.image.Size;
import sfumato.task.Workers;

class ContrastSensitivityTest {
    private static final Size SIZE = new Size(40, 30);
    private final Workers one = new Workers(1);

    @Test
    void in_flat_colour_what_has_no_pattern_counts_half() {
        float[] flat = new float[SIZE.pixels()];
        Arrays.fill(flat, 5);
        new ContrastSensitivity(SIZE, one).weigh(flat, budget(SIZE, 0.7f));
        for (float value : flat) {
            assertEquals(2.5, value, 1e-5);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0.5", "2, 0.75", "5, 0.9"})
    void it_counts_more_where_more_may_change(float codes, double share) {
        float[] flat = new float[SIZE.pixels()];
        Arrays.fill(flat, 5);
        new ContrastSensitivity(SIZE, one).weigh(flat, budget(SIZE, codes));
        assertEquals(5 * share, flat[SIZE.width() + 1], 1e-5);
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "4, 0.75", "8, 0.573", "16, 0.519"})
    void finer_stripes_count_more(int period, double share) {
        float[] stripes = new float[SIZE.pixels()];
        for (int i = 0; i < stripes.length; i++) {
            stripes[i] = (float) Math.cos(2 * Math.PI * (i % SIZE.width()) / period);
        }
        float before = stripes[10 * SIZE.width() + 16];
        new ContrastSensitivity(SIZE, one).weigh(stripes, budget(SIZE, 1));
        // 1 2 1 leaves (1 + cos(2 pi / period)) / 2 of a stripe, of which half is taken away.
        assertEquals(share * before, stripes[10 * SIZE.width() + 16], 0.002);
    }

    @ParameterizedTest
    @CsvSource({"7, 5", "2, 2", "1, 6", "6, 1", "5, 20"})
    void half_of_the_mean_around_is_taken_away_with_pixels_repeated_beyond_the_border(int width, int height) {
        float[] gradient = random(new Size(width, height));
        float[] before = gradient.clone();
        new ContrastSensitivity(new Size(width, height), one).weigh(gradient, budget(new Size(width, height), 1));
        double[] weights = {0.25, 0.5, 0.25};
        for (int i = 0; i < gradient.length; i++) {
            double mean = 0;
            for (int at = 0; at < 9; at++) {
                int x = Math.clamp(i % width + at % 3 - 1, 0, width - 1);
                int y = Math.clamp(i / width + at / 3 - 1, 0, height - 1);
                mean += weights[at % 3] * weights[at / 3] * before[y * width + x];
            }
            assertEquals(before[i] - 0.5 * mean, gradient[i], 1e-6, "pixel " + i);
        }
    }

    @Test
    void a_picture_of_one_pixel_has_a_gradient_too() {
        float[] gradient = {3};
        new ContrastSensitivity(new Size(1, 1), one).weigh(gradient, budget(new Size(1, 1), 1));
        assertEquals(1.5, gradient[0], 1e-6);
    }

    @Test
    void threads_change_nothing() {
        float[] gradient = random(SIZE);
        float[] other = gradient.clone();
        new ContrastSensitivity(SIZE, one).weigh(gradient, budget(SIZE, 2));
        try (Workers three = new Workers(3)) {
            new ContrastSensitivity(SIZE, three).weigh(other, budget(SIZE, 2));
        }
        assertArrayEquals(gradient, other);
    }

    private static float[] budget(Size size, float codes) {
        float[] budget = new float[size.pixels()];
        Arrays.fill(budget, codes);
        return budget;
    }

    private static float[] random(Size size) {
        SplittableRandom random = new SplittableRandom(1);
        float[] gradient = new float[size.pixels()];
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = (float) random.nextGaussian();
        }
        return gradient;
    }
}
