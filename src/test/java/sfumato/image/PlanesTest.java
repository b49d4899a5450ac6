package sfumato.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sfumato.task.Workers;

class PlanesTest {

    @Test
    void planes_without_pixels_or_of_another_length_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Planes(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Planes(1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Planes(3, 2, new float[6], new float[5]));
        assertEquals(2, new Planes(3, 2, new float[6], new float[6]).count());
    }

    @Test
    void zeros_are_planes_of_their_own() {
        Planes zeros = Planes.zeros(3, 2, 2);
        zeros.plane(0)[5] = 1;
        assertEquals(6, zeros.pixels());
        assertArrayEquals(new float[6], zeros.plane(1));
    }

    // The number of a pixel of five by four is ten times its row and once its column.
    @ParameterizedTest
    @CsvSource({"5, 4, 0", "3, 2, 11", "2, 3, 1", "4, 1, 10", "1, 1, 12"})
    void the_middle_lies_in_the_middle_or_half_a_pixel_to_the_left_or_above(int width, int height, int firstPixel) {
        Planes numbered = new Planes(5, 4, new float[20], new float[20]);
        for (int i = 0; i < 20; i++) {
            numbered.plane(1)[i] = 10 * (i / 5) + i % 5;
        }
        Planes middle = numbered.middle(width, height);
        assertEquals(new Size(width, height), new Size(middle.width(), middle.height()));
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                assertEquals(firstPixel + 10 * y + x, middle.plane(1)[y * width + x]);
            }
        }
    }

    @Test
    void a_copy_shares_nothing() {
        Planes planes = new Planes(2, 1, new float[] {1, 2}, new float[] {3, 4});
        Planes copy = planes.copy();
        planes.plane(1)[0] = 9;
        assertArrayEquals(new float[] {1, 2}, copy.plane(0));
        assertArrayEquals(new float[] {3, 4}, copy.plane(1));
    }

    @Test
    void every_plane_is_resized() {
        Planes planes = new Planes(2, 2, new float[] {1, 3, 5, 7}, new float[] {0, 0, 2, 2});
        Planes smaller = planes.resized(new Size(2, 1), ResampleKernel.AREA, new Workers(1));
        assertArrayEquals(new float[] {3, 5}, smaller.plane(0));
        assertArrayEquals(new float[] {1, 1}, smaller.plane(1));
    }
}
