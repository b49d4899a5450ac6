package sfumato.attack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sfumato.task.Workers;
import sfumato.tensor.FeatureStatistics;
import sfumato.tensor.Shape;
import sfumato.tensor.Tensor;
import sfumato.tensor.Tensors;

class RecolouringTest {
    private static final int CHANNELS = 6;
    private static final Workers ONE = new Workers(1);

    @Test
    void recoloured_features_have_the_styles_mean_and_covariance() {
        Tensor artwork = Tensors.mixed(12, 11, CHANNELS, 2);
        FeatureStatistics style = statistics(Tensors.mixed(9, 8, CHANNELS, 3));
        FeatureStatistics got = statistics(recoloured(artwork, style));
        // The result is stored in float: seven digits of values up to about ten.
        assertArrayEquals(style.mean(), got.mean(), 1e-5);
        for (int a = 0; a < CHANNELS; a++) {
            assertArrayEquals(style.covariance()[a], got.covariance()[a], 1e-5 * style.totalVariance());
        }
    }

    @Test
    void features_in_their_own_style_stay_as_they_are() {
        Tensor artwork = Tensors.mixed(12, 11, CHANNELS, 4);
        FeatureStatistics own = statistics(artwork);
        assertEquals(0, Tensors.greatestDifference(artwork, recoloured(artwork, own)), 1e-4);
    }

    @Test
    void constant_features_take_the_styles_mean() {
        Tensor constant = new Tensor(new Shape(4, 4, CHANNELS));
        FeatureStatistics style = statistics(Tensors.mixed(9, 8, CHANNELS, 5));
        assertIs(style.mean(), recoloured(constant, style));
    }

    @Test
    void a_constant_style_gives_its_mean_everywhere() {
        Tensor artwork = Tensors.mixed(5, 4, CHANNELS, 6);
        double[] mean = {1, -2, 3, 0, 5, 0.25};
        assertIs(mean, recoloured(artwork, new FeatureStatistics(mean, new double[CHANNELS][CHANNELS])));
    }

    @Test
    void channels_that_never_vary_or_repeat_each_other_do_no_harm() {
        Tensor artwork = Tensors.mixed(8, 8, CHANNELS, 7);
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 8; x++) {
                artwork.set(y, x, 2, 0.7f);
                artwork.set(y, x, 4, artwork.get(y, x, 1));
            }
        }
        FeatureStatistics style = statistics(Tensors.mixed(9, 8, CHANNELS, 8));
        FeatureStatistics got = statistics(recoloured(artwork, style));
        assertArrayEquals(style.mean(), got.mean(), 1e-5);
        assertTrue(got.totalVariance() <= style.totalVariance() * 1.0001, "nothing is blown up: " + got.totalVariance() + " of " + style.totalVariance());
        assertTrue(got.totalVariance() > 0.2 * style.totalVariance(), "and what varies still does: " + got.totalVariance());
    }

    @ParameterizedTest
    @ValueSource(floats = {0.01f, 1, 100})
    void what_hardly_varies_is_not_blown_up_to_the_styles_variance(float scale) {
        Tensor artwork = Tensors.random(new Shape(16, 16, CHANNELS), new SplittableRandom(11));
        for (int y = 0; y < 16; y++) {
            for (int x = 0; x < 16; x++) {
                for (int c = 0; c < CHANNELS; c++) {
                    artwork.set(y, x, c, scale * (c == 2 ? 0.7f + 1e-3f * artwork.get(y, x, c) : artwork.get(y, x, c)));
                }
            }
        }
        double[][] identity = new double[CHANNELS][CHANNELS];
        for (int c = 0; c < CHANNELS; c++) {
            identity[c][c] = 1;
        }
        FeatureStatistics style = new FeatureStatistics(new double[CHANNELS], identity);
        double[][] got = statistics(recoloured(artwork, style)).covariance();
        assertEquals(0, got[2][2], 1e-3);
        assertEquals(1, got[3][3], 1e-3);
    }

    @Test
    void many_channels_of_few_pixels_do_no_harm() {
        SplittableRandom random = new SplittableRandom(9);
        FeatureStatistics style = statistics(Tensors.random(new Shape(20, 20, 64), random));
        for (int side = 1; side <= 3; side++) {
            Tensor artwork = Tensors.random(new Shape(side, side, 64), random);
            FeatureStatistics got = statistics(recoloured(artwork, style));
            assertArrayEquals(style.mean(), got.mean(), 1e-5);
            assertTrue(got.totalVariance() <= style.totalVariance() * 1.0001, side + ": " + got.totalVariance());
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "3, 5, 4", "9, 6, 33", "40, 31, 128"})
    void any_number_of_threads_gives_the_same_bits(int height, int width, int channels) {
        SplittableRandom random = new SplittableRandom(12);
        Tensor features = Tensors.random(new Shape(height, width, channels), random);
        FeatureStatistics style = statistics(Tensors.random(new Shape(20, 20, channels), random));
        FeatureStatistics own = statistics(features);
        Tensor recoloured = recoloured(features, style);
        for (int threads : new int[] {2, 8}) {
            try (Workers workers = new Workers(threads)) {
                Recolouring colouring = new Recolouring(style);
                assertArrayEquals(recoloured.data(), colouring.apply(features, own, colouring.map(own), workers).data());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"9, 6", "4, 4", "3, 5"})
    void around_the_pixels_stay_zeros(int height, int width) {
        FeatureStatistics style = statistics(Tensors.mixed(9, 8, CHANNELS, 13));
        assertTrue(Tensors.haloIsZero(recoloured(Tensors.mixed(height, width, CHANNELS, 14), style)));
    }

    private static FeatureStatistics statistics(Tensor features) {
        return FeatureStatistics.of(features, ONE);
    }

    private static Tensor recoloured(Tensor features, FeatureStatistics style) {
        FeatureStatistics own = statistics(features);
        Recolouring colouring = new Recolouring(style);
        return colouring.apply(features, own, colouring.map(own), ONE);
    }

    private static void assertIs(double[] mean, Tensor features) {
        for (int y = 0; y < features.height(); y++) {
            for (int x = 0; x < features.width(); x++) {
                for (int c = 0; c < CHANNELS; c++) {
                    assertEquals(mean[c], features.get(y, x, c), 1e-6);
                }
            }
        }
    }
}
