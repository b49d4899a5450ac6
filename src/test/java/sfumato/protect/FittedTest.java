package sfumato.protect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import sfumato.image.Depth;
import sfumato.image.DrawnSamples;
import sfumato.image.DrawnSamples.Kind;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.codec.Artwork;
import sfumato.image.color.ColourSpace;
import sfumato.image.metadata.Metadata;
import sfumato.problem.Problem;
import sfumato.task.Workers;

class FittedTest {
    private static final Path COPY = Path.of("copy");
    private final Workers one = new Workers(1);

    @Test
    void without_a_wish_the_picture_stays_as_it_is() throws Exception {
        Artwork artwork = artwork(Layout.RGB_ALPHA, Depth.SIXTEEN);
        Fitted fitted = Fitted.of(artwork, OutputSettings.DEFAULT, COPY, one);
        assertSame(artwork.samples(), fitted.artwork().samples());
        assertEquals(PictureFormat.PNG, fitted.export().format());
        assertEquals(List.of(), fitted.notes());
    }

    @Test
    void a_large_picture_is_made_smaller_and_that_is_said() throws Exception {
        Fitted fitted = Fitted.of(artwork(Layout.RGB, Depth.SIXTEEN), OutputSettings.DEFAULT.withMaxSide(30), COPY, one);
        assertEquals("30x20 RGB of 16 bits", fitted.artwork().samples().toString());
        assertEquals(List.of("The picture was made smaller before it was protected, from 60 x 40 to 30 x 20 pixels."), fitted.notes());
    }

    @Test
    void a_picture_too_fine_for_the_format_is_rounded_and_that_is_said() throws Exception {
        Artwork artwork = artwork(Layout.RGB, Depth.SIXTEEN);
        Fitted fitted = Fitted.of(artwork, OutputSettings.DEFAULT.withFormat(PictureFormat.JPEG), COPY, one);
        assertEquals(artwork.samples().at(Depth.EIGHT), fitted.artwork().samples());
        assertEquals(List.of("The copy has 8 bits per sample, because JPEG has no more; the original has 16."), fitted.notes());
    }

    @Test
    void a_grey_picture_becomes_a_webp_in_colour() throws Exception {
        Artwork artwork = artwork(Layout.GREY_ALPHA, Depth.EIGHT);
        Samples samples = Fitted.of(artwork, OutputSettings.DEFAULT.withFormat(PictureFormat.WEBP), COPY, one).artwork().samples();
        assertEquals(Layout.RGB_ALPHA, samples.layout());
        for (int c = 0; c < 3; c++) {
            assertEquals(artwork.samples().code(7, 9, 0), samples.code(7, 9, c));
        }
        assertEquals(artwork.samples().code(7, 9, 1), samples.code(7, 9, 3));
    }

    @Test
    void a_webp_stays_lossless_if_it_was() throws Exception {
        for (boolean exact : new boolean[] {true, false}) {
            Artwork webp = new Artwork(Samples.blank(9, 9, Layout.RGB), ColourSpace.SRGB, Metadata.NONE, PictureFormat.WEBP, exact, List.of());
            assertEquals(exact, Fitted.of(webp, OutputSettings.DEFAULT, COPY, one).export().lossless());
        }
        assertFalse(Fitted.of(artwork(Layout.RGB, Depth.EIGHT), OutputSettings.DEFAULT.withFormat(PictureFormat.WEBP), COPY, one).export().lossless());
    }

    @Test
    void transparency_is_refused_for_jpeg() {
        assertThrows(Problem.Unsupported.class, () -> Fitted.of(artwork(Layout.RGB_ALPHA, Depth.EIGHT), OutputSettings.DEFAULT.withFormat(PictureFormat.JPEG), COPY, one));
    }

    @Test
    void a_picture_too_large_for_the_format_is_refused_unless_it_is_made_smaller() throws Exception {
        Artwork wide = new Artwork(Samples.blank(16_384, 2, Layout.RGB), PictureFormat.PNG);
        OutputSettings webp = OutputSettings.DEFAULT.withFormat(PictureFormat.WEBP);
        assertThrows(Problem.Unsupported.class, () -> Fitted.of(wide, webp, COPY, one));
        assertEquals(4096, Fitted.of(wide, webp.withMaxSide(4096), COPY, one).artwork().width());
    }

    private static Artwork artwork(Layout layout, Depth depth) {
        return new Artwork(DrawnSamples.of(Kind.NOISE, 60, 40, layout, 1).at(depth), PictureFormat.PNG);
    }
}
