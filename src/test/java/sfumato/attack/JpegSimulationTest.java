package sfumato.attack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javax.imageio.plugins.jpeg.JPEGQTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import sfumato.drawn.DrawnPicture;
import sfumato.image.DrawnSamples;
import sfumato.image.DrawnSamples.Kind;
import sfumato.image.Layout;
import sfumato.image.Planes;
import sfumato.image.codec.JpegRoundTrip;
import sfumato.task.Workers;

class JpegSimulationTest {
    private static final int[][] SIZES = {{64, 48}, {61, 43}, {17, 90}, {5, 90}, {90, 1}};
    private static final int[] QUALITIES = {95, 90, 80, 70, 50, 20};
    private final Workers one = new Workers(1);

    @ParameterizedTest
    @EnumSource
    void a_grey_picture_comes_out_as_from_the_real_codec(Kind kind) {
        for (int[] size : SIZES) {
            Planes picture = DrawnSamples.planes(DrawnSamples.of(kind, size[0], size[1], Layout.GREY, 1));
            for (int quality : QUALITIES) {
                double[] differences = differences(picture, quality);
                String when = kind + " " + size[0] + "x" + size[1] + " at " + quality;
                // The real one's result is rounded to 8 bits, which alone makes 0.25 on average. Its DCT is one of integers and
                // its halves are rounded up: now and then a coefficient falls on the other side, which its whole block feels.
                assertTrue(median(differences) < 0.5, when + " median " + median(differences));
                assertTrue(mean(differences) < (kind == Kind.NOISE ? 2.5 : 1), when + " mean " + mean(differences));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {95, 90, 80, 70, 50, 20})
    void a_smooth_colour_picture_comes_out_nearly_as_from_the_real_codec(int quality) {
        for (int[] size : new int[][] {{64, 48}, {61, 43}, {5, 90}}) {
            Planes picture = DrawnSamples.planes(DrawnSamples.of(Kind.SMOOTH, size[0], size[1], Layout.RGB, 2));
            // Light agrees as in grey. Chroma, which the real codec rounds to 8 bits on its way, is enlarged smoothly there
            // and in squares here, which is the more to be seen the coarser chroma is.
            double luma = lumaDifference(compressed(picture, quality, one), JpegRoundTrip.apply(picture, quality));
            assertTrue(luma < 0.8, size[0] + "x" + size[1] + " luma " + luma);
            double mean = mean(differences(picture, quality));
            assertTrue(mean < (quality < 70 ? 2 : 1.5), size[0] + "x" + size[1] + " mean " + mean);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {95, 80, 60, 30})
    void the_light_of_a_painting_comes_out_as_at_the_real_codecs_same_quality(int quality) {
        Planes painting = DrawnSamples.planes(DrawnPicture.PAINTED_HARBOUR.draw(160, 120));
        Planes simulated = compressed(painting, quality, one);
        double same = lumaDifference(simulated, JpegRoundTrip.apply(painting, quality));
        double worse = lumaDifference(simulated, JpegRoundTrip.apply(painting, quality - 20));
        // Chroma enlarged another way reaches luma where a colour is clipped.
        assertTrue(same < 1.2 && same < worse / 2, same + " codes at the same quality, " + worse + " at another");
    }

    @Test
    void the_number_of_threads_does_not_matter() {
        Planes picture = DrawnSamples.planes(DrawnSamples.of(Kind.NOISE, 61, 43, Layout.RGB, 3));
        Planes expected = compressed(picture, 75, one);
        float[] expectedGradient = lightGradient(noise(64, 48, 5), 75, noise(64, 48, 4), one);
        try (Workers two = new Workers(2)) {
            assertArrayEquals(expectedGradient, lightGradient(noise(64, 48, 5), 75, noise(64, 48, 4), two));
            for (int c = 0; c < 3; c++) {
                assertArrayEquals(expected.plane(c), compressed(picture, 75, two).plane(c));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {95, 80, 50, 20})
    void the_gradient_is_that_of_the_cubic_instead_of_rounding(int quality) {
        int width = 24;
        int height = 16;
        Planes picture = DrawnSamples.planes(DrawnSamples.of(Kind.NOISE, width, height, Layout.GREY, 6));
        Planes cotangent = noise(width, height, 7);
        float[] gradient = lightGradient(picture, quality, cotangent, one);
        double[] luma = new double[width * height];
        double[] weight = new double[luma.length];
        for (int i = 0; i < luma.length; i++) {
            luma[i] = 255 * (double) picture.plane(0)[i] - 128;
            weight[i] = (double) cotangent.plane(0)[i] + cotangent.plane(1)[i] + cotangent.plane(2)[i];
        }
        CubicJpeg jpeg = new CubicJpeg(luma, width, quality);
        SplittableRandom random = new SplittableRandom(8);
        for (int trial = 0; trial < 5; trial++) {
            double[] direction = random.doubles(luma.length, -1, 1).toArray();
            double slope = 0;
            double size = 0;
            for (int i = 0; i < luma.length; i++) {
                slope += gradient[i] * direction[i];
                size += gradient[i] * (double) gradient[i];
            }
            double step = 1e-3;
            double difference = (jpeg.loss(moved(luma, direction, step), weight) - jpeg.loss(moved(luma, direction, -step), weight)) / (2 * step);
            // The simulation knows the rest after rounding to about 1e-5 of a step.
            assertEquals(difference, slope, 1e-3 * Math.sqrt(size));
        }
    }

    @Test
    void a_second_picture_comes_out_as_if_it_were_the_first() {
        JpegSimulation used = new JpegSimulation(61, 43, one);
        used.compress(noise(61, 43, 9), 50);
        used.backward(noise(61, 43, 10));
        Planes picture = noise(61, 43, 11);
        Planes fresh = compressed(picture, 80, one);
        Planes again = used.compress(picture, 80);
        for (int c = 0; c < 3; c++) {
            assertArrayEquals(fresh.plane(c), again.plane(c));
        }
    }

    /// The luma of a JPEG in double precision, with x̂ + (x − x̂)³ instead of rounding, x̂ being the rounded value of the
    /// picture it was made for. Its tables are the JDK's.
    private static final class CubicJpeg {
        private final int width;
        private final int[] table;
        private final double[] rounded;

        CubicJpeg(double[] luma, int width, int quality) {
            this.width = width;
            float scale = (quality < 50 ? 5000 / quality : 200 - 2 * quality) / 100f;
            table = JPEGQTable.K1Luminance.getScaledInstance(scale, true).getTable();
            rounded = new double[luma.length];
            for (int i = 0; i < luma.length; i++) {
                rounded[i] = Math.rint(coefficient(luma, i) / step(i));
            }
        }

        double loss(double[] luma, double[] weight) {
            double[] coefficients = new double[luma.length];
            for (int i = 0; i < luma.length; i++) {
                double x = coefficient(luma, i) / step(i);
                coefficients[i] = step(i) * (rounded[i] + Math.pow(x - rounded[i], 3));
            }
            double loss = 0;
            for (int i = 0; i < luma.length; i++) {
                loss += weight[i] * value(coefficients, i);
            }
            return loss;
        }

        // Coefficient (v, u) of a block stands where the block's pixel (v, u) stands.
        private double coefficient(double[] luma, int at) {
            int u = at % width % 8;
            int v = at / width % 8;
            double sum = 0;
            for (int y = 0; y < 8; y++) {
                for (int x = 0; x < 8; x++) {
                    sum += luma[at + (y - v) * width + x - u] * cosine(u, x) * cosine(v, y);
                }
            }
            return sum;
        }

        private double value(double[] coefficients, int at) {
            int x = at % width % 8;
            int y = at / width % 8;
            double sum = 0;
            for (int v = 0; v < 8; v++) {
                for (int u = 0; u < 8; u++) {
                    sum += coefficients[at + (v - y) * width + u - x] * cosine(u, x) * cosine(v, y);
                }
            }
            return sum;
        }

        private int step(int at) {
            return table[at / width % 8 * 8 + at % width % 8];
        }

        private static double cosine(int frequency, int place) {
            return (frequency == 0 ? Math.sqrt(0.125) : 0.5) * Math.cos((2 * place + 1) * frequency * Math.PI / 16);
        }
    }

    private static Planes compressed(Planes picture, int quality, Workers workers) {
        return new JpegSimulation(picture.width(), picture.height(), workers).compress(picture, quality);
    }

    private static float[] lightGradient(Planes picture, int quality, Planes cotangent, Workers workers) {
        JpegSimulation jpeg = new JpegSimulation(picture.width(), picture.height(), workers);
        jpeg.compress(picture, quality);
        return jpeg.backward(cotangent);
    }

    private static double[] moved(double[] values, double[] direction, double step) {
        double[] moved = values.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += step * direction[i];
        }
        return moved;
    }

    // Between simulation and codec, in codes.
    private double[] differences(Planes picture, int quality) {
        Planes simulated = compressed(picture, quality, one);
        Planes real = JpegRoundTrip.apply(picture, quality);
        return IntStream.range(0, 3 * picture.pixels())
                .mapToDouble(i -> 255 * Math.abs(simulated.plane(i % 3)[i / 3] - real.plane(i % 3)[i / 3])).toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double median(double[] values) {
        return Arrays.stream(values).sorted().toArray()[values.length / 2];
    }

    private static double lumaDifference(Planes a, Planes b) {
        double sum = 0;
        for (int i = 0; i < a.pixels(); i++) {
            sum += Math.abs(0.299 * (a.plane(0)[i] - b.plane(0)[i]) + 0.587 * (a.plane(1)[i] - b.plane(1)[i]) + 0.114 * (a.plane(2)[i] - b.plane(2)[i]));
        }
        return 255 * sum / a.pixels();
    }

    private static Planes noise(int width, int height, long seed) {
        return DrawnSamples.planes(DrawnSamples.of(Kind.NOISE, width, height, Layout.RGB, seed));
    }
}
