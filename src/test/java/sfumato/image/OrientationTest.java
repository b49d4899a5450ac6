package sfumato.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import sfumato.task.Cancellation;

class OrientationTest {

    @ParameterizedTest
    @CsvSource({
        "1, abc def", "2, cba fed", "3, fed cba", "4, def abc",
        "5, ad be cf", "6, da eb fc", "7, fc eb da", "8, cf be ad"})
    void a_picture_of_six_letters_is_turned_as_exif_says(int exif, String upright) {
        assertEquals(upright, letters(Orientation.ofExif(exif).upright(picture("abc def"), new Cancellation())));
    }

    @ParameterizedTest
    @EnumSource
    void the_number_leads_back_to_the_orientation(Orientation orientation) {
        assertSame(orientation, Orientation.ofExif(orientation.exif()));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 9, 65_535})
    void numbers_without_meaning_mean_upright(int exif) {
        assertSame(Orientation.UPRIGHT, Orientation.ofExif(exif));
    }

    @ParameterizedTest
    @EnumSource
    void the_channels_of_a_pixel_stay_together(Layout layout) {
        Samples stored = DrawnSamples.of(DrawnSamples.Kind.NOISE, 5, 4, layout, 1);
        Samples upright = Orientation.TURNED_RIGHT.upright(stored, new Cancellation());
        for (int c = 0; c < layout.channels(); c++) {
            assertEquals(stored.code(2, 1, c), upright.code(2, 2, c), "row 1 from the top is column 1 from the right");
        }
    }

    @Test
    void an_upright_picture_is_not_copied() {
        Samples stored = picture("abc def");
        assertSame(stored, Orientation.UPRIGHT.upright(stored, new Cancellation()));
    }

    // One letter a pixel, one word a row.
    private static Samples picture(String rows) {
        int width = rows.indexOf(' ');
        byte[] codes = rows.replace(" ", "").getBytes(StandardCharsets.US_ASCII);
        return new Samples(width, codes.length / width, Layout.GREY, codes);
    }

    private static String letters(Samples picture) {
        StringBuilder rows = new StringBuilder();
        for (int y = 0; y < picture.height(); y++) {
            rows.append(y == 0 ? "" : " ").append(new String(picture.codes(), y * picture.width(), picture.width(), StandardCharsets.US_ASCII));
        }
        return rows.toString();
    }
}
