package sfumato.attack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import sfumato.image.DrawnSamples;
import sfumato.image.DrawnSamples.Kind;
import sfumato.image.Layout;
import sfumato.image.Planes;
import sfumato.task.Workers;

class CodeVisibilityTest {
    private final Workers one = new Workers(1);

    @Test
    void a_code_of_middle_grey_is_its_step_of_lightness() {
        // L* of sRGB 119 and 120 is 50.03 and 50.43; there CIEDE2000 weighs lightness by 1.
        assertEquals(0.40, of(119, 119, 119), 0.01);
    }

    @Test
    void a_code_is_seen_less_in_black_and_white_than_in_grey() {
        assertTrue(of(0, 0, 0) < 0.6 * of(119, 119, 119));
        assertTrue(of(255, 255, 255) < 0.7 * of(119, 119, 119));
    }

    @Test
    void white_has_a_code_below_it() {
        assertEquals(of(254, 254, 254), of(255, 255, 255), 1e-6);
    }

    @Test
    void threads_change_nothing() {
        Planes picture = DrawnSamples.planes(DrawnSamples.of(Kind.NOISE, 75, 61, Layout.RGB, 7));
        try (Workers three = new Workers(3)) {
            assertArrayEquals(CodeVisibility.of(picture, one), CodeVisibility.of(picture, three));
        }
    }

    private float of(int red, int green, int blue) {
        return CodeVisibility.of(new Planes(1, 1, new float[] {red / 255f}, new float[] {green / 255f}, new float[] {blue / 255f}), one)[0];
    }
}
