package sfumato.attack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import sfumato.task.Workers;
import sfumato.tensor.Tensors;

class StepRuleTest {
    private final Workers one = new Workers(1);
    private final StepRule rule = new StepRule(10, 0.5, 2, 0.1);

    @Test
    void steps_shrink_from_the_first_length_to_the_last() {
        assertEquals(2, rule.length(0), 1e-12);
        assertEquals(0.1, rule.length(9), 1e-12);
        for (int step = 1; step < 10; step++) {
            assertTrue(rule.length(step) < rule.length(step - 1), "step " + step);
        }
    }

    @Test
    void a_single_step_is_a_first_one() {
        assertEquals(2, new StepRule(1, 0.5, 2, 0.1).length(0));
    }

    @Test
    void every_gradient_counts_alike_however_long_it_is() {
        float[] fromSmall = new float[4];
        float[] fromLarge = new float[4];
        rule.accumulate(new float[] {1e-6f, -3e-6f, 0, 4e-6f}, fromSmall, one);
        rule.accumulate(new float[] {1e6f, -3e6f, 0, 4e6f}, fromLarge, one);
        assertArrayEquals(new float[] {0.5f, -1.5f, 0, 2}, fromLarge, 1e-6f, "mean absolute value 1");
        assertArrayEquals(fromLarge, fromSmall, 1e-6f);
    }

    @Test
    void every_gradient_counts_alike_however_large_the_picture_is() {
        float[] gradient = Tensors.random(200_000, 1, new SplittableRandom(2));
        float[] accumulated = new float[gradient.length];
        rule.accumulate(gradient, accumulated, one);
        double sum = 0;
        for (float value : accumulated) {
            sum += Math.abs(value);
        }
        assertEquals(1, sum / accumulated.length, 1e-6, "mean absolute value 1");
    }

    @Test
    void earlier_gradients_fade_by_the_momentum() {
        float[] accumulated = new float[2];
        rule.accumulate(new float[] {1, 1}, accumulated, one);
        rule.accumulate(new float[] {1, -1}, accumulated, one);
        rule.accumulate(new float[] {0, 0}, accumulated, one);
        assertArrayEquals(new float[] {0.5f * (0.5f + 1), 0.5f * (0.5f - 1)}, accumulated, 1e-6f);
    }

    @Test
    void the_number_of_threads_does_not_matter() {
        float[] gradient = Tensors.random(300_000, 1, new SplittableRandom(1));
        float[] expected = new float[gradient.length];
        rule.accumulate(gradient, expected, one);
        try (Workers three = new Workers(3)) {
            float[] accumulated = new float[gradient.length];
            rule.accumulate(gradient, accumulated, three);
            assertArrayEquals(expected, accumulated);
        }
    }
}
