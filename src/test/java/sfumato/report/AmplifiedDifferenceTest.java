package sfumato.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import sfumato.image.DrawnSamples;
import sfumato.image.DrawnSamples.Kind;
import sfumato.image.Layout;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.task.Workers;

class AmplifiedDifferenceTest {
    private static final Workers ONE = new Workers(1);
    private static final Samples PICTURE = filled(100);

    @Test
    void nothing_changed_is_middle_grey_at_any_size() {
        Samples picture = DrawnSamples.of(Kind.NOISE, 40, 30, Layout.GREY_ALPHA, 1);
        byte[] grey = new byte[3 * 20 * 15];
        Arrays.fill(grey, (byte) 128);
        assertArrayEquals(grey, AmplifiedDifference.of(picture, picture, new Size(20, 15), ONE).codes());
    }

    @Test
    void a_change_is_shown_ten_times_in_its_own_direction() {
        assertEquals(158, AmplifiedDifference.of(PICTURE, filled(103), new Size(8, 8), ONE).code(4, 4, 1));
        assertEquals(98, AmplifiedDifference.of(PICTURE, filled(97), new Size(4, 4), ONE).code(2, 2, 1));
    }

    @Test
    void a_change_too_large_to_show_is_cut_off() {
        assertEquals(255, AmplifiedDifference.of(PICTURE, filled(140), new Size(8, 8), ONE).code(4, 4, 1));
        assertEquals(0, AmplifiedDifference.of(PICTURE, filled(60), new Size(8, 8), ONE).code(4, 4, 1));
    }

    private static Samples filled(int code) {
        Samples picture = Samples.blank(8, 8, Layout.RGB);
        Arrays.fill(picture.codes(), (byte) code);
        return picture;
    }
}
