package sfumato.attack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sfumato.image.Size;
import sfumato.task.Workers;

class MaskTest {

    @Test
    void at_its_own_size_every_grey_is_its_share() {
        Mask mask = new Mask(new Size(3, 1), new byte[] {0, 51, (byte) 255});
        assertArrayEquals(new float[] {0, 0.2f, 1}, mask.on(mask.size()).rows(0, 1), 1e-6f);
    }

    @ParameterizedTest
    @CsvSource({"10, 7, 40, 28", "10, 7, 33, 23", "10, 7, 10, 29", "3, 3, 101, 97"})
    void enlarged_black_stays_black_up_to_the_edge_of_its_pixel(int width, int height, int toWidth, int toHeight) {
        Mask mask = random(new Size(width, height));
        float[] shares = mask.on(new Size(toWidth, toHeight)).rows(0, toHeight);
        for (int i = 0; i < shares.length; i++) {
            // The mask's pixel that holds the middle of the picture's.
            int x = (int) ((i % toWidth + 0.5) * width / toWidth);
            int y = (int) ((Math.floorDiv(i, toWidth) + 0.5) * height / toHeight);
            assertEquals(mask.shares()[y * width + x] == 0, shares[i] == 0, "pixel " + i);
        }
    }

    @Test
    void enlarged_along_one_side_alone_it_is_interpolated_too() {
        byte[] greys = {51, (byte) 255};
        float[] expected = {0.2f, 0.4f, 0.8f, 1}; // pixel centres lie a quarter of a pixel beside those of the mask
        assertArrayEquals(expected, new Mask(new Size(1, 2), greys).on(new Size(1, 4)).rows(0, 4), 1e-6f);
        assertArrayEquals(expected, new Mask(new Size(2, 1), greys).on(new Size(4, 1)).rows(0, 1), 1e-6f);
    }

    @Test
    void one_grey_stays_that_grey_at_any_size() {
        byte[] shares = new byte[20 * 15];
        Arrays.fill(shares, (byte) 102);
        for (Size size : new Size[] {new Size(20, 15), new Size(61, 46), new Size(8, 6), new Size(1, 1)}) {
            for (float share : new Mask(new Size(20, 15), shares).on(size).rows(0, size.height())) {
                assertEquals(0.4f, share, 1e-6f);
            }
        }
    }

    @Test
    void made_smaller_fine_dots_become_grey() {
        byte[] shares = new byte[64 * 64];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (byte) ((i + i / 64) % 2 * 255);
        }
        for (float share : new Mask(new Size(64, 64), shares).on(new Size(16, 16)).rows(0, 16)) {
            assertEquals(0.5f, share, 1e-6f);
        }
    }

    @ParameterizedTest
    @CsvSource({"12, 9, 6, 9", "40, 31, 13, 10", "101, 97, 100, 97", "64, 48, 64, 47"})
    void made_smaller_black_stays_black_where_nothing_else_was(int width, int height, int toWidth, int toHeight) {
        Mask mask = random(new Size(width, height));
        float[] shares = mask.on(new Size(toWidth, toHeight)).rows(0, toHeight);
        for (int i = 0; i < shares.length; i++) {
            boolean black = true;
            for (int y = i / toWidth * height / toHeight; y * toHeight < (i / toWidth + 1) * height; y++) {
                for (int x = i % toWidth * width / toWidth; x * toWidth < (i % toWidth + 1) * width; x++) {
                    black &= mask.shares()[y * width + x] == 0;
                }
            }
            // What rounding leaves of a pixel that only touches is nothing in codes of 16 bits either.
            assertEquals(black, shares[i] < 1e-6f, "pixel " + i);
        }
    }

    @Test
    void bands_of_rows_are_the_whole_for_any_number_of_threads() {
        Mask.OnPicture mask = random(new Size(23, 31)).on(new Size(50, 67));
        float[] whole = mask.rows(0, 67);
        assertArrayEquals(Arrays.copyOfRange(whole, 13 * 50, 14 * 50), mask.rows(13, 14));
        try (Workers three = new Workers(3)) {
            assertArrayEquals(whole, mask.all(three));
        }
    }

    @Test
    void the_part_that_is_black_is_known() {
        assertEquals(0.25, new Mask(new Size(2, 2), new byte[] {0, 1, (byte) 128, (byte) 255}).black());
    }

    @Test
    void a_mask_of_the_wrong_length_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Mask(new Size(2, 2), new byte[3]));
        assertTrue(new Mask(new Size(2, 2), new byte[4]).black() == 1);
    }

    // Half of it black.
    private static Mask random(Size size) {
        SplittableRandom random = new SplittableRandom(4);
        byte[] shares = new byte[size.pixels()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (byte) Math.max(0, random.nextInt(-255, 256));
        }
        return new Mask(size, shares);
    }
}
