package sfumato.image.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.color.ColourSpace;
import sfumato.image.metadata.Metadata;
import sfumato.image.metadata.Resolution;
import sfumato.problem.Problem;
import sfumato.task.Workers;

/// What only PNG has; the contract test has what all formats do.
class PngMetadataTest {
    private static final String LEFT_OUT = "Some of its texts are damaged, too large or of an unknown kind and were left out.";

    @TempDir
    Path folder;

    @Test
    void texts_of_all_three_kinds_are_read() throws Exception {
        Artwork artwork = read(start().chunk("tEXt", latin("Title\0Köln")).chunk("zTXt", packed("Comment\0\0", latin("é")))
                .chunk("iTXt", joined(latin("Author\0\0\0ja\0k\0"), utf8("画家")))
                .chunk("iTXt", packed("Software\0\1\0\0\0", utf8("Ä"))));
        assertEquals(Map.of("Title", "Köln", "Comment", "é", "Author", "画家", "Software", "Ä"), artwork.metadata().texts());
        assertEquals(List.of(), artwork.notes());
    }

    @Test
    void texts_under_one_keyword_become_one() throws Exception {
        Artwork artwork = read(start().chunk("tEXt", latin("Comment\0one")).chunk("tEXt", latin("Comment\0two")));
        assertEquals(Map.of("Comment", "one\ntwo"), artwork.metadata().texts());
    }

    @Test
    void a_packed_xmp_packet_is_read() throws Exception {
        byte[] packet = TestMetadata.xmp(50);
        Artwork artwork = read(start().chunk("iTXt", packed("XML:com.adobe.xmp\0\1\0\0\0", packet)));
        assertArrayEquals(packet, artwork.metadata().xmp().orElseThrow());
        assertEquals(Map.of(), artwork.metadata().texts());
    }

    @Test
    void broken_texts_are_left_out_with_a_note() throws Exception {
        String[] broken = {"no zero", "\0no keyword", " \0blank", "k".repeat(80) + "\0long", "bell\7\0text"};
        for (String text : broken) {
            assertLeftOut(read(start().chunk("tEXt", latin(text))));
        }
        assertLeftOut(read(start().chunk("zTXt", latin("Comment\0"))));
        assertLeftOut(read(start().chunk("zTXt", latin("Comment\0\0no zlib"))));
        assertLeftOut(read(start().chunk("zTXt", packed("Comment\0\1", latin("unknown method")))));
        for (String text : new String[] {"Comment\0", "Comment\0\0\0", "Comment\0\0\0de", "Comment\0\0\0de\0k", "Comment\0\2\0\0\0two"}) {
            assertLeftOut(read(start().chunk("iTXt", latin(text))));
        }
    }

    @Test
    void a_text_with_a_wrong_checksum_is_left_out_with_a_note() throws Exception {
        byte[] png = start().chunk("tEXt", latin("a\0b")).pixels(new byte[1]);
        png[33 + 8 + 2] ^= 1;
        assertLeftOut(read(png));
    }

    @Test
    void a_text_that_unpacks_without_end_is_left_out_with_a_note() throws Exception {
        Artwork artwork = read(start().chunk("zTXt", packed("Comment\0\0", new byte[1 << 25])).chunk("tEXt", latin("Title\0kept")));
        assertEquals(Map.of("Title", "kept"), artwork.metadata().texts());
        assertEquals(List.of(LEFT_OUT), artwork.notes());
    }

    @Test
    void many_texts_that_unpack_without_end_take_little_time() throws Exception {
        byte[] bomb = packed("Comment\0\0", new byte[1 << 24]); // 16 MB in 16 KB
        PngFile png = start();
        for (int i = 0; i < 2000; i++) {
            png.chunk("zTXt", bomb);
        }
        long begin = System.nanoTime();
        assertEquals(List.of(LEFT_OUT), read(png).notes());
        assertTrue(System.nanoTime() - begin < 5_000_000_000L, "unpacking all would take a minute");
    }

    @Test
    void a_resolution_is_per_metre_or_none() throws Exception {
        assertEquals(Optional.of(new Resolution(11811 * 0.0254, 2835 * 0.0254)), resolution(11811, 2835, 1));
        assertEquals(Optional.empty(), resolution(2, 1, 0));
        assertEquals(Optional.empty(), resolution(0, 1, 1));
        assertEquals(Optional.empty(), resolution(-1, -1, 1)); // a hundred million pixels per inch
    }

    private Optional<Resolution> resolution(int across, int down, int unit) throws Exception {
        return read(start().chunk("pHYs", ByteBuffer.allocate(9).putInt(across).putInt(down).put((byte) unit).array())).metadata().resolution();
    }

    @Test
    void content_credentials_are_dropped_with_a_note() throws Exception {
        Artwork artwork = read(start().chunk("caBX", new byte[40]));
        assertEquals(List.of("Its content credentials (C2PA) are not carried over, because they would not match the changed pixels."),
                artwork.notes());
    }

    @Test
    void raw_profiles_are_read_as_what_they_hold() throws Exception {
        byte[] exif = TestMetadata.exif(1);
        Artwork artwork = read(start().chunk("tEXt", raw("exif", joined(latin("Exif\0\0"), exif)))
                .chunk("zTXt", packed("Raw profile type xmp\0\0", latin(hex("xmp", TestMetadata.xmp(2))))));
        assertArrayEquals(exif, artwork.metadata().exif().orElseThrow());
        assertArrayEquals(TestMetadata.xmp(2), artwork.metadata().xmp().orElseThrow());
        assertEquals(Map.of(), artwork.metadata().texts());
        assertEquals(List.of(), artwork.notes());
        byte[] iptc = TestMetadata.iptc();
        assertArrayEquals(iptc, read(start().chunk("tEXt", raw("iptc", iptc))).metadata().iptc().orElseThrow());
        byte[] resources = PhotoshopResources.of(PhotoshopResources.IPTC, iptc).bytes();
        assertArrayEquals(iptc, read(start().chunk("tEXt", raw("iptc", resources))).metadata().iptc().orElseThrow());
        Artwork segment = read(start().chunk("tEXt", raw("APP1", joined(latin("http://ns.adobe.com/xap/1.0/\0"), TestMetadata.xmp(1)))));
        assertArrayEquals(TestMetadata.xmp(1), segment.metadata().xmp().orElseThrow());
    }

    @Test
    void a_broken_raw_profile_is_left_out_with_a_note() throws Exception {
        for (String text : new String[] {"", "\nexif\n", "\nexif\n4\n0011", "\nexif\nmany\n0011", "\nexif\n2\n00xx", "\nexif\n2\n001"}) {
            assertLeftOut(read(start().chunk("tEXt", latin("Raw profile type exif\0" + text))));
        }
    }

    @Test
    void texts_that_repeat_exif_are_left_out_with_a_note() throws Exception {
        Artwork artwork = read(start().chunk("tEXt", latin("exif:GPSLatitude\00050/1, 0/1, 0/1")).chunk("tEXt", latin("Title\0kept")));
        assertEquals(Map.of("Title", "kept"), artwork.metadata().texts());
        assertEquals(List.of("Its texts that only repeat EXIF data were left out."), artwork.notes());
    }

    @Test
    void the_chunks_stand_in_the_standard_s_order_before_the_pixels() throws Exception {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        Artwork artwork = new Artwork(TestPictures.slope(3, 3, Layout.RGB), ColourSpace.of(profile, false), TestMetadata.full(1),
                PictureFormat.PNG, List.of());
        assertEquals(List.of("IHDR", "iCCP", "pHYs", "eXIf", "iTXt", "tEXt", "tEXt", "iTXt", "tEXt", "IDAT", "IDAT", "IDAT", "IEND"),
                types(encoded(artwork)));
    }

    @Test
    void damaged_chunks_with_right_checksums_give_a_picture_or_a_problem_and_nothing_else() throws Exception {
        Random random = new Random(3);
        Artwork artwork = new Artwork(TestPictures.slope(5, 4, Layout.RGB), MetadataRoundTripContract.wide(Layout.RGB),
                TestMetadata.full(6), PictureFormat.PNG, List.of());
        byte[] sound = encoded(artwork);
        int read = 0;
        for (int round = 0; round < 1000; round++) {
            try {
                read(damaged(sound, random));
                read++;
            } catch (Problem problem) {
                assertEquals(1, problem.getMessage().lines().count());
            }
        }
        assertTrue(read > 100 && read < 1000, read + " of 1000 read");
    }

    private static byte[] damaged(byte[] sound, Random random) {
        ByteBuffer png = ByteBuffer.wrap(sound.clone());
        List<Integer> starts = new ArrayList<>();
        for (int at = 8; at < sound.length; at += 12 + png.getInt(at)) {
            if (png.getInt(at) > 0) {
                starts.add(at);
            }
        }
        int start = starts.get(random.nextInt(starts.size()));
        int length = png.getInt(start);
        for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
            png.put(start + 8 + random.nextInt(length), (byte) random.nextInt(256));
        }
        CRC32 sum = new CRC32();
        sum.update(png.array(), start + 4, length + 4);
        return png.putInt(start + 8 + length, (int) sum.getValue()).array();
    }

    @Test
    void zeros_are_left_out_of_a_text() throws Exception {
        Artwork artwork = new Artwork(new Samples(1, 1, Layout.GREY, new byte[1]), PictureFormat.PNG)
                .withMetadata(Metadata.NONE.withTexts(Map.of("Comment", "a\0b\0")));
        assertEquals(Map.of("Comment", "ab"), read(encoded(artwork)).metadata().texts());
    }

    private static byte[] encoded(Artwork artwork) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PngEncoder.encode(artwork, out, new Workers(1));
        return out.toByteArray();
    }

    private static List<String> types(byte[] png) {
        List<String> types = new ArrayList<>();
        for (int at = 8; at < png.length; at += 12 + ByteBuffer.wrap(png).getInt(at)) {
            types.add(new String(png, at + 4, 4, StandardCharsets.ISO_8859_1));
        }
        return types;
    }

    private static void assertLeftOut(Artwork artwork) {
        assertEquals(Metadata.NONE, artwork.metadata());
        assertEquals(List.of(LEFT_OUT), artwork.notes());
    }

    private static PngFile start() {
        return PngFile.of(1, 1, 8, 0);
    }

    private Artwork read(PngFile png) throws Problem, IOException {
        return read(png.pixels(new byte[1]));
    }

    private Artwork read(byte[] png) throws Problem, IOException {
        return new ArtworkReader().read(Files.write(folder.resolve("made.png"), png));
    }

    private static byte[] raw(String kind, byte[] data) {
        return latin("Raw profile type " + kind + "\0" + hex(kind, data));
    }

    private static String hex(String kind, byte[] data) {
        String digits = HexFormat.of().formatHex(data).replaceAll("(.{72})", "$1\n");
        return "\n" + kind + "\n" + String.format("%8d", data.length) + "\n" + digits + "\n";
    }

    private static byte[] packed(String before, byte[] content) {
        return PngFile.compressed(latin(before), content);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
    }
}
