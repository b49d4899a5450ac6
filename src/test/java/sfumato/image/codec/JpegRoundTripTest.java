package sfumato.image.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import sfumato.image.Planes;

class JpegRoundTripTest {

    @Test
    void a_flat_picture_comes_back_within_rounding() {
        Planes grey = filled(1, 0.5f);
        Planes colour = filled(3, 0.25f);
        assertEquals(0, largestDifference(grey, JpegRoundTrip.apply(grey, 95)), 2 / 255.0);
        assertEquals(0, largestDifference(colour, JpegRoundTrip.apply(colour, 95)), 2 / 255.0);
    }

    @Test
    void less_quality_changes_more() {
        Planes noise = noise(3, 33, 21);
        double at90 = squares(noise, JpegRoundTrip.apply(noise, 90));
        double at50 = squares(noise, JpegRoundTrip.apply(noise, 50));
        double at10 = squares(noise, JpegRoundTrip.apply(noise, 10));
        assertTrue(0 < at90 && at90 < at50 && at50 < at10, at90 + " " + at50 + " " + at10);
    }

    @Test
    void colours_are_stored_at_half_size() {
        // Red and cyan of one brightness side by side: at full size they would survive, at half size they mix to grey.
        Planes stripes = Planes.zeros(32, 32, 3);
        for (int i = 0; i < stripes.pixels(); i++) {
            boolean red = i % 2 == 0;
            stripes.plane(0)[i] = red ? 0.8f : 0.2f;
            stripes.plane(1)[i] = red ? 0.35f : 0.606f;
            stripes.plane(2)[i] = stripes.plane(1)[i];
        }
        Planes after = JpegRoundTrip.apply(stripes, 100);
        float left = after.plane(0)[16 * 32 + 16];
        float right = after.plane(0)[16 * 32 + 17];
        assertEquals(left, right, 0.03, "red beside cyan");
    }

    @Test
    void values_outside_the_range_are_clamped_and_the_input_is_left_alone() {
        Planes wild = filled(3, 1.5f);
        wild.plane(0)[0] = -1;
        Planes before = wild.copy();
        Planes after = JpegRoundTrip.apply(wild, 80);
        assertArrayEquals(before.plane(0), wild.plane(0));
        for (float value : after.plane(1)) {
            assertTrue(value >= 0 && value <= 1);
        }
    }

    @Test
    void other_numbers_of_planes_are_our_mistake() {
        assertThrows(IllegalArgumentException.class, () -> JpegRoundTrip.apply(Planes.zeros(8, 8, 2), 80));
    }

    private static Planes filled(int count, float value) {
        Planes planes = Planes.zeros(19, 13, count);
        for (float[] plane : planes.planes()) {
            Arrays.fill(plane, value);
        }
        return planes;
    }

    private static Planes noise(int count, int width, int height) {
        Random random = new Random(8);
        Planes planes = Planes.zeros(width, height, count);
        for (float[] plane : planes.planes()) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] = random.nextFloat();
            }
        }
        return planes;
    }

    private static double largestDifference(Planes a, Planes b) {
        double largest = 0;
        for (int c = 0; c < a.count(); c++) {
            for (int i = 0; i < a.pixels(); i++) {
                largest = Math.max(largest, Math.abs(a.plane(c)[i] - b.plane(c)[i]));
            }
        }
        return largest;
    }

    private static double squares(Planes a, Planes b) {
        double sum = 0;
        for (int c = 0; c < a.count(); c++) {
            for (int i = 0; i < a.pixels(); i++) {
                sum += Math.pow(a.plane(c)[i] - b.plane(c)[i], 2);
            }
        }
        return sum;
    }
}
