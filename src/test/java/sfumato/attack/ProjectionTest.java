package sfumato.attack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import sfumato.task.Workers;
import sfumato.tensor.Tensors;

class ProjectionTest {
    private final Workers one = new Workers(1);

    @Test
    void a_step_goes_against_the_gradient_by_a_share_of_the_budget() {
        float[] delta = {0, 0, 0, 0.01f};
        Projection.step(delta, new float[] {3, -1e-20f, 0, 5}, 0.5, new float[] {255, 51, 255, 255}, one);
        assertArrayEquals(new float[] {-0.5f, 0.1f, 0, -0.49f}, delta, 1e-7f);
    }

    @Test
    void no_step_leaves_the_budget() {
        SplittableRandom random = new SplittableRandom(1);
        float[] codes = Tensors.random(1000, 8, random);
        float[] delta = new float[codes.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = Math.abs(codes[i]);
        }
        codes[0] = 0;
        for (int step = 0; step < 50; step++) {
            Projection.step(delta, Tensors.random(codes.length, 1, random), random.nextDouble(0, 3), codes, one);
            for (int i = 0; i < codes.length; i++) {
                assertTrue(Math.abs(delta[i]) <= codes[i] / 255, "pixel " + i);
            }
        }
    }

    @Test
    void the_sum_stays_in_the_range_of_samples() {
        float[] sum = new float[4];
        Projection.add(new float[] {7, 0.01f, 0.99f, 0.5f, 1}, new float[] {7, -0.02f, 0.02f, 0.25f, 0}, 1, sum);
        assertArrayEquals(new float[] {0, 1, 0.75f, 1}, sum);
    }

    @Test
    void where_the_sum_was_cut_off_no_gradient_is_collected() {
        float[] gradient = {10, 10, 10, 10, 10};
        Projection.collect(new float[] {0.01f, 0.99f, 0.5f, 1, 0}, new float[] {-0.02f, 0.02f, 0.25f, 0, 0}, 0,
                new float[] {1, 2, 3, 4, 5}, 0.5f, gradient);
        assertArrayEquals(new float[] {10, 10, 11.5f, 12, 12.5f}, gradient);
    }
}
