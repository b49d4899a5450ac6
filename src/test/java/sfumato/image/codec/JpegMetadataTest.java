package sfumato.image.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.color.ColourSpace;
import sfumato.image.metadata.Metadata;
import sfumato.image.metadata.Resolution;
import sfumato.problem.Problem;

class JpegMetadataTest {
    private static final byte[] PROFILE = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    @TempDir
    Path folder;

    @Test
    void the_segments_stand_in_the_order_that_readers_expect() throws Exception {
        String markers = JpegFile.segments(JpegFile.of(TestMetadata.full(1), Optional.of(PROFILE))).all().stream()
                .filter(segment -> segment.marker() >= 0xE0).map(segment -> Integer.toHexString(segment.marker())).collect(Collectors.joining(" "));
        assertEquals("e0 e1 e1 e2 ed fe", markers); // JFIF, EXIF, XMP, profile, IPTC, comment
    }

    @Test
    void iptc_longer_than_a_segment_comes_back() throws Exception {
        byte[] iptc = noise(150_001);
        assertArrayEquals(iptc, JpegFile.metadata(JpegFile.of(Metadata.NONE.withIptc(Optional.of(iptc)))).iptc().orElseThrow());
    }

    @Test
    void iptc_is_found_among_other_resources_cut_at_any_place() throws Exception {
        byte[] thumbnail = PhotoshopResources.of(0x040C, noise(301)).bytes();
        byte[] named = Bytes.join(Bytes.of("8BIM\7\u00D0\4path\0\0\0\0\2"), new byte[2]);
        byte[] all = Bytes.join(thumbnail, named, PhotoshopResources.of(PhotoshopResources.IPTC, TestMetadata.iptc()).bytes(), thumbnail);
        for (int cut = 0; cut <= all.length; cut += 7) {
            List<JpegBlock> blocks = List.of(photoshop(Arrays.copyOf(all, cut)), photoshop(Arrays.copyOfRange(all, cut, all.length)));
            assertArrayEquals(TestMetadata.iptc(), JpegFile.metadata(JpegFile.with(JpegFile.plain(), blocks)).iptc().orElseThrow(), "cut at " + cut);
        }
    }

    @Test
    void resources_that_claim_more_than_there_is_hold_nothing() throws Exception {
        byte[] sound = PhotoshopResources.of(PhotoshopResources.IPTC, TestMetadata.iptc()).bytes();
        for (int length : new int[] {sound.length, Integer.MAX_VALUE, -1, Integer.MIN_VALUE}) {
            byte[] hostile = ByteBuffer.wrap(sound.clone()).putInt(8, length).array();
            assertFalse(JpegFile.metadata(JpegFile.with(JpegFile.plain(), List.of(photoshop(hostile)))).iptc().isPresent());
        }
        for (int length = 0; length < sound.length - 1; length++) {
            assertFalse(new PhotoshopResources(Arrays.copyOf(sound, length)).data(PhotoshopResources.IPTC).isPresent());
        }
    }

    private static JpegBlock photoshop(byte[] resources) {
        return new JpegBlock(0xED, Bytes.join(Bytes.of("Photoshop 3.0\0"), resources));
    }

    @Test
    void a_comment_is_utf_8_where_it_can_be_and_else_latin_1() throws Exception {
        assertEquals("Köln", comment("Köln".getBytes(UTF_8)));
        assertEquals("Köln", comment("Köln".getBytes(ISO_8859_1)));
        assertEquals("ends with a zero", comment("ends with a zero\0".getBytes(ISO_8859_1)));
    }

    @Test
    void several_comments_are_lines_of_one() throws Exception {
        assertEquals("first\nsecond", comment(Bytes.of("first"), Bytes.of("second")));
    }

    @Test
    void an_empty_comment_is_none() throws Exception {
        byte[] empty = JpegFile.with(JpegFile.plain(), List.of(new JpegBlock(0xFE, new byte[1])));
        assertEquals(Map.of(), JpegFile.metadata(empty).texts());
        assertEquals(Map.of(), JpegFile.metadata(JpegFile.of(JpegFile.comment(""))).texts());
    }

    @Test
    void a_comment_longer_than_a_segment_comes_back() throws Exception {
        String text = "画家 ".repeat(30_000);
        assertEquals(JpegFile.comment(text), JpegFile.metadata(JpegFile.of(JpegFile.comment(text))));
    }

    @Test
    void a_comment_beyond_all_reason_is_ignored_with_a_note() throws Exception {
        List<String> notes = new ArrayList<>();
        assertEquals(Metadata.NONE, JpegFile.metadata(JpegFile.of(JpegFile.comment("x".repeat(1 << 21))), notes));
        assertEquals(List.of("Its comment is longer than 1 MB and was ignored."), notes);
    }

    private static String comment(byte[]... segments) throws Exception {
        List<JpegBlock> blocks = Arrays.stream(segments).map(bytes -> new JpegBlock(0xFE, bytes)).toList();
        return JpegFile.metadata(JpegFile.with(JpegFile.plain(), blocks)).texts().get("Comment");
    }

    @Test
    void the_resolution_is_that_of_exif_and_else_that_of_jfif() throws Exception {
        Metadata printed = Metadata.NONE.withResolution(Optional.of(new Resolution(300, 300)));
        assertEquals(Optional.of(new Resolution(72, 72)), JpegFile.metadata(JpegFile.of(printed.withExif(Optional.of(exif(72))))).resolution());
        assertEquals(Optional.of(new Resolution(300, 300)),
                JpegFile.metadata(JpegFile.of(printed.withExif(Optional.of(TestPictures.exif(1))))).resolution());
        assertEquals(Optional.empty(), JpegFile.metadata(JpegFile.plain()).resolution(), "only a ratio");
    }

    @Test
    void a_density_is_written_in_the_unit_that_it_is_whole_in() {
        assertEquals(new JpegDensity(1, 300, 150), JpegDensity.of(new Resolution(300, 150)));
        assertEquals(new JpegDensity(1, 254, 127), JpegDensity.of(new Resolution(254, 127)), "whole in both");
        assertEquals(new JpegDensity(2, 118, 118), JpegDensity.of(new Resolution(118 * 2.54, 118 * 2.54)));
    }

    @Test
    void a_density_that_jfif_cannot_say_is_left_to_exif() {
        assertEquals(JpegDensity.NONE, JpegDensity.of(new Resolution(0.2, 0.2)));
        assertEquals(JpegDensity.NONE, JpegDensity.of(new Resolution(900_000, 900_000)));
    }

    // A first directory of XResolution, YResolution and, left out, a unit: inches.
    private static byte[] exif(int dpi) {
        return ByteBuffer.allocate(46).put(Bytes.of("MM\0*")).putInt(8).putShort((short) 2)
                .putShort((short) 0x011A).putShort((short) 5).putInt(1).putInt(38)
                .putShort((short) 0x011B).putShort((short) 5).putInt(1).putInt(38).putInt(0).putInt(dpi).putInt(1).array();
    }

    @Test
    void a_profile_longer_than_a_segment_comes_back() throws Exception {
        byte[] large = Arrays.copyOf(PROFILE, 200_000);
        ByteBuffer.wrap(large).putInt(0, large.length);
        byte[] jpeg = JpegFile.of(Metadata.NONE, Optional.of(large));
        assertEquals(4, JpegFile.segments(jpeg).all(0xE2, "ICC_PROFILE\0").size());
        assertArrayEquals(large, JpegProfile.read(JpegFile.segments(jpeg)).orElseThrow());
    }

    @Test
    void a_grey_picture_gets_no_profile_of_colours() throws Exception {
        Artwork grey = new Artwork(TestPictures.slope(9, 9, Layout.GREY), ColourSpace.of(PROFILE, true), Metadata.NONE, PictureFormat.JPEG, List.of());
        assertFalse(JpegProfile.read(JpegFile.segments(JpegFile.of(grey))).isPresent());
        byte[] gray = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
        Artwork kept = new Artwork(grey.samples(), ColourSpace.of(gray, true), Metadata.NONE, PictureFormat.JPEG, List.of());
        assertArrayEquals(gray, JpegProfile.read(JpegFile.segments(JpegFile.of(kept))).orElseThrow());
    }

    @Test
    void exif_longer_than_a_segment_is_refused_and_nothing_written() {
        Problem problem = assertThrows(Problem.Unsupported.class, () -> write(Metadata.NONE.withExif(Optional.of(new byte[65_528]))));
        assertEquals("its EXIF data is too long for a JPEG file", problem.what());
        assertFalse(Files.exists(problem.path()));
    }

    @Test
    void exif_as_long_as_a_segment_comes_back() throws Exception {
        byte[] exif = Arrays.copyOf(TestMetadata.exif(1), 65_527);
        assertArrayEquals(exif, new ArtworkReader().read(write(Metadata.NONE.withExif(Optional.of(exif)))).metadata().exif().orElseThrow());
    }

    @Test
    void xmp_longer_than_a_segment_that_cannot_be_divided_is_refused() {
        byte[] broken = "<x".repeat(40_000).getBytes(UTF_8);
        Problem problem = assertThrows(Problem.Unsupported.class, () -> write(Metadata.NONE.withXmp(Optional.of(broken))));
        assertTrue(problem.getMessage().contains("XMP"), problem.getMessage());
    }

    private Path write(Metadata metadata) throws Problem {
        Path file = folder.resolve("picture.jpg");
        Artwork artwork = new Artwork(JpegFile.PICTURE, ColourSpace.SRGB, metadata, PictureFormat.JPEG, List.of());
        new ArtworkWriter().write(artwork, new Export(PictureFormat.JPEG, 90), file, false);
        return file;
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(3).nextBytes(noise);
        return noise;
    }
}
