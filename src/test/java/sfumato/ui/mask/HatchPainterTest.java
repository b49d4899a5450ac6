package sfumato.ui.mask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import sfumato.image.Size;

class HatchPainterTest {
    private static final Size SIZE = new Size(100, 100);
    private static final MaskPlace PLACE = new MaskPlace(0, 0, 1, 1);
    private static final Area ALL = new Area(0, 0, 100, 100);

    @Test
    void where_the_full_strength_is_the_picture_is_not_touched() {
        assertArrayEquals(new int[100 * 100], draw(255, PLACE));
    }

    @Test
    void the_less_is_done_the_more_lines_there_are() {
        long none = lines(draw(0, PLACE));
        long half = lines(draw(128, PLACE));
        assertTrue(half > 1000 && none > 1.8 * half, half + " and " + none);
    }

    @Test
    void lines_are_dark_and_light_to_be_seen_on_every_ground() {
        int[] drawn = draw(0, PLACE);
        assertTrue(Arrays.stream(drawn).anyMatch(argb -> (argb >> 8 & 0xFF) > 150));
        assertTrue(Arrays.stream(drawn).anyMatch(argb -> argb >>> 24 > 150 && (argb >> 8 & 0xFF) < 30));
    }

    @Test
    void most_of_the_picture_shows_through() {
        assertTrue(Arrays.stream(draw(0, PLACE)).filter(argb -> argb >>> 24 < 100).count() > 100 * 100 * 0.7);
    }

    @Test
    void beside_the_picture_nothing_is_drawn() {
        int[] drawn = draw(0, new MaskPlace(20, 30, 0.5, 0.5));
        for (int y = 0; y < 100; y++) {
            for (int x = 0; x < 100; x++) {
                boolean inside = x >= 20 && x < 70 && y >= 30 && y < 80;
                assertEquals(inside, drawn[y * 100 + x] != 0, x + ", " + y);
            }
        }
    }

    @Test
    void a_part_is_drawn_as_in_the_whole() {
        byte[] shares = new byte[100 * 100];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (byte) ((i * 31) >> 4);
        }
        MaskPlace place = new MaskPlace(-30.4, 7.7, 1.7, 1.3);
        HatchPainter painter = new HatchPainter(SIZE, place, 100);
        int[] whole = new int[100 * 100];
        painter.draw(shares, ALL, whole);
        int[] parts = new int[100 * 100];
        painter.draw(shares, new Area(0, 0, 37, 100), parts);
        painter.draw(shares, new Area(37, 0, 100, 61), parts);
        painter.draw(shares, new Area(37, 61, 100, 100), parts);
        assertArrayEquals(whole, parts);
    }

    private static long lines(int[] drawn) {
        return Arrays.stream(drawn).filter(argb -> argb >>> 24 > 120).count();
    }

    private static int[] draw(int share, MaskPlace place) {
        byte[] shares = new byte[100 * 100];
        Arrays.fill(shares, (byte) share);
        int[] argb = new int[100 * 100];
        new HatchPainter(SIZE, place, 100).draw(shares, ALL, argb);
        return argb;
    }
}
