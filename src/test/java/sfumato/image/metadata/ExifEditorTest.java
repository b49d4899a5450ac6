package sfumato.image.metadata;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sfumato.image.Size;

class ExifEditorTest {
    private static final Size SIZE = new Size(70_001, 333); // one side too long for 16 bits

    private static List<ByteOrder> orders() {
        return List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void orientation_and_size_are_those_of_the_copy(ByteOrder order) throws Exception {
        var read = MetadataReading.exif(edited(TestExif.camera(order), MetadataWishes.DEFAULT));
        assertEquals(1, read.getFirstDirectoryOfType(ExifIFD0Directory.class).getInt(ExifIFD0Directory.TAG_ORIENTATION));
        var photo = read.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        assertEquals(SIZE.width(), photo.getInt(ExifSubIFDDirectory.TAG_EXIF_IMAGE_WIDTH));
        assertEquals(SIZE.height(), photo.getInt(ExifSubIFDDirectory.TAG_EXIF_IMAGE_HEIGHT));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void what_nobody_asked_to_change_stays(ByteOrder order) throws Exception {
        var read = MetadataReading.exif(edited(TestExif.camera(order), MetadataWishes.DEFAULT));
        var main = read.getFirstDirectoryOfType(ExifIFD0Directory.class);
        assertEquals("Camera maker", main.getString(ExifIFD0Directory.TAG_MAKE));
        assertEquals(TestExif.ARTIST, main.getString(ExifIFD0Directory.TAG_ARTIST));
        assertEquals(TestExif.COPYRIGHT, main.getString(ExifIFD0Directory.TAG_COPYRIGHT));
        assertEquals(300, main.getDouble(ExifIFD0Directory.TAG_X_RESOLUTION));
        var latitude = read.getFirstDirectoryOfType(GpsDirectory.class).getRationalArray(GpsDirectory.TAG_LATITUDE);
        assertEquals(TestExif.LATITUDE_DEGREES, latitude[0].intValue());
    }

    @ParameterizedTest
    @MethodSource("orders")
    void offsets_inside_the_maker_s_note_still_point_to_what_they_did(ByteOrder order) throws Exception {
        MetadataWishes longer = wishes(Optional.of("Someone whose name is far longer than the one before"), Optional.of("x".repeat(500)));
        byte[] block = edited(TestExif.camera(order), longer);
        byte[] note = MetadataReading.exif(block).getFirstDirectoryOfType(ExifSubIFDDirectory.class).getByteArray(0x927C);
        int offset = ByteBuffer.wrap(note).order(order).getInt(10);
        assertEquals(TestExif.MAKER_TEXT, new String(block, offset, TestExif.MAKER_TEXT.length(), StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void the_thumbnail_goes_with_every_byte_and_is_reported(ByteOrder order) {
        Edited edited = edit(TestExif.camera(order), MetadataWishes.DEFAULT);
        assertEquals(List.of(ExifEditor.PREVIEW_NOTE), edited.notes());
        assertNull(MetadataReading.exif(edited.metadata().exif().orElseThrow()).getFirstDirectoryOfType(ExifThumbnailDirectory.class));
        assertFalse(holds(edited.metadata().exif().orElseThrow(), Arrays.copyOf(TestExif.THUMBNAIL, 100)));
    }

    @Test
    void a_jpeg_inside_the_maker_s_note_is_overwritten_and_reported() {
        byte[] block = TestExif.camera(ByteOrder.BIG_ENDIAN, 500);
        System.arraycopy(TestExif.THUMBNAIL, 0, block, 8 + 60, TestExif.THUMBNAIL.length); // the note is the first that is written
        Edited edited = edit(block, MetadataWishes.DEFAULT);
        assertEquals(List.of(ExifEditor.PREVIEW_NOTE), edited.notes());
        assertFalse(holds(edited.metadata().exif().orElseThrow(), Arrays.copyOfRange(TestExif.THUMBNAIL, 80, 120)));
        assertTrue(holds(edited.metadata().exif().orElseThrow(), TestExif.MAKER_TEXT.getBytes(StandardCharsets.US_ASCII)));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void the_place_goes_with_every_byte_when_that_is_wished(ByteOrder order) {
        byte[] block = edited(TestExif.camera(order), new MetadataWishes(Rights.NONE, true, false, Optional.empty(), Optional.empty()));
        assertNull(MetadataReading.exif(block).getFirstDirectoryOfType(GpsDirectory.class));
        byte[] degrees = ByteBuffer.allocate(8).order(order).putInt(TestExif.LATITUDE_DEGREES).putInt(1).array();
        assertTrue(holds(TestExif.camera(order), degrees));
        assertFalse(holds(block, degrees));
    }

    @Test
    void the_maker_s_note_goes_with_the_place_and_is_reported() {
        Edited edited = edit(TestExif.camera(ByteOrder.BIG_ENDIAN), new MetadataWishes(Rights.NONE, true, false, Optional.empty(), Optional.empty()));
        assertFalse(holds(edited.metadata().exif().orElseThrow(), TestExif.MAKER_TEXT.getBytes(StandardCharsets.US_ASCII)));
        assertTrue(edited.notes().getLast().contains("maker's own notes"));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void creator_and_copyright_are_set_in_utf_8(ByteOrder order) throws Exception {
        byte[] block = edited(TestExif.camera(order), wishes(Optional.of("Zoë"), Optional.of("© Zoë")));
        var main = MetadataReading.exif(block).getFirstDirectoryOfType(ExifIFD0Directory.class);
        assertEquals("Zoë", new String(main.getStringValue(ExifIFD0Directory.TAG_ARTIST).getBytes(), StandardCharsets.UTF_8));
        assertEquals("© Zoë", new String(main.getStringValue(ExifIFD0Directory.TAG_COPYRIGHT).getBytes(), StandardCharsets.UTF_8));
    }

    @Test
    void a_resolution_that_the_file_gives_elsewhere_is_written_over_the_old_one() throws Exception {
        Metadata original = exif(TestExif.camera(ByteOrder.BIG_ENDIAN)).withResolution(Optional.of(new Resolution(240.5, 120)));
        var main = MetadataReading.exif(MetadataEditor.edit(original, SIZE, MetadataWishes.DEFAULT).metadata().exif().orElseThrow())
                .getFirstDirectoryOfType(ExifIFD0Directory.class);
        assertEquals(240.5, main.getDouble(ExifIFD0Directory.TAG_X_RESOLUTION));
        assertEquals(120, main.getDouble(ExifIFD0Directory.TAG_Y_RESOLUTION));
    }

    @Test
    void without_exif_a_small_one_is_made_for_creator_copyright_and_resolution() throws Exception {
        Metadata original = Metadata.NONE.withResolution(Optional.of(new Resolution(300, 300)));
        Edited edited = MetadataEditor.edit(original, SIZE, wishes(Optional.of("Ada"), Optional.of("(c)")));
        var read = MetadataReading.exif(edited.metadata().exif().orElseThrow());
        var main = read.getFirstDirectoryOfType(ExifIFD0Directory.class);
        assertEquals("Ada", main.getString(ExifIFD0Directory.TAG_ARTIST));
        assertEquals("(c)", main.getString(ExifIFD0Directory.TAG_COPYRIGHT));
        assertEquals(300, main.getInt(ExifIFD0Directory.TAG_X_RESOLUTION));
        assertEquals(SIZE.width(), read.getFirstDirectoryOfType(ExifSubIFDDirectory.class).getInt(ExifSubIFDDirectory.TAG_EXIF_IMAGE_WIDTH));
    }

    @Test
    void without_exif_and_without_anything_to_say_in_it_none_is_made() {
        assertTrue(MetadataEditor.edit(Metadata.NONE, SIZE, MetadataWishes.DEFAULT).metadata().exif().isEmpty());
    }

    @Test
    void a_maker_s_note_that_no_jpeg_has_room_for_is_left_out_and_reported() throws Exception {
        Edited edited = edit(TestExif.camera(ByteOrder.BIG_ENDIAN, 65_000), wishes(Optional.empty(), Optional.of("x".repeat(1_500))));
        byte[] block = edited.metadata().exif().orElseThrow();
        assertTrue(block.length < 3_000, block.length + " bytes");
        assertTrue(edited.notes().getLast().contains("maker's own notes"));
        var main = MetadataReading.exif(block).getFirstDirectoryOfType(ExifIFD0Directory.class);
        assertEquals(TestExif.ARTIST, main.getString(ExifIFD0Directory.TAG_ARTIST));
    }

    @Test
    void bytes_that_are_no_exif_are_left_out_and_reported() {
        Edited edited = edit(new byte[100], MetadataWishes.DEFAULT);
        assertTrue(edited.metadata().exif().isEmpty());
        assertEquals(List.of("Its EXIF data could not be read and was left out."), edited.notes());
    }

    @Test
    void a_directory_that_claims_the_whole_block_for_every_entry_takes_no_more_memory_than_the_block() {
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 12 * 60_000).put(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8}).putShort((short) 60_000);
        for (int i = 0; i < 60_000; i++) {
            tiff.putShort((short) i).putShort((short) 7).putInt(700_000).putInt(8);
        }
        Edited edited = edit(tiff.array(), MetadataWishes.DEFAULT);
        assertTrue(edited.metadata().exif().map(block -> block.length).orElse(0) <= ExifEditor.GREATEST_LENGTH);
    }

    @Test
    void entries_with_counts_and_offsets_beyond_the_end_are_left_out_and_reported() throws Exception {
        byte[] block = TestExif.camera(ByteOrder.BIG_ENDIAN);
        int main = ByteBuffer.wrap(block).getInt(4);
        ByteBuffer.wrap(block).putInt(main + 2 + 4, -1);               // the maker's count
        ByteBuffer.wrap(block).putInt(main + 2 + 5 * 12 + 8, -20);     // the artist's offset
        Edited edited = edit(block, MetadataWishes.DEFAULT);
        assertEquals("Parts of its EXIF data could not be read and were left out.", edited.notes().getFirst());
        var read = MetadataReading.exif(edited.metadata().exif().orElseThrow()).getFirstDirectoryOfType(ExifIFD0Directory.class);
        assertNull(read.getString(ExifIFD0Directory.TAG_MAKE));
        assertNull(read.getString(ExifIFD0Directory.TAG_ARTIST));
        assertEquals(TestExif.COPYRIGHT, read.getString(ExifIFD0Directory.TAG_COPYRIGHT));
    }

    @Test
    void directories_that_point_to_each_other_end() {
        byte[] block = TestExif.camera(ByteOrder.BIG_ENDIAN);
        int main = ByteBuffer.wrap(block).getInt(4);
        ByteBuffer.wrap(block).putInt(main + 2 + 7 * 12 + 8, main); // the photograph's directory
        assertEquals("Parts of its EXIF data could not be read and were left out.", edit(block, MetadataWishes.DEFAULT).notes().getFirst());
    }

    @Test
    void an_edited_block_does_not_change_when_it_is_edited_again() {
        byte[] once = edited(TestExif.camera(ByteOrder.LITTLE_ENDIAN), MetadataWishes.DEFAULT);
        assertArrayEquals(once, edited(once, MetadataWishes.DEFAULT));
    }

    private static Metadata exif(byte[] block) {
        return Metadata.NONE.withExif(Optional.of(block));
    }

    private static Edited edit(byte[] block, MetadataWishes wishes) {
        return MetadataEditor.edit(exif(block), SIZE, wishes);
    }

    private static byte[] edited(byte[] block, MetadataWishes wishes) {
        return edit(block, wishes).metadata().exif().orElseThrow();
    }

    private static MetadataWishes wishes(Optional<String> creator, Optional<String> copyright) {
        return new MetadataWishes(Rights.NONE, false, false, creator, copyright);
    }

    private static boolean holds(byte[] block, byte[] part) {
        return HexFormat.of().formatHex(block).contains(HexFormat.of().formatHex(part));
    }
}
