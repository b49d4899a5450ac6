package sfumato.image.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.luciad.imageio.webp.internal.OsInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.image.codec.RiffChunks.Chunk;
import sfumato.image.metadata.Metadata;
import sfumato.problem.Problem;

class WebPEncoderTest {
    private static final Samples PICTURE = TestPictures.slope(11, 7, Layout.RGB);

    @TempDir
    Path folder;

    @Test
    void a_picture_of_which_nothing_is_said_is_a_simple_file() throws Exception {
        assertEquals(List.of("VP8L"), WebPFile.types(WebPFile.lossless(PICTURE)));
        assertEquals(List.of("VP8 "), WebPFile.types(WebPFile.lossy(PICTURE)));
    }

    @Test
    void lossy_alpha_makes_an_extended_file() throws Exception {
        byte[] file = WebPFile.lossy(TestPictures.slope(11, 7, Layout.RGB_ALPHA));
        assertEquals(List.of("VP8X", "ALPH", "VP8 "), WebPFile.types(file));
        assertEquals(0x10, flags(file));
    }

    @Test
    void the_flags_tell_what_the_file_holds() throws Exception {
        Metadata metadata = Metadata.NONE.withExif(Optional.of(new byte[3])).withXmp(Optional.of(new byte[4]));
        byte[] file = WebPFile.of(new Artwork(PICTURE, PictureFormat.WEBP).withMetadata(metadata), true);
        assertEquals(List.of("VP8X", "VP8L", "EXIF", "XMP "), WebPFile.types(file));
        assertEquals(0x0C, flags(file));
        assertEquals(0, file.length % 2);
    }

    @Test
    void alpha_that_is_opaque_everywhere_stays() throws Exception {
        Samples opaque = TestPictures.slope(301, 203, Layout.RGB_ALPHA);
        for (int i = 3; i < opaque.codes().length; i += 4) {
            opaque.codes()[i] = (byte) 255;
        }
        assertEquals(opaque, read(WebPFile.lossless(opaque)));
        Samples lossy = read(WebPFile.lossy(opaque));
        assertTrue(lossy.sameShapeAs(opaque));
        for (int i = 3; i < opaque.codes().length; i += 4) {
            assertEquals((byte) 255, lossy.codes()[i]);
        }
    }

    @Test
    void lossy_keeps_alpha_exactly() throws Exception {
        Samples noise = TestPictures.noise(60, 50, Layout.RGB_ALPHA, 9);
        Samples found = read(WebPFile.lossy(noise));
        for (int i = 3; i < noise.codes().length; i += 4) {
            assertEquals(noise.codes()[i], found.codes()[i]);
        }
    }

    @Test
    void lossy_keeps_the_hidden_colours_of_a_transparent_area_nearly() throws Exception {
        Samples hidden = Samples.blank(40, 40, Layout.RGB_ALPHA);
        for (int i = 0; i < hidden.codes().length; i += 4) {
            Arrays.fill(hidden.codes(), i, i + 3, (byte) 120);
        }
        Samples found = read(WebPFile.lossy(hidden));
        assertEquals(120, found.code(20, 20, 0), 2);
        assertEquals(0, found.code(20, 20, 3));
    }

    @Test
    void less_quality_makes_a_smaller_file() throws Exception {
        Artwork artwork = new Artwork(TestPictures.noise(64, 64, Layout.RGB, 2), PictureFormat.WEBP);
        ArtworkWriter writer = new ArtworkWriter();
        Export export = new Export(PictureFormat.WEBP, 95, Export.Chroma.FULL, false, false);
        assertTrue(writer.length(artwork, export.withQuality(40)) < writer.length(artwork, export));
    }

    @Test
    void a_side_longer_than_webp_allows_is_refused() {
        Path target = folder.resolve("wide.webp");
        assertThrows(Problem.Unsupported.class,
                () -> ArtworkWriter.requireFits(new Size(16_384, 1), Layout.RGB, PictureFormat.WEBP, target));
    }

    @Test
    void grey_must_be_given_in_colour() {
        Artwork grey = new Artwork(Samples.blank(4, 4, Layout.GREY), PictureFormat.WEBP);
        assertThrows(IllegalArgumentException.class,
                () -> new ArtworkWriter().write(grey, new Export(PictureFormat.WEBP, 90), folder.resolve("grey.webp"), false));
    }

    @Test
    void the_library_comes_for_some_systems_only() {
        assertTrue(WebPLibrary.comesFor(OsInfo.getNativeLibFolderPathForCurrentOS()));
        assertFalse(WebPLibrary.comesFor("Plan9/sparc"));
    }

    private static int flags(byte[] file) {
        Chunk first = RiffChunks.of(file).orElseThrow().all().getFirst();
        return first.data()[0];
    }

    private Samples read(byte[] file) throws Exception {
        return new ArtworkReader().read(Files.write(folder.resolve("made.webp"), file)).samples();
    }
}
