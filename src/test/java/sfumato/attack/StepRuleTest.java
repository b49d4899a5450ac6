package sfumato.attack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StepRuleTest {
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
        rule.accumulate(new float[] {1e-6f, -3e-6f, 0, 4e-6f}, fromSmall);
        rule.accumulate(new float[] {1e6f, -3e6f, 0, 4e6f}, fromLarge);
        assertArrayEquals(new float[] {0.5f, -1.5f, 0, 2}, fromLarge, 1e-6f, "mean absolute value 1");
        assertArrayEquals(fromLarge, fromSmall, 1e-6f);
    }

    @Test
    void earlier_gradients_fade_by_the_momentum() {
        float[] accumulated = new float[2];
        rule.accumulate(new float[] {1, 1}, accumulated);
        rule.accumulate(new float[] {1, -1}, accumulated);
        rule.accumulate(new float[] {0, 0}, accumulated);
        assertArrayEquals(new float[] {0.5f * (0.5f + 1), 0.5f * (0.5f - 1)}, accumulated, 1e-6f);
    }
}
