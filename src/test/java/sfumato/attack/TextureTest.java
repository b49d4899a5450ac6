package sfumato.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sfumato.image.Size;
import sfumato.task.Workers;

class TextureTest {
    private static final Workers ONE = new Workers(1);
    private static final int RADIUS = 2;
    private static final int WINDOW = 5 * 5;

    @ParameterizedTest
    @CsvSource({"9, 7", "1, 1", "3, 40", "2, 1"})
    void roughness_is_what_the_plane_that_fits_a_window_best_leaves_over(int width, int height) {
        Size size = new Size(width, height);
        float[] luma = random(size, 100);
        float[] deviation = new Texture(size, ONE).deviation(luma);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                // Means of squares of up to 10,000 are told to about 1e-3.
                assertEquals(leftOver(luma, size, x, y), deviation[y * width + x], 0.01, x + "," + y);
            }
        }
    }

    @Test
    void flat_colour_of_any_lightness_has_no_roughness_up_to_the_border() {
        Size size = new Size(8, 6);
        for (float level : new float[] {-127.5f, -30, 0, 127.5f}) {
            float[] luma = new float[size.pixels()];
            Arrays.fill(luma, level);
            for (float deviation : new Texture(size, ONE).deviation(luma)) {
                assertEquals(0, deviation, 0.1, "what rounding leaves of squares of 16,000");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"9, 7", "1, 1", "3, 40", "40, 2"})
    void smoothing_takes_the_mean_of_five_by_five_pixels_with_those_of_the_border_repeated(int width, int height) {
        Size size = new Size(width, height);
        float[] plane = random(size, 1);
        float[] smooth = new Texture(size, ONE).smoothed(plane);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int at = 0; at < WINDOW; at++) {
                    sum += pixel(plane, size, x + at % 5 - RADIUS, y + at / 5 - RADIUS);
                }
                assertEquals(sum / WINDOW, smooth[y * width + x], 1e-6, x + "," + y);
            }
        }
    }

    // The root mean square of the window after its mean and its two slopes are taken away.
    private static double leftOver(float[] luma, Size size, int x, int y) {
        double mean = 0;
        double right = 0;
        double down = 0;
        for (int at = 0; at < WINDOW; at++) {
            double value = pixel(luma, size, x + at % 5 - RADIUS, y + at / 5 - RADIUS);
            mean += value / WINDOW;
            right += value * (at % 5 - RADIUS) / 50; // the squares of the 25 places, -2 to 2, add up to 50
            down += value * (at / 5 - RADIUS) / 50;
        }
        double squares = 0;
        for (int at = 0; at < WINDOW; at++) {
            double value = pixel(luma, size, x + at % 5 - RADIUS, y + at / 5 - RADIUS);
            squares += Math.pow(value - mean - right * (at % 5 - RADIUS) - down * (at / 5 - RADIUS), 2);
        }
        return Math.sqrt(squares / WINDOW);
    }

    private static double pixel(float[] plane, Size size, int x, int y) {
        return plane[Math.clamp(y, 0, size.height() - 1) * size.width() + Math.clamp(x, 0, size.width() - 1)];
    }

    private static float[] random(Size size, double greatest) {
        SplittableRandom random = new SplittableRandom(1);
        float[] values = new float[size.pixels()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-greatest, greatest);
        }
        return values;
    }
}
