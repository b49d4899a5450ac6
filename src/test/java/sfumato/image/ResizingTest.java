package sfumato.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sfumato.image.DrawnSamples.Kind;
import sfumato.task.Workers;

class ResizingTest {
    private final Workers one = new Workers(1);

    @Test
    void the_longer_side_is_brought_down_and_never_up() {
        assertEquals(new Size(2048, 1365), Resizing.withLongerSideAtMost(new Size(6000, 4000), 2048));
        assertEquals(new Size(1, 50), Resizing.withLongerSideAtMost(new Size(3, 4000), 50));
        assertEquals(new Size(800, 600), Resizing.withLongerSideAtMost(new Size(800, 600), 2048));
    }

    @Test
    void a_scaled_size_is_the_nearest_and_never_nothing() {
        assertEquals(new Size(3, 2), Resizing.scaled(new Size(5, 3), 0.55));
        assertEquals(new Size(1, 1), Resizing.scaled(new Size(5, 3), 0.01));
    }

    @Test
    void scaled_down_it_has_no_more_than_its_share_of_the_pixels() {
        assertEquals(new Size(2, 1), Resizing.scaledDown(new Size(5, 3), 0.55));
        assertEquals(new Size(1, 1), Resizing.scaledDown(new Size(5, 3), 0.01));
    }

    @ParameterizedTest
    @EnumSource
    void transparency_is_averaged_as_it_is(Depth depth) {
        Samples lines = Samples.blank(32, 32, Layout.GREY_ALPHA, depth);
        int[] row = new int[64];
        for (int i = 0; i < 64; i += 2) {
            row[i] = 100 * depth.perCode();
            row[i + 1] = i / 2 % 2 * depth.top();
        }
        for (int y = 0; y < 32; y++) {
            lines.setRow(y, row);
        }
        Samples smaller = Resizing.of(lines, new Size(8, 8), one);
        assertEquals(depth.top() / 2.0, smaller.code(4, 4, 1), 0.01 * depth.top(), "Lanczos ripples a little");
        assertEquals(100 * depth.perCode(), smaller.code(4, 4, 0), depth == Depth.EIGHT ? 0 : 1, "the colour of what is to be seen");
    }

    @ParameterizedTest
    @EnumSource
    void every_flat_code_stays_what_it_is(Depth depth) {
        for (int code = 0; code <= depth.top(); code += depth.perCode()) {
            Samples flat = Samples.blank(9, 8, Layout.RGB, depth);
            int[] row = new int[flat.rowLength()];
            Arrays.fill(row, code);
            for (int y = 0; y < 8; y++) {
                flat.setRow(y, row);
            }
            Samples smaller = Resizing.of(flat, new Size(4, 3), one);
            // Weights add up to 1 to within a float's last bits, which 16 bits just show.
            assertEquals(code, smaller.code(2, 1, 1), depth == Depth.EIGHT ? 0 : 1);
        }
    }

    @Test
    void black_and_white_lines_average_to_half_the_light() {
        Samples lines = Samples.blank(64, 64, Layout.GREY);
        for (int i = 0; i < lines.codes().length; i++) {
            lines.codes()[i] = (byte) (i / 64 % 2 == 0 ? 0 : 255);
        }
        Samples smaller = Resizing.of(lines, new Size(16, 16), one);
        assertEquals(188, smaller.code(8, 8, 0), 2, "188 is the sRGB code of half the light; Lanczos ripples a little");
    }

    @Test
    void colours_of_transparent_pixels_do_not_bleed() {
        Samples half = Samples.blank(32, 32, Layout.RGB_ALPHA);
        for (int y = 0; y < 32; y++) {
            for (int x = 0; x < 32; x++) {
                int at = half.index(x, y);
                half.codes()[at + (x < 16 ? 0 : 1)] = (byte) 255; // red on the left; hidden green on the right
                half.codes()[at + 3] = (byte) (x < 16 ? 255 : 0);
            }
        }
        Samples smaller = Resizing.of(half, new Size(9, 9), one);
        for (int x = 0; x < 9; x++) {
            assertEquals(0, smaller.code(x, 4, 1), "no green");
        }
    }

    @Test
    void the_same_size_is_the_same_picture() {
        Samples picture = DrawnSamples.of(Kind.NOISE, 6, 4, Layout.RGB, 3);
        assertSame(picture, Resizing.of(picture, new Size(6, 4), one));
    }

    @Test
    void threads_change_nothing() {
        Samples picture = DrawnSamples.of(Kind.NOISE, 301, 203, Layout.RGB_ALPHA, 3);
        try (Workers three = new Workers(3)) {
            assertArrayEquals(Resizing.of(picture, new Size(100, 67), one).bytes(), Resizing.of(picture, new Size(100, 67), three).bytes());
        }
    }
}
