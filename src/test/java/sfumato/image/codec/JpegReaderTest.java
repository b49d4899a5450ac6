package sfumato.image.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.color.ColourSpace;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;

class JpegReaderTest {
    private static final Samples PICTURE = TestPictures.slope(40, 24, Layout.RGB);
    private static final int START_OF_FRAME = 0xC0;

    @TempDir
    Path folder;

    @Test
    void a_progressive_picture_is_the_same_picture() throws Exception {
        assertEquals(read(baseline()).samples(), read(progressive()).samples());
    }

    @Test
    void an_end_marker_pasted_onto_cut_pixels_does_not_hide_the_cut() throws Exception {
        byte[] whole = baseline();
        byte[] cut = Arrays.copyOf(whole, whole.length - 30);
        cut[cut.length - 2] = (byte) 0xFF;
        cut[cut.length - 1] = (byte) 0xD9;
        assertThrows(Problem.Unreadable.class, () -> read(cut));
    }

    @Test
    void spare_bytes_before_the_end_marker_are_harmless() throws Exception {
        byte[] whole = baseline();
        byte[] spare = Arrays.copyOf(whole, whole.length + 3);
        System.arraycopy(new byte[] {0, 0, 0, (byte) 0xFF, (byte) 0xD9}, 0, spare, whole.length - 2, 5);
        assertEquals(read(whole).samples(), read(spare).samples());
    }

    @Test
    void filling_bytes_before_a_marker_are_harmless() throws Exception {
        byte[] whole = baseline();
        byte[] filled = ByteBuffer.allocate(whole.length + 2).put(whole, 0, 2).put((byte) 0xFF).put((byte) 0xFF)
                .put(whole, 2, whole.length - 2).array();
        assertEquals(read(whole).samples(), read(filled).samples());
    }

    @Test
    void what_follows_the_picture_is_not_read() throws Exception {
        byte[] whole = baseline();
        byte[] longer = Arrays.copyOf(whole, whole.length + 1000);
        assertEquals(read(whole).samples(), read(longer).samples());
    }

    @Test
    void kinds_that_are_not_decoded_are_refused() throws Exception {
        for (int marker : new int[] {0xC3, 0xC5, 0xC9, 0xCA}) {
            byte[] jpeg = baseline();
            jpeg[find(jpeg, START_OF_FRAME) + 1] = (byte) marker;
            assertThrows(Problem.Unsupported.class, () -> read(jpeg), Integer.toHexString(marker));
        }
        byte[] twelveBits = baseline();
        twelveBits[find(twelveBits, START_OF_FRAME) + 4] = 12;
        assertThrows(Problem.Unsupported.class, () -> read(twelveBits));
    }

    @Test
    void an_srgb_profile_in_parts_is_accepted_and_changes_no_sample() throws Exception {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        byte[] first = Arrays.copyOf(profile, 1000);
        byte[] second = Arrays.copyOfRange(profile, 1000, profile.length);
        byte[] jpeg = withProfilePart(withProfilePart(baseline(), 1, 2, first), 2, 2, second); // stands in the order 2, 1
        Artwork artwork = read(jpeg);
        assertEquals(read(baseline()).samples(), artwork.samples());
        assertArrayEquals(profile, artwork.colours().profile().orElseThrow());
    }

    @Test
    void another_profile_is_kept_and_changes_no_sample() throws Exception {
        byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        Artwork artwork = read(withProfilePart(baseline(), 1, 1, linear));
        assertEquals(read(baseline()).samples(), artwork.samples());
        assertArrayEquals(linear, artwork.colours().profile().orElseThrow());
    }

    @Test
    void a_profile_with_a_missing_part_is_ignored_visibly() throws Exception {
        byte[] jpeg = withProfilePart(baseline(), 1, 2, ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        Artwork artwork = read(jpeg);
        assertSame(ColourSpace.SRGB, artwork.colours());
        assertTrue(artwork.notes().getFirst().startsWith("Its colour profile is damaged"), artwork.notes().toString());
    }

    @Test
    void codes_that_are_rgb_already_are_not_converted() throws Exception {
        byte[] plain = baseline();
        byte[] jpeg = TestPictures.withSegment(withoutJfif(plain), 0xEE, "Adobe\0d\0\0\0\0\0".getBytes(ISO_8859_1)); // transform 0
        Samples rgb = read(jpeg).samples();
        Samples fromBrightness = read(plain).samples();
        int x = 30;
        int y = 5;
        double brightness = 0.299 * fromBrightness.code(x, y, 0) + 0.587 * fromBrightness.code(x, y, 1)
                + 0.114 * fromBrightness.code(x, y, 2);
        assertEquals(brightness, rgb.code(x, y, 0), 2); // the first channel is what the file stores, not red; both roundings
    }

    @Test
    void content_credentials_are_dropped_with_a_note() throws Exception {
        byte[] box = Bytes.join(Bytes.of("JP\0\1\0\0\0\1\0\0\1\0jumb\0\0\0&jumdc2pa"), new byte[20]);
        assertEquals(List.of("Its content credentials (C2PA) are not carried over, because they would not match the changed pixels."),
                read(TestPictures.withSegment(baseline(), 0xEB, box)).notes());
        assertEquals(List.of(), read(TestPictures.withSegment(baseline(), 0xEB, Bytes.of("HDR_RI ver=1"))).notes());
    }

    @Test
    void what_follows_the_picture_is_not_carried_over_and_that_is_said() throws Exception {
        byte[] film = Bytes.join(baseline(), Bytes.of("a film"));
        assertEquals(List.of("What follows the picture in the file (such as a film) is not carried over."), read(film).notes());
        assertEquals(List.of(), read(Bytes.join(baseline(), new byte[100])).notes(), "zeros only fill it up");
        assertEquals(List.of("The further pictures in the file (such as a preview or a gain map) are not carried over."),
                read(TestPictures.withSegment(film, 0xE2, Bytes.of("MPF\0"))).notes());
    }

    @Test
    void more_parts_than_any_real_file_has_are_refused() throws Exception {
        byte[] whole = baseline();
        ByteBuffer bomb = ByteBuffer.allocate(whole.length + 4 * 20_000).put(whole, 0, 2);
        for (int i = 0; i < 20_000; i++) {
            bomb.putInt(0xFFE5_0002);
        }
        assertThrows(Problem.Unreadable.class, () -> read(bomb.put(whole, 2, whole.length - 2).array()));
    }

    @Test
    void more_scans_than_any_real_file_has_are_refused() throws Exception {
        byte[] whole = progressive();
        int scan = find(whole, 0xDA);
        byte[] more = Arrays.copyOf(whole, scan + 14 * 200 + whole.length - scan);
        for (int i = 0; i < 200; i++) {
            System.arraycopy(whole, scan, more, scan + 14 * i, 14); // a scan of three channels without data
        }
        System.arraycopy(whole, scan, more, scan + 14 * 200, whole.length - scan);
        assertThrows(Problem.Unsupported.class, () -> read(more));
    }

    private Artwork read(byte[] jpeg) throws Problem, IOException {
        return new ArtworkReader().read(Files.write(folder.resolve("made.jpg"), jpeg));
    }

    private static byte[] baseline() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JpegEncoder.encode(PICTURE, 90, Export.Chroma.FULL, out);
        return out.toByteArray();
    }

    // The baseline file's own coefficients would need a transcoder; the same tables and sampling give the same ones.
    private static byte[] progressive() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Export export = new Export(PictureFormat.JPEG, 90, Export.Chroma.FULL, true, false);
        JpegEncoder.encode(new Artwork(PICTURE, PictureFormat.JPEG), export, out, new Cancellation());
        return out.toByteArray();
    }

    private static byte[] withProfilePart(byte[] jpeg, int number, int count, byte[] part) {
        return TestPictures.withSegment(jpeg, 0xE2, "ICC_PROFILE\0".getBytes(ISO_8859_1), new byte[] {(byte) number, (byte) count}, part);
    }

    private static byte[] withoutJfif(byte[] jpeg) {
        int length = 2 + (ByteBuffer.wrap(jpeg).getShort(4) & 0xFFFF);
        return ByteBuffer.allocate(jpeg.length - length).put(jpeg, 0, 2).put(jpeg, 2 + length, jpeg.length - 2 - length).array();
    }

    private static int find(byte[] jpeg, int marker) {
        for (int at = 2; ; at += 2 + (ByteBuffer.wrap(jpeg).getShort(at + 2) & 0xFFFF)) {
            if ((jpeg[at + 1] & 0xFF) == marker) {
                return at;
            }
        }
    }
}
