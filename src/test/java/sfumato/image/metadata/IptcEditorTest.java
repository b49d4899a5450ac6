package sfumato.image.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.drew.metadata.iptc.IptcDirectory;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sfumato.image.Size;

class IptcEditorTest {
    private static final Size SIZE = new Size(640, 480);
    private static final MetadataWishes SILENT = new MetadataWishes(Rights.NONE, false, false, Optional.empty(), Optional.empty());

    @Test
    void data_sets_that_nobody_asked_to_change_stay_to_the_byte() {
        byte[] block = new TestIptc().set(1, 0, new byte[] {0, 4}).text(80, "Ada", US_ASCII)
                .text(120, "Größe", ISO_8859_1).set(7, 10, new byte[300]).bytes();
        assertArrayEquals(block, edited(block, SILENT));
    }

    @Test
    void creator_and_copyright_are_set() {
        byte[] block = new TestIptc().text(5, "Title", US_ASCII).text(80, "A", US_ASCII).text(80, "B", US_ASCII).bytes();
        IptcDirectory read = MetadataReading.iptc(edited(block, wishes("Ada", "(c) Ada")));
        assertArrayEquals(new String[] {"Ada"}, read.getStringArray(IptcDirectory.TAG_BY_LINE));
        assertEquals("(c) Ada", read.getString(IptcDirectory.TAG_COPYRIGHT_NOTICE));
        assertEquals("Title", read.getString(IptcDirectory.TAG_OBJECT_NAME));
        assertNull(read.getString(IptcDirectory.TAG_CODED_CHARACTER_SET));
    }

    @Test
    void a_text_beyond_ascii_turns_all_texts_to_utf_8_and_says_so() {
        byte[] block = new TestIptc().text(120, "Größe", ISO_8859_1).bytes();
        IptcDirectory read = MetadataReading.iptc(edited(block, wishes("Zoë", "©")));
        assertEquals("UTF-8", read.getString(IptcDirectory.TAG_CODED_CHARACTER_SET));
        assertEquals("Zoë", read.getString(IptcDirectory.TAG_BY_LINE));
        assertEquals("Größe", read.getString(IptcDirectory.TAG_CAPTION));
    }

    @Test
    void a_text_longer_than_the_standard_allows_is_cut_between_characters() {
        byte[] block = new TestIptc().text(5, "Title", US_ASCII).bytes();
        IptcDirectory read = MetadataReading.iptc(edited(block, wishes("é".repeat(15) + "x€", "c")));
        assertEquals("é".repeat(15) + "x", read.getString(IptcDirectory.TAG_BY_LINE)); // 31 bytes: the last character needs three
    }

    @Test
    void the_place_goes_when_that_is_wished() {
        TestIptc block = new TestIptc().text(5, "Title", US_ASCII);
        List.of(26, 27, 90, 92, 95, 100, 101).forEach(number -> block.text(number, "secret", US_ASCII));
        byte[] edited = edited(block.bytes(), new MetadataWishes(Rights.NONE, true, false, Optional.empty(), Optional.empty()));
        assertArrayEquals(new TestIptc().text(5, "Title", US_ASCII).bytes(), edited);
    }

    @Test
    void the_preview_goes_and_is_reported() {
        byte[] block = new TestIptc().text(5, "Title", US_ASCII).set(2, 200, new byte[2]).set(2, 201, new byte[2]).set(2, 202, new byte[500]).bytes();
        Edited edited = edit(block, SILENT);
        assertArrayEquals(new TestIptc().text(5, "Title", US_ASCII).bytes(), edited.metadata().iptc().orElseThrow());
        assertTrue(edited.notes().getFirst().startsWith("The preview inside its IPTC data"));
    }

    @Test
    void data_sets_longer_than_32767_bytes_are_read_and_written() {
        byte[] text = new byte[40_000];
        Arrays.fill(text, (byte) 'x');
        byte[] block = IptcContent.write(List.of(new IptcContent.DataSet(2, 120, text)));
        assertEquals(5 + 4 + text.length, block.length);
        assertArrayEquals(text, IptcContent.of(block).orElseThrow().sets().getFirst().bytes());
    }

    @Test
    void what_follows_a_broken_data_set_is_left_out_and_reported() {
        byte[] block = new TestIptc().text(5, "Title", US_ASCII).text(80, "Ada", US_ASCII).bytes();
        Edited edited = edit(Arrays.copyOf(block, block.length - 1), SILENT);
        assertArrayEquals(new TestIptc().text(5, "Title", US_ASCII).bytes(), edited.metadata().iptc().orElseThrow());
        assertEquals(List.of("Parts of its IPTC data could not be read and were left out."), edited.notes());
    }

    @Test
    void zeros_behind_the_data_sets_are_no_damage() {
        byte[] block = new TestIptc().text(5, "Title", US_ASCII).bytes();
        assertEquals(List.of(), edit(Arrays.copyOf(block, block.length + 3), SILENT).notes());
    }

    @Test
    void bytes_that_are_no_data_sets_are_left_out_and_reported() {
        Edited edited = edit(new byte[50], SILENT);
        assertFalse(edited.metadata().iptc().isPresent());
        assertEquals(List.of("Its IPTC data could not be read and was left out."), edited.notes());
    }

    @Test
    void no_block_is_made_where_there_was_none() {
        assertTrue(MetadataEditor.edit(Metadata.NONE, SIZE, wishes("Ada", "c")).metadata().iptc().isEmpty());
    }

    @Test
    void texts_are_read_in_the_encoding_that_the_block_names() {
        byte[] utf8 = new TestIptc().set(1, 90, new byte[] {0x1B, '%', 'G'}).text(80, "Zoë", UTF_8).bytes();
        byte[] latin = new TestIptc().text(80, "Zoë", ISO_8859_1).bytes();
        assertEquals(List.of("Zoë"), IptcContent.of(utf8).orElseThrow().texts(IptcContent.BY_LINE));
        assertEquals(List.of("Zoë"), IptcContent.of(latin).orElseThrow().texts(IptcContent.BY_LINE));
    }

    private static Edited edit(byte[] block, MetadataWishes wishes) {
        return MetadataEditor.edit(Metadata.NONE.withIptc(Optional.of(block)), SIZE, wishes);
    }

    private static byte[] edited(byte[] block, MetadataWishes wishes) {
        return edit(block, wishes).metadata().iptc().orElseThrow();
    }

    private static MetadataWishes wishes(String creator, String copyright) {
        return new MetadataWishes(Rights.NONE, false, false, Optional.of(creator), Optional.of(copyright));
    }
}
