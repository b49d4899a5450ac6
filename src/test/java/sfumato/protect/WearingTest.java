package sfumato.protect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import sfumato.image.DrawnSamples;
import sfumato.image.DrawnSamples.Kind;
import sfumato.image.GaussianBlur;
import sfumato.image.Layout;
import sfumato.image.Planes;
import sfumato.image.Size;
import sfumato.image.codec.JpegRoundTrip;
import sfumato.report.Wear;
import sfumato.task.Workers;

class WearingTest {
    private static final int MULTIPLE = 8;
    private static final Workers ONE = new Workers(1);
    private static final Planes PICTURE = DrawnSamples.planes(DrawnSamples.of(Kind.SMOOTH, 64, 48, Layout.RGB, 1));

    private final Wearing wearing = new Wearing(MULTIPLE, 7, ONE);

    static Wear[] all() {
        return Wear.ALL.toArray(Wear[]::new);
    }

    @Test
    void jpeg_is_the_real_encoders() {
        assertSamePlanes(JpegRoundTrip.apply(PICTURE, 75), wearing.apply(new Wear.Jpeg(75), PICTURE));
    }

    @Test
    void blur_has_the_sigma_that_was_asked_for() {
        assertSamePlanes(GaussianBlur.apply(PICTURE, 1.25, ONE), wearing.apply(new Wear.Blur(1.25), PICTURE));
    }

    @ParameterizedTest
    @CsvSource({"1200, 1600, 1080, 1080, 1440", "1280, 800, 512, 816, 512", "1600, 800, 768, 1536, 768"})
    void resizing_brings_the_shorter_side_to_that_length(int width, int height, int side, int newWidth, int newHeight) {
        assertEquals(new Size(newWidth, newHeight), size(wearing.apply(new Wear.Resize(side), Planes.zeros(width, height, 3))));
    }

    @Test
    void a_picture_of_that_size_already_is_not_touched() {
        assertSame(PICTURE, wearing.apply(new Wear.Resize(48), PICTURE));
    }

    @Test
    void noise_has_the_deviation_that_was_asked_for_and_no_direction() {
        Planes grey = grey(200, 200);
        float[] noisy = wearing.apply(new Wear.Noise(0.05), grey).plane(1);
        double sum = 0;
        double squares = 0;
        for (float value : noisy) {
            sum += value - 0.5;
            squares += (value - 0.5) * (value - 0.5);
        }
        // 40,000 samples: their mean deviates by 0.05 / 200, their deviation by 0.4 percent, of which four are allowed.
        assertEquals(0, sum / noisy.length, 0.001);
        assertEquals(0.05, Math.sqrt(squares / noisy.length), 0.0008);
    }

    @Test
    void every_picture_is_given_the_same_noise_and_another_seed_gives_another() {
        Planes lighter = grey(20, 30);
        for (float[] plane : lighter.planes()) {
            Arrays.fill(plane, 0.6f);
        }
        float[] one = wearing.apply(new Wear.Noise(0.05), grey(20, 30)).plane(2);
        float[] two = wearing.apply(new Wear.Noise(0.05), lighter).plane(2);
        float[] three = new Wearing(MULTIPLE, 8, ONE).apply(new Wear.Noise(0.05), grey(20, 30)).plane(2);
        for (int i = 0; i < one.length; i++) {
            assertEquals(0.1, two[i] - one[i], 1e-6);
        }
        assertTrue(!Arrays.equals(one, three));
    }

    @Test
    void a_crop_leaves_the_middle_at_the_nearest_size_that_the_encoder_takes() {
        // 90 % of 80 x 160 is 72 x 144, so nothing is resampled: columns 4 to 75 and rows 8 to 151 are left.
        Planes picture = DrawnSamples.planes(DrawnSamples.of(Kind.NOISE, 80, 160, Layout.RGB, 3));
        Planes cropped = wearing.apply(new Wear.Crop(90), picture);
        assertEquals(new Size(72, 144), size(cropped));
        for (int y = 0; y < 144; y++) {
            assertArrayEquals(Arrays.copyOfRange(picture.plane(0), (y + 8) * 80 + 4, (y + 8) * 80 + 76),
                    Arrays.copyOfRange(cropped.plane(0), y * 72, (y + 1) * 72));
        }
        assertEquals(new Size(464, 576), size(wearing.apply(new Wear.Crop(90), Planes.zeros(512, 640, 3))));
        assertEquals(new Size(8, 8), size(wearing.apply(new Wear.Crop(90), Planes.zeros(8, 8, 3))));
    }

    @Test
    void upscaling_and_back_smooths_the_noise_and_keeps_the_size() {
        Wear.NoiseAndUpscaling wear = new Wear.NoiseAndUpscaling(0.05, 2);
        Planes worn = wearing.apply(wear, grey(64, 48));
        assertEquals(new Size(64, 48), size(worn));
        double left = deviation(worn);
        double noise = deviation(wearing.apply(new Wear.Noise(0.05), grey(64, 48)));
        assertTrue(left < 0.95 * noise && left > 0.3 * noise, left + " of " + noise);
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_wear_gives_the_same_bits_again_with_any_number_of_threads_and_stays_in_range(Wear wear) {
        Planes before = PICTURE.copy();
        Planes worn = wearing.apply(wear, PICTURE);
        assertSamePlanes(before, PICTURE);
        for (float[] plane : worn.planes()) {
            for (float value : plane) {
                assertTrue(value >= 0 && value <= 1, wear + ": " + value);
            }
        }
        try (Workers three = new Workers(3)) {
            assertSamePlanes(worn, new Wearing(MULTIPLE, 7, three).apply(wear, PICTURE));
        }
    }

    private static double deviation(Planes planes) {
        double squares = 0;
        for (float value : planes.plane(0)) {
            squares += (value - 0.5) * (value - 0.5);
        }
        return Math.sqrt(squares / planes.pixels());
    }

    private static Planes grey(int width, int height) {
        Planes planes = Planes.zeros(width, height, 3);
        for (float[] plane : planes.planes()) {
            Arrays.fill(plane, 0.5f);
        }
        return planes;
    }

    private static Size size(Planes planes) {
        return new Size(planes.width(), planes.height());
    }

    private static void assertSamePlanes(Planes expected, Planes actual) {
        assertEquals(size(expected), size(actual));
        for (int c = 0; c < expected.count(); c++) {
            assertArrayEquals(expected.plane(c), actual.plane(c));
        }
    }
}
