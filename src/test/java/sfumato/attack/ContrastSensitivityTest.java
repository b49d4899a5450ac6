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
    void what_has_no_pattern_counts_half() {
        float[] flat = new float[SIZE.pixels()];
        Arrays.fill(flat, 5);
        new ContrastSensitivity(SIZE, one).weigh(flat);
        for (float value : flat) {
            assertEquals(2.5, value, 1e-5);
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "4, 0.75", "8, 0.573", "16, 0.519"})
    void finer_stripes_count_more(int period, double share) {
        float[] stripes = new float[SIZE.pixels()];
        for (int i = 0; i < stripes.length; i++) {
            stripes[i] = (float) Math.cos(2 * Math.PI * (i % SIZE.width()) / period);
        }
        float before = stripes[10 * SIZE.width() + 16];
        new ContrastSensitivity(SIZE, one).weigh(stripes);
        // 1 2 1 leaves (1 + cos(2 pi / period)) / 2 of a stripe, of which half is taken away.
        assertEquals(share * before, stripes[10 * SIZE.width() + 16], 0.002);
    }

    @Test
    void a_picture_of_one_pixel_has_a_gradient_too() {
        float[] gradient = {3};
        new ContrastSensitivity(new Size(1, 1), one).weigh(gradient);
        assertEquals(1.5, gradient[0], 1e-6);
    }

    @Test
    void threads_change_nothing() {
        SplittableRandom random = new SplittableRandom(1);
        float[] gradient = new float[SIZE.pixels()];
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = (float) random.nextGaussian();
        }
        float[] other = gradient.clone();
        new ContrastSensitivity(SIZE, one).weigh(gradient);
        try (Workers three = new Workers(3)) {
            new ContrastSensitivity(SIZE, three).weigh(other);
        }
        assertArrayEquals(gradient, other);
    }
}
