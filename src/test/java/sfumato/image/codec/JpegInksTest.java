package sfumato.image.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.image.Layout;
import sfumato.image.Samples;
import sfumato.image.color.ColourSpace;
import sfumato.problem.Problem;

class JpegInksTest {
    private static final int SIDE = 16;
    private static final int[] INKS = {200, 40, 90, 60}; // of 255: mostly cyan, some black
    private static final int TOLERANCE = 3;              // JPEG's rounding of a flat colour, per ink, and that of YCCK

    @TempDir
    Path folder;

    @Test
    void inks_without_adobes_segment_are_amounts_and_a_note_says_so() throws Exception {
        Artwork artwork = read(jpeg(INKS));
        assertInks(artwork);
        assertTrue(artwork.notes().getFirst().startsWith("It does not say how its inks are stored"), artwork.notes().toString());
    }

    @Test
    void adobes_inks_are_inverted() throws Exception {
        assertInks(read(withAdobe(jpeg(inverted()), 0)));
    }

    @Test
    void adobes_brightness_and_colour_differences_are_undone() throws Exception {
        int[] stored = inverted();
        double red = 255 - stored[0]; // YCCK treats what an ink leaves over as red, green, blue, and black is as it is
        double green = 255 - stored[1];
        double blue = 255 - stored[2];
        double brightness = 0.299 * red + 0.587 * green + 0.114 * blue;
        int[] ycck = {(int) Math.round(brightness), (int) Math.round(128 + (blue - brightness) / 1.772),
            (int) Math.round(128 + (red - brightness) / 1.402), stored[3]};
        assertInks(read(withAdobe(jpeg(ycck), 2)));
    }

    @Test
    void the_copy_is_srgb_and_a_note_says_so() throws Exception {
        Artwork artwork = read(withAdobe(jpeg(inverted()), 0));
        assertEquals(ColourSpace.SRGB, artwork.colours());
        assertEquals(1, artwork.notes().size());
        assertTrue(artwork.notes().getFirst().startsWith("Its colours are CMYK"), artwork.notes().toString());
    }

    @Test
    void inks_are_turned_upright_too() throws Exception {
        byte[] turned = TestPictures.withSegment(withAdobe(jpeg(inverted()), 0), 0xE1, Bytes.of("Exif\0\0"), TestPictures.exif(6));
        assertTrue(read(turned).notes().contains("The orientation 6 was applied."));
        assertInks(read(turned));
    }

    private static int[] inverted() {
        int[] inverted = new int[INKS.length];
        for (int i = 0; i < INKS.length; i++) {
            inverted[i] = 255 - INKS[i];
        }
        return inverted;
    }

    // Without a profile each ink takes its share of the light.
    private static void assertInks(Artwork artwork) {
        Samples samples = artwork.samples();
        assertEquals(Layout.RGB, samples.layout());
        for (int c = 0; c < 3; c++) {
            double expected = (255 - INKS[c]) * (255 - INKS[3]) / 255.0;
            assertEquals(expected, samples.code(3, 5, c), TOLERANCE, "channel " + c);
        }
    }

    // The codes go into the file as they are: the JDK's writer converts no raster, and adds no segment of Adobe.
    private static byte[] jpeg(int... codes) throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, SIDE, SIDE, codes.length, null);
        for (int i = 0; i < SIDE * SIDE; i++) {
            raster.setPixel(i % SIDE, i / SIDE, codes);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = Plugins.jpegWriter();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(raster, null, null), null);
        }
        return out.toByteArray();
    }

    private static byte[] withAdobe(byte[] jpeg, int transform) {
        return TestPictures.withSegment(jpeg, 0xEE, Bytes.of("Adobe\0d\0\0\0\0"), new byte[] {(byte) transform});
    }

    private Artwork read(byte[] jpeg) throws Problem, IOException {
        return new ArtworkReader().read(Files.write(folder.resolve("made.jpg"), jpeg));
    }
}
