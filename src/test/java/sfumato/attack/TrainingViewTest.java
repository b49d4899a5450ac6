package sfumato.attack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sfumato.image.DrawnSamples;
import sfumato.image.DrawnSamples.Kind;
import sfumato.image.Layout;
import sfumato.image.Planes;
import sfumato.image.ResampleKernel;
import sfumato.image.Size;
import sfumato.task.Workers;
import sfumato.tensor.Tensors;

class TrainingViewTest {
    private static final Size SMALLER = new Size(24, 16);
    private final Workers one = new Workers(1);
    private final Planes artwork = DrawnSamples.planes(DrawnSamples.of(Kind.NOISE, 37, 25, Layout.RGB, 1));
    private final float[] delta = Tensors.random(artwork.pixels(), 0.03, new SplittableRandom(2));

    @ParameterizedTest
    @EnumSource
    void the_gradient_matches_finite_differences_without_compression(ResampleKernel kernel) {
        Transform transform = new Transform(SMALLER, kernel, 0, 0, 0);
        Planes cotangent = noise(SMALLER, 3);
        float[] gradient = gradient(cotangent, transform, one);
        float[] direction = Tensors.random(delta.length, 1, new SplittableRandom(4));
        float step = 1f / 4096;
        stayWhereASampleWouldComeToItsEnd(direction, step);
        double difference = (loss(moved(direction, step), transform, cotangent) - loss(moved(direction, -step), transform, cotangent)) / (2 * step);
        double slope = 0;
        double size = 0;
        for (int i = 0; i < gradient.length; i++) {
            slope += gradient[i] * (double) direction[i];
            size += gradient[i] * (double) gradient[i];
        }
        assertEquals(difference, slope, 5e-3 * Math.sqrt(size), "float rounding of the views, divided by the step");
    }

    @Test
    void a_change_of_light_reaches_through_compression_by_the_share_of_channels_that_can_follow() {
        // Red is at its end everywhere and cannot grow; green and blue follow. At the same size nothing is resampled.
        Planes red = Planes.zeros(16, 16, 3);
        Arrays.fill(red.plane(0), 1f);
        Arrays.fill(red.plane(1), 0.4f);
        Arrays.fill(red.plane(2), 0.3f);
        Size same = new Size(16, 16);
        Transform transform = new Transform(same, ResampleKernel.BICUBIC, 80, 0, 0);
        float[] rising = new float[256];
        Arrays.fill(rising, 0.01f);
        Planes cotangent = noise(same, 5);
        TrainingView view = new TrainingView(red, same, one);
        view.forward(rising, transform);
        float[] gradient = new float[256];
        view.backward(cotangent.copy(), rising, transform, gradient);
        JpegSimulation jpeg = new JpegSimulation(16, 16, one);
        Planes seen = Planes.zeros(16, 16, 3);
        Arrays.fill(seen.plane(0), 1f);
        Arrays.fill(seen.plane(1), 0.41f);
        Arrays.fill(seen.plane(2), 0.31f);
        jpeg.compress(seen, 80);
        float[] light = jpeg.backward(cotangent);
        for (int i = 0; i < gradient.length; i++) {
            assertEquals((0.587 + 0.114) * light[i], gradient[i], 1e-5);
        }
    }

    @Test
    void without_a_change_of_size_and_compression_the_view_is_the_sum_itself() {
        Size same = new Size(artwork.width(), artwork.height());
        Planes view = new TrainingView(artwork, same, one).forward(delta, new Transform(same, ResampleKernel.LANCZOS, 0, 0, 0));
        for (int i = 0; i < delta.length; i++) {
            assertEquals(Math.clamp(artwork.plane(1)[i] + delta[i], 0f, 1f), view.plane(1)[i]);
        }
    }

    @Test
    void the_number_of_threads_and_what_was_seen_before_do_not_matter() {
        Transform noisy = new Transform(SMALLER, ResampleKernel.AREA, 75, 0.02, 9);
        Planes cotangent = noise(SMALLER, 6);
        float[] expected = gradient(cotangent, noisy, one);
        try (Workers three = new Workers(3)) {
            TrainingView view = new TrainingView(artwork, SMALLER, three);
            view.forward(delta, new Transform(SMALLER, ResampleKernel.BILINEAR, 0, 0, 0));
            view.forward(delta, noisy);
            float[] gradient = new float[delta.length];
            view.backward(cotangent.copy(), delta, noisy, gradient);
            assertArrayEquals(expected, gradient);
        }
    }

    @Test
    void noise_is_drawn_from_the_transforms_seed() {
        float[] plain = view(new Transform(SMALLER, ResampleKernel.AREA, 0, 0, 1)).plane(0).clone();
        float[] first = view(new Transform(SMALLER, ResampleKernel.AREA, 0, 0.02, 1)).plane(0).clone();
        assertArrayEquals(first, view(new Transform(SMALLER, ResampleKernel.AREA, 0, 0.02, 1)).plane(0));
        double square = 0;
        for (int i = 0; i < plain.length; i++) {
            square += Math.pow(first[i] - plain[i], 2);
        }
        double deviation = Math.sqrt(square / plain.length);
        assertTrue(deviation > 0.015 && deviation < 0.025, "standard deviation " + deviation + " of 384 draws");
    }

    private void stayWhereASampleWouldComeToItsEnd(float[] direction, float step) {
        for (float[] plane : artwork.planes()) {
            for (int i = 0; i < direction.length; i++) {
                float sum = plane[i] + delta[i];
                if (Math.min(Math.abs(sum), Math.abs(1 - sum)) <= step) {
                    direction[i] = 0;
                }
            }
        }
    }

    private Planes view(Transform transform) {
        return new TrainingView(artwork, SMALLER, one).forward(delta, transform);
    }

    private float[] gradient(Planes cotangent, Transform transform, Workers workers) {
        TrainingView view = new TrainingView(artwork, SMALLER, workers);
        view.forward(delta, transform);
        float[] gradient = new float[delta.length];
        Arrays.fill(gradient, 99); // what was there before does not count
        view.backward(cotangent.copy(), delta, transform, gradient);
        return gradient;
    }

    private double loss(float[] moved, Transform transform, Planes cotangent) {
        Planes view = new TrainingView(artwork, SMALLER, one).forward(moved, transform);
        double loss = 0;
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < view.pixels(); i++) {
                loss += view.plane(c)[i] * (double) cotangent.plane(c)[i];
            }
        }
        return loss;
    }

    private float[] moved(float[] direction, float step) {
        float[] moved = delta.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += step * direction[i];
        }
        return moved;
    }

    private static Planes noise(Size size, long seed) {
        return DrawnSamples.planes(DrawnSamples.of(Kind.NOISE, size.width(), size.height(), Layout.RGB, seed));
    }
}
