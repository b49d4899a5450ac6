package sfumato.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PictureFormatTest {

    @ParameterizedTest
    @CsvSource({"png, PNG", "jpg, JPEG", "JPG, JPEG", "jpeg, JPEG", "jpe, JPEG", "jfif, JPEG", "tif, TIFF", "Tiff, TIFF", "webp, WEBP"})
    void an_ending_in_small_or_large_letters_stands_for_its_format(String ending, PictureFormat format) {
        assertEquals(Optional.of(format), PictureFormat.ofExtension(ending));
    }

    @ParameterizedTest
    @CsvSource({"gif", "''", "pn", "jpg2", ".png"})
    void any_other_ending_stands_for_none(String ending) {
        assertEquals(Optional.empty(), PictureFormat.ofExtension(ending));
    }

    @ParameterizedTest
    @EnumSource
    void the_usual_ending_is_one_of_those_it_is_known_by(PictureFormat format) {
        assertEquals(format.extension(), format.endings().getFirst());
        assertEquals(Optional.of(format), PictureFormat.ofExtension(format.extension()));
    }

    @Test
    void a_file_goes_by_the_format_of_its_last_ending() {
        assertTrue(PictureFormat.JPEG.goesBy(Path.of("folder.png", "harbour.png.JPG")));
        assertFalse(PictureFormat.PNG.goesBy(Path.of("folder.png", "harbour.png.JPG")));
        assertFalse(PictureFormat.PNG.goesBy(Path.of("folder.png", "harbour")));
    }

    @ParameterizedTest
    @CsvSource({"PNG, true, true, true, true", "TIFF, true, true, true, true", "JPEG, true, false, true, false", "WEBP, false, false, true, true"})
    void each_holds_the_channels_that_its_files_can_have(PictureFormat format, boolean grey, boolean greyAlpha, boolean rgb, boolean rgbAlpha) {
        assertEquals(grey, format.holds(Layout.GREY));
        assertEquals(greyAlpha, format.holds(Layout.GREY_ALPHA));
        assertEquals(rgb, format.holds(Layout.RGB));
        assertEquals(rgbAlpha, format.holds(Layout.RGB_ALPHA));
        assertEquals(rgbAlpha, format.holdsAlpha());
    }

    @ParameterizedTest
    @CsvSource({"PNG, 16", "TIFF, 16", "JPEG, 8", "WEBP, 8"})
    void each_holds_samples_as_fine_as_its_files_can_have(PictureFormat format, int bits) {
        assertEquals(bits, format.deepest().bits());
    }

    @Test
    void some_formats_end_at_a_size() {
        assertEquals((1 << 14) - 1, PictureFormat.WEBP.greatestSide(), "14 bits in the file");
        assertEquals(65_500, PictureFormat.JPEG.greatestSide(), "JPEG_MAX_DIMENSION of libjpeg");
        assertTrue(PictureFormat.PNG.greatestSide() > 1_000_000);
    }

    @Test
    void formats_are_called_what_people_call_them() {
        assertEquals("WebP", PictureFormat.WEBP.toString());
        assertEquals("JPEG", PictureFormat.JPEG.toString());
    }
}
