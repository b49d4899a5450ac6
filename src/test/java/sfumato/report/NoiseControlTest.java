package sfumato.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sfumato.image.DrawnSamples;
import sfumato.image.DrawnSamples.Kind;
import sfumato.image.Layout;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.task.Workers;

class NoiseControlTest {
    private static final int MOST = 8;
    private static final Size ALL = new Size(1000, 1000); // larger than all of them: a sign for each pixel
    private final Workers one = new Workers(1);

    @ParameterizedTest
    @EnumSource
    void every_sample_differs_by_as_much_as_in_the_copy_and_alpha_by_nothing(Layout layout) {
        Samples original = DrawnSamples.of(Kind.SMOOTH, 40, 30, layout, 1);
        Samples copy = lightened(original);
        Samples noise = NoiseControl.of(original, copy, ALL, 7, one);
        assertArrayEquals(differences(original, copy), differences(original, noise));
    }

    @ParameterizedTest
    @EnumSource
    void near_black_and_white_it_is_cut_off_and_elsewhere_not(Kind kind) {
        Samples original = DrawnSamples.of(kind, 40, 30, Layout.RGB, 1);
        Samples copy = lightened(original);
        Samples noise = NoiseControl.of(original, copy, ALL, 7, one);
        int[] expected = differences(original, copy);
        int[] actual = differences(original, noise);
        for (int i = 0; i < expected.length; i++) {
            boolean atTheEnd = noise.codes()[i] == 0 || noise.codes()[i] == -1;
            assertTrue(actual[i] == expected[i] || (atTheEnd && actual[i] < expected[i]), "sample " + i + ": " + actual[i] + " of " + expected[i]);
        }
    }

    @Test
    void on_white_the_noise_does_not_repeat_the_copy() {
        Samples white = Samples.blank(60, 60, Layout.GREY);
        Arrays.fill(white.codes(), (byte) 255);
        Samples copy = lightened(white);
        Samples noise = NoiseControl.of(white, copy, ALL, 7, one);
        int changed = Arrays.stream(differences(white, copy)).map(Integer::signum).sum();
        int repeated = Arrays.stream(differences(white, noise)).map(Integer::signum).sum();
        assertEquals(0.5 * changed, repeated, 4 * 0.5 * Math.sqrt(changed), "four standard deviations");
    }

    @Test
    void a_colour_at_the_end_of_its_range_does_not_let_the_copys_signs_through() {
        Samples original = Samples.blank(70, 70, Layout.RGB);
        for (int i = 1; i < original.codes().length; i += 3) {
            original.codes()[i] = 100; // no red, no blue
        }
        Samples copy = lightened(original);
        Samples noise = NoiseControl.of(original, copy, ALL, 7, one);
        int changed = 0;
        int same = 0;
        for (int i = 1; i < original.codes().length; i += 3) {
            if (copy.codes()[i] != 100) {
                changed++;
                same += copy.codes()[i] == noise.codes()[i] ? 1 : 0;
            }
        }
        assertEquals(0.5 * changed, same, 4 * 0.5 * Math.sqrt(changed), "four standard deviations");
    }

    @Test
    void where_a_copy_goes_up_and_down_in_one_pixel_no_code_leaves_its_range() {
        Samples original = new Samples(1, 1, Layout.RGB, new byte[] {0, (byte) 255, 100});
        Samples copy = new Samples(1, 1, Layout.RGB, new byte[] {9, (byte) 246, 109});
        for (long seed = 0; seed < 10; seed++) {
            Samples noise = NoiseControl.of(original, copy, ALL, seed, one);
            assertTrue(noise.code(0, 0, 0) <= 9 && noise.code(0, 0, 1) >= 246, "codes that wrapped around: " + noise.code(0, 0, 0) + " " + noise.code(0, 0, 1));
            assertEquals(9, Math.abs(noise.code(0, 0, 2) - 100));
        }
    }

    @Test
    void a_pixel_has_one_sign_for_all_its_channels() {
        Samples original = DrawnSamples.of(Kind.NOISE, 40, 30, Layout.RGB, 2);
        Samples noise = NoiseControl.of(original, lightened(original), ALL, 7, one);
        for (int i = 0; i < original.codes().length; i += 3) {
            int up = 0;
            int down = 0;
            for (int c = 0; c < 3; c++) {
                int change = (noise.codes()[i + c] & 0xFF) - (original.codes()[i + c] & 0xFF);
                up += change > 0 ? 1 : 0;
                down += change < 0 ? 1 : 0;
            }
            assertTrue(up == 0 || down == 0, "pixel " + i / 3);
        }
    }

    @Test
    void both_signs_come_alike_and_regardless_of_the_copys() {
        Samples original = DrawnSamples.of(Kind.SMOOTH, 70, 70, Layout.GREY, 3);
        Samples copy = lightened(original);
        Samples noise = NoiseControl.of(original, copy, ALL, 7, one);
        int changed = 0;
        int same = 0;
        for (int i = 0; i < original.codes().length; i++) {
            if (original.codes()[i] != copy.codes()[i]) {
                changed++;
                same += copy.codes()[i] == noise.codes()[i] ? 1 : 0;
            }
        }
        assertEquals(0.5 * changed, same, 4 * 0.5 * Math.sqrt(changed), "four standard deviations");
    }

    @Test
    void a_seed_gives_one_noise_for_any_number_of_threads() {
        Samples original = DrawnSamples.of(Kind.NOISE, 50, 120, Layout.RGB, 4);
        Samples copy = lightened(original);
        Samples expected = NoiseControl.of(original, copy, ALL, 7, one);
        try (Workers three = new Workers(3)) {
            assertEquals(expected, NoiseControl.of(original, copy, ALL, 7, three));
        }
        assertNotEquals(expected, NoiseControl.of(original, copy, ALL, 1_000_007, one));
    }

    @Test
    void a_picture_that_will_be_scaled_down_has_one_sign_for_what_becomes_one_pixel() {
        Samples grey = Samples.blank(60, 40, Layout.GREY);
        Arrays.fill(grey.codes(), (byte) 100);
        Samples copy = grey.copy();
        Arrays.fill(copy.codes(), (byte) 105);
        Samples noise = NoiseControl.of(grey, copy, new Size(20, 10), 7, one);
        int up = 0;
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 60; x++) {
                assertEquals(noise.code(x / 3 * 3, y / 4 * 4, 0), noise.code(x, y, 0));
                up += noise.code(x, y, 0) == 105 ? 1 : 0;
            }
        }
        assertEquals(1200, up, 4 * 12 * Math.sqrt(200) / 2, "four standard deviations of 200 signs for 12 pixels each");
    }

    @Test
    void an_unchanged_copy_has_no_noise() {
        Samples original = DrawnSamples.of(Kind.NOISE, 9, 8, Layout.RGB_ALPHA, 5);
        assertEquals(original, NoiseControl.of(original, original.copy(), ALL, 7, one));
    }

    @Test
    void pictures_of_different_shape_are_our_mistake() {
        assertThrows(IllegalArgumentException.class,
                () -> NoiseControl.of(Samples.blank(2, 3, Layout.RGB), Samples.blank(3, 2, Layout.RGB), ALL, 1, one));
    }

    // Every pixel lighter or darker, as a protection makes it: the same in all colours, cut off at black and white.
    private static Samples lightened(Samples original) {
        SplittableRandom random = new SplittableRandom(6);
        Samples copy = original.copy();
        int channels = original.layout().channels();
        for (int i = 0; i < copy.codes().length; i += channels) {
            int change = random.nextInt(-MOST, MOST + 1);
            for (int c = 0; c < original.layout().colours(); c++) {
                copy.codes()[i + c] = (byte) Math.clamp((copy.codes()[i + c] & 0xFF) + change, 0, 255);
            }
        }
        return copy;
    }

    private static int[] differences(Samples a, Samples b) {
        int[] differences = new int[a.codes().length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = Math.abs((a.codes()[i] & 0xFF) - (b.codes()[i] & 0xFF));
        }
        return differences;
    }
}
