package sfumato.image.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.task.Cancellation;

class JpegEncoderTest {

    // The first steps of both tables, in zigzag order, as libjpeg's jpeg_set_quality gives them: annex K of ITU-T T.81
    // (16 11 12 and 17 18 18) scaled by 50 -> 100 %, 90 -> 20 %, 30 -> 166 % (5000 / 30 in whole numbers), 100 -> 1.
    @Test
    void the_tables_are_those_of_the_independent_jpeg_group() throws Exception {
        assertTables(50, 16, 11, 12, 17, 18, 18);
        assertTables(90, 3, 2, 2, 3, 4, 4);
        assertTables(30, 27, 18, 20, 28, 30, 30);
        assertTables(100, 1, 1, 1, 1, 1, 1);
        assertTables(1, 255, 255, 255, 255, 255, 255);
    }

    @Test
    void chroma_is_kept_whole_or_halved() throws Exception {
        assertArrayEquals(new int[] {0x11, 0x11, 0x11}, sampling(Export.Chroma.FULL, Layout.RGB));
        assertArrayEquals(new int[] {0x22, 0x11, 0x11}, sampling(Export.Chroma.HALF, Layout.RGB));
        assertArrayEquals(new int[] {0x11}, sampling(Export.Chroma.HALF, Layout.GREY));
    }

    @Test
    void a_file_is_progressive_when_asked() throws Exception {
        Artwork artwork = new Artwork(TestPictures.slope(40, 24, Layout.RGB), PictureFormat.JPEG);
        for (boolean progressive : new boolean[] {false, true}) {
            byte[] jpeg = file(artwork, progressive);
            assertEquals(progressive ? 0 : 1, segments(jpeg, 0xC0).size());
            assertEquals(progressive ? 1 : 0, segments(jpeg, 0xC2).size());
        }
    }

    @Test
    void a_file_has_codes_made_for_its_picture() throws Exception {
        Samples flat = Samples.blank(400, 400, Layout.RGB);
        int annexK = encode(flat, 90, Export.Chroma.FULL).length;
        int own = file(new Artwork(flat, PictureFormat.JPEG), false).length;
        assertTrue(own < annexK / 2, own + " bytes instead of " + annexK);
    }

    @Test
    void a_quality_outside_one_to_a_hundred_is_our_mistake() {
        assertThrows(IllegalArgumentException.class, () -> encode(0, Export.Chroma.FULL, Layout.RGB));
        assertThrows(IllegalArgumentException.class, () -> encode(101, Export.Chroma.FULL, Layout.RGB));
    }

    private static void assertTables(int quality, int... firstSteps) throws IOException {
        List<Integer> steps = new ArrayList<>();
        byte[] jpeg = encode(quality, Export.Chroma.FULL, Layout.RGB);
        for (byte[] tables : segments(jpeg, 0xDB)) {
            for (int at = 0; at < tables.length; at += 65) {
                for (int i = 1; i <= 3; i++) {
                    steps.add(tables[at + i] & 0xFF);
                }
            }
        }
        assertEquals(Arrays.stream(firstSteps).boxed().toList(), steps, "quality " + quality);
    }

    private static int[] sampling(Export.Chroma chroma, Layout layout) throws IOException {
        byte[] frame = segments(encode(90, chroma, layout), 0xC0).getFirst();
        int[] factors = new int[layout.colours()];
        for (int c = 0; c < factors.length; c++) {
            factors[c] = frame[6 + 3 * c + 1];
        }
        return factors;
    }

    private static byte[] encode(int quality, Export.Chroma chroma, Layout layout) throws IOException {
        return encode(TestPictures.slope(20, 20, layout), quality, chroma);
    }

    private static byte[] encode(Samples samples, int quality, Export.Chroma chroma) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JpegEncoder.encode(samples, quality, chroma, out);
        return out.toByteArray();
    }

    private static byte[] file(Artwork artwork, boolean progressive) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JpegEncoder.encode(artwork, new Export(PictureFormat.JPEG, 90, Export.Chroma.FULL, progressive, false), out, new Cancellation());
        return out.toByteArray();
    }

    private static List<byte[]> segments(byte[] jpeg, int marker) {
        List<byte[]> found = new ArrayList<>();
        for (int at = 2; (jpeg[at + 1] & 0xFF) != 0xDA; ) {
            int length = ByteBuffer.wrap(jpeg).getShort(at + 2) & 0xFFFF;
            if ((jpeg[at + 1] & 0xFF) == marker) {
                found.add(Arrays.copyOfRange(jpeg, at + 4, at + 2 + length));
            }
            at += 2 + length;
        }
        return found;
    }
}
