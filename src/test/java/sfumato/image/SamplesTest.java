package sfumato.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sfumato.image.DrawnSamples.Kind;

class SamplesTest {

    @ParameterizedTest
    @EnumSource
    void a_part_has_the_codes_of_its_place(Layout layout) {
        Samples whole = DrawnSamples.of(Kind.NOISE, 11, 8, layout, 1);
        Samples part = whole.cropped(3, 2, 7, 5);
        assertEquals(7, part.width());
        assertEquals(5, part.height());
        for (int y = 0; y < 5; y++) {
            for (int x = 0; x < 7; x++) {
                for (int c = 0; c < layout.channels(); c++) {
                    assertEquals(whole.code(3 + x, 2 + y, c), part.code(x, y, c));
                }
            }
        }
    }

    @Test
    void the_whole_as_a_part_is_equal_and_a_copy() {
        Samples whole = DrawnSamples.of(Kind.NOISE, 6, 4, Layout.RGB, 2);
        Samples part = whole.cropped(0, 0, 6, 4);
        assertEquals(whole, part);
        part.codes()[0]++;
        assertNotEquals(whole, part);
    }

    @Test
    void a_part_that_leaves_the_picture_is_refused() {
        Samples whole = DrawnSamples.of(Kind.NOISE, 6, 4, Layout.RGB, 3);
        assertThrows(IllegalArgumentException.class, () -> whole.cropped(0, 0, 0, 4));
        assertThrows(IllegalArgumentException.class, () -> whole.cropped(1, 0, 6, 3));
        assertThrows(IllegalArgumentException.class, () -> whole.cropped(-1, 1, 2, 2));
        assertThrows(IllegalArgumentException.class, () -> whole.cropped(0, 2, 6, 3));
    }
}
