package sfumato.attack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import sfumato.chance.Cases;
import sfumato.task.Workers;

/// What holds of the projection for any perturbation, gradient and budget.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProjectionPropertiesTest {
    private static final int CASES = 300;
    private final Workers workers = new Workers(2);

    @AfterAll
    void close() {
        workers.close();
    }

    @Test
    void every_step_ends_inside_the_budget() {
        Cases.each(CASES, random -> {
            Drawn drawn = Drawn.by(random);
            float[] delta = drawn.delta.clone();
            Projection.step(delta, drawn.gradient, random.nextDouble(0, 4), drawn.codes, workers);
            for (int i = 0; i < delta.length; i++) {
                assertTrue(Math.abs(delta[i]) <= drawn.codes[i] / 255, delta[i] + " where " + drawn.codes[i] + " codes are allowed");
            }
        });
    }

    @Test
    void what_is_inside_stays_as_it_is_and_a_second_projection_changes_nothing() {
        Cases.each(CASES, random -> {
            Drawn drawn = Drawn.by(random);
            float[] once = projected(drawn.delta, drawn.codes);
            for (int i = 0; i < once.length; i++) {
                assertTrue(Math.abs(drawn.delta[i]) > drawn.codes[i] / 255 || once[i] == drawn.delta[i], "index " + i);
            }
            assertArrayEquals(once, projected(once, drawn.codes));
        });
    }

    @Test
    void a_greater_perturbation_stays_the_greater_one() {
        Cases.each(CASES, random -> {
            Drawn drawn = Drawn.by(random);
            float[] greater = drawn.delta.clone();
            for (int i = 0; i < greater.length; i++) {
                greater[i] += random.nextFloat(0.1f);
            }
            double length = random.nextDouble(0, 2);
            float[] less = drawn.delta.clone();
            Projection.step(less, drawn.gradient, length, drawn.codes, workers);
            Projection.step(greater, drawn.gradient, length, drawn.codes, workers);
            for (int i = 0; i < less.length; i++) {
                assertTrue(less[i] <= greater[i], "index " + i);
            }
        });
    }

    @Test
    void a_greater_budget_never_takes_more_away() {
        Cases.each(CASES, random -> {
            Drawn drawn = Drawn.by(random);
            float[] wider = drawn.codes.clone();
            for (int i = 0; i < wider.length; i++) {
                wider[i] += random.nextFloat(5);
            }
            float[] narrow = projected(drawn.delta, drawn.codes);
            float[] wide = projected(drawn.delta, wider);
            for (int i = 0; i < wide.length; i++) {
                assertTrue(Math.abs(narrow[i]) <= Math.abs(wide[i]) && Math.abs(wide[i]) <= Math.abs(drawn.delta[i]), "index " + i);
            }
        });
    }

    @Test
    void the_number_of_threads_changes_nothing() {
        try (Workers one = new Workers(1)) {
            Cases.each(3, random -> {
                Drawn drawn = Drawn.by(random, 200_000); // several tasks
                float[] alone = drawn.delta.clone();
                float[] shared = drawn.delta.clone();
                Projection.step(alone, drawn.gradient, 0.3, drawn.codes, one);
                Projection.step(shared, drawn.gradient, 0.3, drawn.codes, workers);
                assertArrayEquals(alone, shared);
            });
        }
    }

    @Test
    void a_sum_is_always_a_sample_and_exact_where_nothing_is_cut_off() {
        Cases.each(CASES, random -> {
            Drawn drawn = Drawn.by(random);
            float[] x = new float[drawn.delta.length];
            for (int i = 0; i < x.length; i++) {
                x[i] = random.nextInt(256) / 255f;
            }
            float[] sum = new float[x.length];
            Projection.add(x, drawn.delta, 0, sum);
            float[] again = new float[x.length];
            Projection.add(sum, new float[x.length], 0, again);
            assertArrayEquals(sum, again, "a sample stays as it is");
            float[] gradient = new float[x.length];
            float[] ones = new float[x.length];
            Arrays.fill(ones, 1);
            Projection.collect(x, drawn.delta, 0, ones, 1, gradient);
            for (int i = 0; i < x.length; i++) {
                assertTrue(sum[i] >= 0 && sum[i] <= 1, "index " + i);
                boolean exact = sum[i] == x[i] + drawn.delta[i];
                assertTrue(exact == (gradient[i] == 1), "a gradient is collected where the sum is exact: index " + i);
            }
        });
    }

    private float[] projected(float[] delta, float[] codes) {
        float[] projected = delta.clone();
        Projection.step(projected, new float[delta.length], 1, codes, workers);
        return projected;
    }

    private record Drawn(float[] delta, float[] gradient, float[] codes) {
        static Drawn by(SplittableRandom random) {
            return by(random, random.nextInt(1, 200));
        }

        // Among them the extremes: no budget, no gradient, one that overflows, next to none.
        static Drawn by(SplittableRandom random, int length) {
            Drawn drawn = new Drawn(new float[length], new float[length], new float[length]);
            for (int i = 0; i < length; i++) {
                drawn.delta[i] = Cases.any(random, 0f, -0f, random.nextFloat(-0.1f, 0.1f), random.nextFloat(-2, 2));
                drawn.gradient[i] = Cases.any(random, 0f, Float.MIN_VALUE, Float.POSITIVE_INFINITY, -Float.MAX_VALUE, random.nextFloat(-1, 1));
                drawn.codes[i] = Cases.any(random, 0f, Float.MIN_VALUE, 1f, 255f, random.nextFloat(64));
            }
            return drawn;
        }
    }
}
