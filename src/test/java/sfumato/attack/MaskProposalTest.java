package sfumato.attack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sfumato.image.DrawnSamples;
import sfumato.image.DrawnSamples.Kind;
import sfumato.image.Layout;
import sfumato.image.Planes;
import sfumato.task.Workers;

class MaskProposalTest {
    private static final int SIDE = 96;
    private static final int MIDDLE = SIDE / 2;
    private static final int BORDER = 20;
    private static final int HALF = 128;
    private static final int QUARTER = 64;
    private static final Workers ONE = new Workers(1);

    @Test
    void texture_is_white() {
        assertEquals(255, middle(DrawnSamples.planes(DrawnSamples.of(Kind.NOISE, SIDE, SIDE, Layout.RGB, 1))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x000000, 0x050302, 0x202020, 0x808080, 0xFFFFFF, 0x0060C0, 0x20A040, 0xFF0000, 0x101820})
    void flat_colour_is_grey(int rgb) {
        assertEquals(HALF, middle(picture((_, _) -> rgb)), 1);
    }

    @Test
    void a_smooth_gradient_is_grey() {
        assertEquals(HALF, middle(picture((x, y) -> (80 + x) << 16 | (80 + x) << 8 | (60 + x + y / 2))), 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0xFFE0C8, 0xE0AC84, 0xC68642, 0x8D5B3C, 0x5A3825, 0x3C281E, 0xF1C6C0, 0x2D2320, 0x3C1905})
    void smooth_skin_is_darker_whether_light_or_dark(int rgb) {
        assertEquals(QUARTER, middle(picture((_, _) -> rgb)), 1);
    }

    @Test
    void rough_texture_in_the_colours_of_skin_is_white() {
        assertEquals(255, middle(picture((x, y) -> (x / 2 + y / 3) % 2 == 0 ? 0xE0AC84 : 0x8D5B3C)));
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "3, 0", "2, 1"})
    void a_line_on_flat_colour_is_not_taken_for_texture(int width, int slope) {
        byte[] shares = MaskProposal.of(picture((x, y) -> Math.abs(x + slope * y - MIDDLE - slope * MIDDLE) < width ? 0 : 0xFFFFFF), ONE).shares();
        for (int i = 0; i < shares.length; i++) {
            // What repeated pixels beyond the border do to a line is not looked at.
            if (Math.min(Math.min(i % SIDE, i / SIDE), Math.min(SIDE - 1 - i % SIDE, SIDE - 1 - i / SIDE)) >= BORDER) {
                assertEquals(HALF, shares[i] & 0xFF, 1, "pixel " + i);
            }
        }
    }

    @Test
    void an_edge_whose_colours_mix_to_skin_is_not_taken_for_skin() {
        byte[] shares = MaskProposal.of(picture((x, _) -> x < MIDDLE ? 0x005C68 : 0xF8BC50), ONE).shares();
        for (byte share : shares) {
            assertEquals(HALF, share & 0xFF, 2);
        }
    }

    @Test
    void half_way_to_full_texture_is_half_way_to_white() {
        float amplitude = (1.5f + 5) / 2 / 255; // half way between the deviations up to which it is smooth and textured from
        Planes board = Planes.zeros(SIDE, SIDE, 3);
        for (float[] plane : board.planes()) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] = 0.5f + ((i + i / SIDE) % 2 == 0 ? amplitude : -amplitude);
            }
        }
        assertEquals((HALF + 255) / 2f, middle(board), 1);
    }

    @Test
    void where_two_colours_meet_it_has_no_edge_to_paint_around() {
        byte[] shares = MaskProposal.of(picture((x, _) -> x < MIDDLE ? 0xE0AC84 : 0x0060C0), ONE).shares();
        int row = MIDDLE * SIDE;
        assertEquals(QUARTER, shares[row + BORDER] & 0xFF, 1);
        assertEquals(HALF, shares[row + SIDE - BORDER] & 0xFF, 1);
        for (int x = 1; x < SIDE; x++) {
            // A step of 64 under a Gaussian with a deviation of five pixels rises by 64 / (5 sqrt(2 pi)) at most, 5.1.
            assertEquals(shares[row + x - 1] & 0xFF, shares[row + x] & 0xFF, 6, "column " + x);
        }
    }

    @Test
    void it_is_never_black() {
        for (Kind kind : Kind.values()) {
            for (byte share : MaskProposal.of(DrawnSamples.planes(DrawnSamples.of(kind, 41, 57, Layout.RGB, 3)), ONE).shares()) {
                assertTrue((share & 0xFF) >= QUARTER - 1, kind + " gets " + (share & 0xFF));
            }
        }
    }

    @Test
    void any_number_of_threads_gives_the_same_bytes() {
        Planes picture = DrawnSamples.planes(DrawnSamples.of(Kind.SMOOTH, 75, 141, Layout.RGB, 7));
        try (Workers three = new Workers(3)) {
            assertArrayEquals(MaskProposal.of(picture, ONE).shares(), MaskProposal.of(picture, three).shares());
        }
    }

    private static int middle(Planes picture) {
        return MaskProposal.of(picture, ONE).shares()[MIDDLE * SIDE + MIDDLE] & 0xFF;
    }

    private static Planes picture(IntBinaryOperator rgb) {
        Planes planes = Planes.zeros(SIDE, SIDE, 3);
        for (int i = 0; i < planes.pixels(); i++) {
            int colour = rgb.applyAsInt(i % SIDE, i / SIDE);
            for (int c = 0; c < 3; c++) {
                planes.plane(c)[i] = (colour >> (8 * (2 - c)) & 0xFF) / 255f;
            }
        }
        return planes;
    }
}
