package sfumato.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import sfumato.task.Workers;

class ResamplerTest {
    private final Workers one = new Workers(1);

    record Case(ResampleKernel kernel, int fromW, int fromH, int toW, int toH) {
        Resampler plan() {
            return Resampler.plan(fromW, fromH, toW, toH, kernel);
        }
    }

    static Stream<Case> cases() {
        int[][] sizes = {{1, 1, 7, 5}, {7, 5, 1, 1}, {1000, 1, 13, 4}, {1, 1000, 3, 77}, {13, 4, 1000, 1},
            {64, 48, 32, 24}, {61, 47, 40, 53}, {31, 90, 100, 33}, {40, 40, 40, 17}};
        return Stream.of(sizes).flatMap(s -> Stream.of(ResampleKernel.values()).map(k -> new Case(k, s[0], s[1], s[2], s[3])));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_adjoint_is_the_transposed_map(Case c) {
        float[] x = random(c.fromW * c.fromH, 1);
        float[] y = random(c.toW * c.toH, 2);
        float[] forward = forward(c.plan(), x, c.toW * c.toH, one);
        float[] back = new float[x.length];
        Arrays.fill(back, 99);
        c.plan().adjoint(y, back, one);
        double size = Math.sqrt(dot(forward, forward) * dot(y, y));
        assertEquals(dot(forward, y), dot(x, back), 1e-6 * size + 1e-6, "float rounding of the two sums");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_constant_plane_stays_constant(Case c) {
        float[] from = new float[c.fromW * c.fromH];
        Arrays.fill(from, 0.75f);
        float[] to = forward(c.plan(), from, c.toW * c.toH, one);
        float[] expected = new float[to.length];
        Arrays.fill(expected, 0.75f);
        assertArrayEquals(expected, to, 2e-6f, "up to a few hundred weights rounded to float");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_mirrored_plane_gives_the_mirrored_result(Case c) {
        float[] x = random(c.fromW * c.fromH, 3);
        float[] mirrored = mirror(forward(c.plan(), x, c.toW * c.toH, one), c.toW);
        assertArrayEquals(mirrored, forward(c.plan(), mirror(x, c.fromW), c.toW * c.toH, one), 2e-6f, "other order of the sums");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void any_number_of_threads_gives_the_same_bits(Case c) {
        float[] x = random(c.fromW * c.fromH, 4);
        float[] y = random(c.toW * c.toH, 5);
        float[] forward = forward(c.plan(), x, y.length, one);
        float[] back = adjoint(c.plan(), y, x.length, one);
        for (int threads = 2; threads <= 3; threads++) {
            try (Workers workers = new Workers(threads)) {
                assertArrayEquals(forward, forward(c.plan(), x, y.length, workers));
                assertArrayEquals(back, adjoint(c.plan(), y, x.length, workers));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void rows_asked_for_one_by_one_give_the_same_bits_as_a_whole_plane(Case c) {
        float[] x = random(c.fromW * c.fromH, 6);
        float[] streamed = new float[c.toW * c.toH];
        c.plan().forward((y, into) -> System.arraycopy(x, y * c.fromW, into, 0, c.fromW), streamed, one);
        assertArrayEquals(forward(c.plan(), x, streamed.length, one), streamed);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void bands_of_rows_give_the_same_bits_as_the_whole_plane(Case c) {
        float[] x = random(c.fromW * c.fromH, 7);
        float[] whole = forward(c.plan(), x, c.toW * c.toH, one);
        int rows = 5;
        float[] band = new float[rows * c.toW];
        for (int y = 0; y < c.toH; y += rows) {
            int end = Math.min(c.toH, y + rows);
            c.plan().forwardRows(x, band, y, end);
            assertArrayEquals(Arrays.copyOfRange(whole, y * c.toW, end * c.toW), Arrays.copyOf(band, (end - y) * c.toW));
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_same_size_changes_nothing(ResampleKernel kernel) {
        float[] x = random(9 * 6, 8);
        assertArrayEquals(x, forward(Resampler.plan(9, 6, 9, 6, kernel), x, x.length, one));
    }

    @Test
    void area_weighs_source_pixels_by_the_share_that_is_covered() {
        assertArrayEquals(new float[] {2, 6}, row(ResampleKernel.AREA, 2, 1, 3, 5, 7), 1e-6f);
        assertArrayEquals(new float[] {(1 + 0.5f * 4) / 1.5f, (0.5f * 4 + 7) / 1.5f}, row(ResampleKernel.AREA, 2, 1, 4, 7), 1e-6f);
    }

    @Test
    void bilinear_enlarging_interpolates_between_pixel_centres() {
        assertArrayEquals(new float[] {0, 1, 3, 4}, row(ResampleKernel.BILINEAR, 4, 0, 4), 1e-6f);
    }

    @Test
    void bilinear_shrinking_uses_a_tent_twice_as_wide() {
        // The centre of target 0 is at 0.5; tent weights at distances .5 .5 1.5 of 2: 3/4 3/4 1/4, of which pixel -1 is missing.
        float expected = (0.75f * 1 + 0.75f * 2 + 0.25f * 8) / 1.75f;
        assertEquals(expected, row(ResampleKernel.BILINEAR, 2, 1, 2, 8, 4)[0], 1e-6f);
    }

    @Test
    void bicubic_enlarging_has_the_weights_of_keys() {
        // Target 3 of 8 from 4 lies a quarter pixel before source 1.5 ... : weights at distances 1.25 .25 .75 1.75.
        float[] impulse = row(ResampleKernel.BICUBIC, 8, 0, 1, 0, 0);
        assertEquals(0.8671875f, impulse[3], 1e-6f); // 1.5/64 - 2.5/16 + 1
        assertEquals(0.2265625f, impulse[4], 1e-6f); // 1.5*27/64 - 2.5*9/16 + 1
    }

    @Test
    void lanczos_enlarging_has_the_windowed_sinc() {
        double[] weights = new double[6];
        double sum = 0;
        for (int k = 0; k < 6; k++) {
            double x = Math.PI * (k - 2.25);
            weights[k] = Math.sin(x) / x * Math.sin(x / 3) / (x / 3);
            sum += weights[k];
        }
        float[] impulse = row(ResampleKernel.LANCZOS, 16, 0, 0, 0, 1, 0, 0, 0, 0);
        assertEquals(weights[2] / sum, impulse[7], 1e-6); // target 7 lies .25 after source 3, whose row of weights begins at source 1
    }

    @Test
    void lanczos_is_not_clamped() {
        float[] edge = row(ResampleKernel.LANCZOS, 16, 0, 0, 0, 0, 1, 1, 1, 1);
        float least = Float.MAX_VALUE;
        for (float value : edge) {
            least = Math.min(least, value);
        }
        assertEquals(-0.08, least, 0.04);
    }

    @Test
    void a_channel_of_a_picture_is_read_as_0_to_1() {
        Samples samples = new Samples(2, 1, Layout.RGB, new byte[] {0, 51, (byte) 255, 1, 102, 2});
        float[] row = new float[2];
        Rows.of(samples, 1).row(0, row);
        assertArrayEquals(new float[] {0.2f, 0.4f}, row);
    }

    @Test
    void a_plane_of_another_size_is_refused() {
        Resampler plan = Resampler.plan(4, 4, 2, 2, ResampleKernel.AREA);
        assertThrows(IllegalArgumentException.class, () -> plan.forward(new float[15], new float[4], one));
        assertThrows(IllegalArgumentException.class, () -> plan.adjoint(new float[5], new float[16], one));
        assertThrows(IllegalArgumentException.class, () -> Resampler.plan(4, 0, 2, 2, ResampleKernel.AREA));
    }

    @Test
    void rows_or_channels_that_are_not_there_are_refused() {
        Resampler plan = Resampler.plan(4, 4, 2, 2, ResampleKernel.AREA);
        float[] from = new float[16];
        assertThrows(IllegalArgumentException.class, () -> plan.forwardRows(from, new float[4], -1, 1));
        assertThrows(IllegalArgumentException.class, () -> plan.forwardRows(from, new float[4], 2, 1));
        assertThrows(IllegalArgumentException.class, () -> plan.forwardRows(from, new float[8], 0, 3));
        assertThrows(IllegalArgumentException.class, () -> plan.forwardRows(new float[15], new float[4], 0, 1));
        assertThrows(IllegalArgumentException.class, () -> plan.forward(from, new float[5], one));
        assertThrows(IllegalArgumentException.class, () -> plan.adjoint(new float[4], new float[15], one));
        Samples picture = Samples.blank(2, 2, Layout.GREY_ALPHA);
        assertThrows(IllegalArgumentException.class, () -> Rows.of(picture, 2));
        assertThrows(IllegalArgumentException.class, () -> Rows.of(picture, -1));
    }

    @Test
    void no_rows_are_no_work() {
        float[] untouched = {9};
        Resampler.plan(4, 4, 1, 2, ResampleKernel.AREA).forwardRows(new float[16], untouched, 1, 1);
        assertArrayEquals(new float[] {9}, untouched);
    }

    private float[] row(ResampleKernel kernel, int to, float... from) {
        return forward(Resampler.plan(from.length, 1, to, 1, kernel), from, to, one);
    }

    private static float[] forward(Resampler plan, float[] from, int targets, Workers workers) {
        float[] to = new float[targets];
        plan.forward(from, to, workers);
        return to;
    }

    private static float[] adjoint(Resampler plan, float[] to, int sources, Workers workers) {
        float[] from = new float[sources];
        plan.adjoint(to, from, workers);
        return from;
    }

    private static float[] random(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
        return values;
    }

    private static float[] mirror(float[] plane, int width) {
        float[] mirrored = new float[plane.length];
        for (int i = 0; i < plane.length; i++) {
            mirrored[i] = plane[i - i % width + width - 1 - i % width];
        }
        return mirrored;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
