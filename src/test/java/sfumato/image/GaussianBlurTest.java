package sfumato.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sfumato.task.Workers;

class GaussianBlurTest {
    private static final Workers ONE = new Workers(1);

    @ParameterizedTest
    @CsvSource({"23, 17, 0.75", "23, 17, 1.25", "1, 1, 1.25", "2, 9, 1.25", "9, 1, 0.75"})
    void it_is_a_convolution_with_the_gaussian(int width, int height, double sigma) {
        Planes picture = random(width, height);
        Planes blurred = GaussianBlur.apply(picture, sigma, ONE);
        for (int c = 0; c < 3; c++) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    // The Gaussian is cut off at 4 sigma, where less than 1e-4 of it is left; the rest is rounding to float.
                    assertEquals(convolved(picture, c, x, y, sigma), blurred.plane(c)[y * width + x], 1e-4);
                }
            }
        }
    }

    @Test
    void a_flat_picture_stays_as_it_is() {
        Planes flat = Planes.zeros(30, 20, 1);
        Arrays.fill(flat.plane(0), 0.7f);
        for (float value : GaussianBlur.apply(flat, 1.25, ONE).plane(0)) {
            assertEquals(0.7f, value, 1e-6f);
        }
    }

    @Test
    void any_number_of_threads_gives_the_same_bits() {
        Planes picture = random(50, 67);
        Planes alone = GaussianBlur.apply(picture, 1.25, ONE);
        try (Workers three = new Workers(3)) {
            Planes together = GaussianBlur.apply(picture, 1.25, three);
            for (int c = 0; c < 3; c++) {
                assertArrayEquals(alone.plane(c), together.plane(c));
            }
        }
    }

    // In two dimensions at once, from the formula, as far as seven standard deviations.
    private static double convolved(Planes picture, int channel, int x, int y, double sigma) {
        int reach = (int) Math.ceil(7 * sigma);
        double sum = 0;
        double weights = 0;
        for (int v = -reach; v <= reach; v++) {
            for (int u = -reach; u <= reach; u++) {
                double weight = Math.exp(-(u * u + v * v) / (2 * sigma * sigma));
                int column = Math.clamp(x + u, 0, picture.width() - 1);
                int row = Math.clamp(y + v, 0, picture.height() - 1);
                sum += weight * picture.plane(channel)[row * picture.width() + column];
                weights += weight;
            }
        }
        return sum / weights;
    }

    private static Planes random(int width, int height) {
        SplittableRandom random = new SplittableRandom(1);
        Planes planes = Planes.zeros(width, height, 3);
        for (float[] plane : planes.planes()) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] = random.nextFloat();
            }
        }
        return planes;
    }
}
