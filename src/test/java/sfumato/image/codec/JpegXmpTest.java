package sfumato.image.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class JpegXmpTest {
    private static final int KEYWORDS = 2_000; // of 100 letters each: four segments
    private static final int PREFIX = 35 + 32 + 8; // the letters, the digest, the whole length, this part's place
    private static final String LEFT_OUT = "The extension of its XMP data is missing, damaged or too long, and was left out.";

    @Test
    void a_packet_that_fits_is_written_as_it_is() throws Exception {
        byte[] packet = TestMetadata.xmp(500);
        List<JpegBlock> blocks = JpegXmp.blocks(packet);
        assertEquals(1, blocks.size());
        assertArrayEquals(packet, xmp(blocks, new ArrayList<>()));
    }

    @Test
    void the_standard_packet_keeps_the_rights_and_names_its_extension() throws Exception {
        List<JpegBlock> blocks = JpegXmp.blocks(TestMetadata.xmp(KEYWORDS));
        String standard = new String(blocks.getFirst().data(), UTF_8);
        assertTrue(standard.contains(TestMetadata.RIGHTS) && standard.contains(TestMetadata.CREATOR), standard);
        String digest = HexFormat.of().withUpperCase().formatHex(MessageDigest.getInstance("MD5").digest(extension(blocks)));
        assertTrue(standard.contains("HasExtendedXMP=\"" + digest + "\""), standard);
        assertTrue(blocks.stream().skip(1).allMatch(part -> new String(part.data(), 35, 32, UTF_8).equals(digest)));
    }

    private static byte[] extension(List<JpegBlock> blocks) {
        ByteBuffer whole = ByteBuffer.allocate(ByteBuffer.wrap(blocks.get(1).data()).getInt(35 + 32));
        for (JpegBlock part : blocks.subList(1, blocks.size())) {
            ByteBuffer data = ByteBuffer.wrap(part.data());
            assertEquals(whole.capacity(), data.getInt(35 + 32));
            assertEquals(whole.position(), data.getInt(35 + 36));
            whole.put(part.data(), PREFIX, part.data().length - PREFIX);
        }
        assertFalse(whole.hasRemaining());
        return whole.array();
    }

    @Test
    void packet_and_extension_become_one_in_whatever_order_the_parts_stand() throws Exception {
        List<JpegBlock> blocks = JpegXmp.blocks(TestMetadata.xmp(KEYWORDS));
        List<String> notes = new ArrayList<>();
        for (List<JpegBlock> order : List.of(blocks, blocks.reversed())) {
            String whole = new String(xmp(order, notes), UTF_8);
            assertTrue(whole.contains(TestMetadata.RIGHTS) && whole.contains(TestMetadata.keyword(KEYWORDS - 1)));
            assertFalse(whole.contains("HasExtendedXMP"));
        }
        assertEquals(List.of(), notes);
    }

    @Test
    void an_extension_with_a_missing_part_is_left_out_with_a_note() throws Exception {
        for (int missing = 1; missing <= 4; missing++) {
            List<JpegBlock> blocks = new ArrayList<>(JpegXmp.blocks(TestMetadata.xmp(KEYWORDS)));
            blocks.remove(missing);
            assertLeftOut(blocks);
        }
    }

    @Test
    void an_extension_whose_parts_disagree_is_left_out_with_a_note() throws Exception {
        assertLeftOut(changed(1, data -> data.putInt(35 + 32, Integer.MAX_VALUE)));
        assertLeftOut(changed(1, data -> data.putInt(35 + 32, -1)));
        assertLeftOut(changed(1, data -> data.putInt(35 + 32, 10)));
        assertLeftOut(changed(2, data -> data.putInt(35 + 36, 0)));
        assertLeftOut(changed(2, data -> data.putInt(35 + 36, -5)));
        assertLeftOut(changed(3, data -> data.put(40, (byte) 'x'))); // the part of another extension
        assertLeftOut(changed(2, data -> data.put(PREFIX + 100, (byte) '<')));
    }

    @Test
    void an_extension_that_no_packet_names_is_no_part_of_the_picture() throws Exception {
        List<JpegBlock> blocks = new ArrayList<>(JpegXmp.blocks(TestMetadata.xmp(KEYWORDS)));
        blocks.set(0, JpegXmp.blocks(TestMetadata.xmp(1)).getFirst());
        assertArrayEquals(TestMetadata.xmp(1), xmp(blocks, new ArrayList<>()));
    }

    @Test
    void a_packet_that_cannot_be_read_stays_as_it_is() throws Exception {
        byte[] broken = "<HasExtendedXMP".getBytes(UTF_8);
        List<String> notes = new ArrayList<>();
        assertArrayEquals(broken, xmp(JpegXmp.blocks(broken), notes));
        assertEquals(List.of(LEFT_OUT), notes);
    }

    private static List<JpegBlock> changed(int number, Consumer<ByteBuffer> change) throws Exception {
        List<JpegBlock> blocks = new ArrayList<>(JpegXmp.blocks(TestMetadata.xmp(KEYWORDS)));
        change.accept(ByteBuffer.wrap(blocks.get(number).data()));
        return blocks;
    }

    private static void assertLeftOut(List<JpegBlock> blocks) throws Exception {
        List<String> notes = new ArrayList<>();
        String standard = new String(xmp(blocks, notes), UTF_8);
        assertEquals(List.of(LEFT_OUT), notes);
        assertTrue(standard.contains(TestMetadata.RIGHTS));
        assertFalse(standard.contains("HasExtendedXMP"));
    }

    private static byte[] xmp(List<JpegBlock> blocks, List<String> notes) throws Exception {
        return JpegFile.metadata(JpegFile.with(JpegFile.plain(), blocks), notes).xmp().orElseThrow();
    }
}
