package sfumato.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sfumato.task.Workers;

class FeatureStatisticsTest {
    private static final int CHANNELS = 6;
    private static final Workers ONE = new Workers(1);

    @Test
    void mean_and_covariance_are_those_of_the_definition() {
        Tensor features = Tensors.mixed(7, 9, CHANNELS, 1);
        FeatureStatistics statistics = statistics(features);
        for (int a = 0; a < CHANNELS; a++) {
            double meanA = mean(features, channel(features, a));
            assertEquals(meanA, statistics.mean()[a], 1e-12);
            for (int b = 0; b < CHANNELS; b++) {
                double meanB = mean(features, channel(features, b));
                IntToDoubleFunction valueA = channel(features, a);
                IntToDoubleFunction valueB = channel(features, b);
                double expected = mean(features, at -> (valueA.applyAsDouble(at) - meanA) * (valueB.applyAsDouble(at) - meanB));
                assertEquals(expected, statistics.covariance()[a][b], 1e-12);
            }
        }
    }

    @Test
    void the_total_variance_is_the_sum_over_channels() {
        FeatureStatistics statistics = new FeatureStatistics(new double[2], new double[][] {{3, 9}, {9, 4}});
        assertEquals(7, statistics.totalVariance());
    }

    @Test
    void a_style_is_nearer_to_itself_than_to_another_and_farther_the_more_it_differs() {
        FeatureStatistics style = statistics(Tensors.mixed(9, 8, CHANNELS, 10));
        double[] shifted = style.mean().clone();
        shifted[3] += 1;
        double near = style.distanceTo(new FeatureStatistics(shifted, style.covariance()));
        shifted[3] += 1;
        double far = style.distanceTo(new FeatureStatistics(shifted, style.covariance()));
        assertEquals(0, style.distanceTo(style));
        assertEquals(1 / style.totalVariance(), near, 1e-9);
        assertEquals(4 * near, far, 1e-9);
    }

    @Test
    void features_lie_as_far_from_unrelated_ones_as_every_pixel_from_every_other_on_average() {
        Tensor a = Tensors.mixed(5, 4, CHANNELS, 10);
        Tensor b = Tensors.mixed(3, 6, CHANNELS, 20);
        double squares = 0;
        for (int i = 0; i < 20; i++) {
            for (int j = 0; j < 18; j++) {
                for (int c = 0; c < CHANNELS; c++) {
                    double difference = (double) a.data()[a.at(i / 4, i % 4) + c] - b.data()[b.at(j / 6, j % 6) + c];
                    squares += difference * difference;
                }
            }
        }
        double expected = Math.sqrt(squares / (20 * 18 * CHANNELS));
        assertEquals(expected, statistics(a).meanDistanceTo(statistics(b)), 1e-12 * expected);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "3, 5, 4", "9, 6, 33", "40, 31, 128"})
    void any_number_of_threads_gives_the_same_bits(int height, int width, int channels) {
        Tensor features = Tensors.random(new Shape(height, width, channels), new SplittableRandom(12));
        FeatureStatistics own = statistics(features);
        for (int threads : new int[] {2, 8}) {
            try (Workers workers = new Workers(threads)) {
                FeatureStatistics again = FeatureStatistics.of(features, workers);
                assertArrayEquals(own.mean(), again.mean());
                assertArrayEquals(own.covariance(), again.covariance());
            }
        }
    }

    private static FeatureStatistics statistics(Tensor features) {
        return FeatureStatistics.of(features, ONE);
    }

    private static IntToDoubleFunction channel(Tensor features, int channel) {
        return at -> features.data()[at + channel];
    }

    private static double mean(Tensor features, IntToDoubleFunction value) {
        double sum = 0;
        for (int y = 0; y < features.height(); y++) {
            for (int x = 0; x < features.width(); x++) {
                sum += value.applyAsDouble(features.at(y, x));
            }
        }
        return sum / features.shape().pixels();
    }
}
