package sfumato.image.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.adobe.internal.xmp.XMPMeta;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sfumato.image.Size;

class MetadataEditorTest {
    private static final Size SIZE = new Size(640, 480);
    private static final MetadataWishes SILENT = new MetadataWishes(Rights.NONE, false, false, Optional.empty(), Optional.empty());
    private static final byte[] IPTC = new TestIptc().text(5, "Title", US_ASCII).text(25, "one", US_ASCII).text(25, "two", US_ASCII)
            .text(80, "Zoë", ISO_8859_1).text(105, "Headline", US_ASCII).text(110, "Credit", US_ASCII).text(115, "Source", US_ASCII)
            .text(116, "(c) Zoë", ISO_8859_1).text(120, "Caption", US_ASCII).bytes();
    private static final byte[] IPTC_OF_A_PLACE = new TestIptc().text(40, "No cropping", US_ASCII).text(55, "20260102", US_ASCII)
            .text(60, "030405+0100", US_ASCII).text(85, "Painter", US_ASCII).text(90, "Z\u00FCrich", ISO_8859_1).text(92, "Old town", US_ASCII)
            .text(95, "ZH", US_ASCII).text(100, "CHE", US_ASCII).text(101, "Switzerland", US_ASCII).text(103, "Job 7", US_ASCII)
            .text(122, "Editor", US_ASCII).bytes();

    @Test
    void what_iptc_says_is_said_in_xmp_too() throws Exception {
        XMPMeta xmp = xmp(MetadataEditor.edit(Metadata.NONE.withIptc(Optional.of(IPTC)), SIZE, SILENT));
        assertEquals("Zoë", xmp.getArrayItem(XmpName.DC, "creator", 1).getValue());
        assertEquals("(c) Zoë", xmp.getLocalizedText(XmpName.DC, "rights", null, "x-default").getValue());
        assertEquals("Caption", xmp.getLocalizedText(XmpName.DC, "description", null, "x-default").getValue());
        assertEquals("Title", xmp.getLocalizedText(XmpName.DC, "title", null, "x-default").getValue());
        assertEquals("two", xmp.getArrayItem(XmpName.DC, "subject", 2).getValue());
        assertEquals("Headline", xmp.getPropertyString(XmpName.PHOTOSHOP, "Headline"));
        assertEquals("Credit", xmp.getPropertyString(XmpName.PHOTOSHOP, "Credit"));
        assertEquals("Source", xmp.getPropertyString(XmpName.PHOTOSHOP, "Source"));
    }

    @Test
    void what_iptc_says_of_place_date_and_use_is_said_in_xmp_too() throws Exception {
        XMPMeta xmp = xmp(MetadataEditor.edit(Metadata.NONE.withIptc(Optional.of(IPTC_OF_A_PLACE)), SIZE, SILENT));
        assertEquals("No cropping", xmp.getPropertyString(XmpName.PHOTOSHOP, "Instructions"));
        assertEquals("2026-01-02T03:04:05+01:00", xmp.getPropertyString(XmpName.PHOTOSHOP, "DateCreated"));
        assertEquals("Painter", xmp.getPropertyString(XmpName.PHOTOSHOP, "AuthorsPosition"));
        assertEquals("Z\u00FCrich", xmp.getPropertyString(XmpName.PHOTOSHOP, "City"));
        assertEquals("Old town", xmp.getPropertyString(XmpName.IPTC_CORE, "Location"));
        assertEquals("ZH", xmp.getPropertyString(XmpName.PHOTOSHOP, "State"));
        assertEquals("CHE", xmp.getPropertyString(XmpName.IPTC_CORE, "CountryCode"));
        assertEquals("Switzerland", xmp.getPropertyString(XmpName.PHOTOSHOP, "Country"));
        assertEquals("Job 7", xmp.getPropertyString(XmpName.PHOTOSHOP, "TransmissionReference"));
        assertEquals("Editor", xmp.getPropertyString(XmpName.PHOTOSHOP, "CaptionWriter"));
    }

    @Test
    void a_place_in_iptc_does_not_get_into_xmp_if_places_are_stripped() {
        MetadataWishes wishes = new MetadataWishes(Rights.NONE, true, false, Optional.empty(), Optional.empty());
        Metadata edited = MetadataEditor.edit(Metadata.NONE.withIptc(Optional.of(IPTC_OF_A_PLACE)), SIZE, wishes).metadata();
        String xmp = new String(edited.xmp().orElseThrow(), UTF_8);
        assertTrue(xmp.contains("No cropping"), xmp);
        for (String place : List.of("rich", "Old town", "ZH", "CHE", "Switzerland")) {
            assertFalse(xmp.contains(place), xmp);
        }
    }

    @Test
    void a_date_in_iptc_that_is_none_is_not_said_in_xmp() throws Exception {
        for (String date : List.of("2026", "20260000", "20261301", "yesterday")) {
            byte[] iptc = new TestIptc().text(5, "Title", US_ASCII).text(55, date, US_ASCII).bytes();
            assertFalse(xmp(MetadataEditor.edit(Metadata.NONE.withIptc(Optional.of(iptc)), SIZE, SILENT)).doesPropertyExist(XmpName.PHOTOSHOP, "DateCreated"), date);
        }
        byte[] iptc = new TestIptc().text(55, "20260102", US_ASCII).text(60, "noon", US_ASCII).bytes();
        assertEquals("2026-01-02", xmp(MetadataEditor.edit(Metadata.NONE.withIptc(Optional.of(iptc)), SIZE, SILENT)).getPropertyString(XmpName.PHOTOSHOP, "DateCreated"));
    }

    @Test
    void what_exif_and_texts_say_is_said_in_xmp_too() throws Exception {
        Metadata original = Metadata.NONE.withExif(Optional.of(TestExif.camera(ByteOrder.BIG_ENDIAN)))
                .withTexts(Map.of("Author", "someone else", "Title", "A title", "Description", "A description"));
        XMPMeta xmp = xmp(MetadataEditor.edit(original, SIZE, SILENT));
        assertEquals(TestExif.ARTIST, xmp.getArrayItem(XmpName.DC, "creator", 1).getValue());
        assertEquals(TestExif.COPYRIGHT, xmp.getLocalizedText(XmpName.DC, "rights", null, "x-default").getValue());
        assertEquals("A title", xmp.getLocalizedText(XmpName.DC, "title", null, "x-default").getValue());
        assertEquals("A description", xmp.getLocalizedText(XmpName.DC, "description", null, "x-default").getValue());
    }

    @Test
    void what_xmp_says_itself_stays() throws Exception {
        byte[] packet = XmpEditorTest.packet("", "<dc:creator><rdf:Seq><rdf:li>Ada</rdf:li></rdf:Seq></dc:creator>").getBytes(UTF_8);
        XMPMeta xmp = xmp(MetadataEditor.edit(Metadata.NONE.withIptc(Optional.of(IPTC)).withXmp(Optional.of(packet)), SIZE, SILENT));
        assertEquals(1, xmp.countArrayItems(XmpName.DC, "creator"));
        assertEquals("Ada", xmp.getArrayItem(XmpName.DC, "creator", 1).getValue());
    }

    @Test
    void an_artist_s_wish_goes_before_what_the_older_blocks_say() throws Exception {
        MetadataWishes wishes = new MetadataWishes(Rights.NONE, false, false, Optional.of("Ada"), Optional.empty());
        XMPMeta xmp = xmp(MetadataEditor.edit(Metadata.NONE.withIptc(Optional.of(IPTC)), SIZE, wishes));
        assertEquals("Ada", xmp.getArrayItem(XmpName.DC, "creator", 1).getValue());
    }

    @Test
    void characters_that_xml_cannot_hold_do_not_get_into_xmp() throws Exception {
        byte[] iptc = new TestIptc().set(2, 120, new byte[] {'a', 0, 1, 0x1B, 'b'}).bytes();
        XMPMeta xmp = xmp(MetadataEditor.edit(Metadata.NONE.withIptc(Optional.of(iptc)), SIZE, SILENT));
        assertEquals("ab", xmp.getLocalizedText(XmpName.DC, "description", null, "x-default").getValue());
    }

    @Test
    void stripping_all_leaves_the_resolution_and_what_is_wished() {
        byte[] xmp = XmpEditorTest.packet("xmp:Nickname='secret'", "").getBytes(UTF_8);
        Metadata original = new Metadata(Optional.of(TestExif.camera(ByteOrder.BIG_ENDIAN)), Optional.of(IPTC), Optional.of(xmp),
                Optional.of(new Resolution(240, 240)), Map.of("Comment", "secret"));
        Edited edited = MetadataEditor.edit(original, SIZE, new MetadataWishes(Rights.ALLOW, false, true, Optional.of("Ada"), Optional.empty()));
        assertEquals(new Statement(Rights.ALLOW.uri(), Optional.of("Ada"), Optional.empty()), Statement.of(edited.metadata()));
        assertEquals(Optional.of(new Resolution(240, 240)), edited.metadata().resolution());
        assertEquals(Optional.of(new Resolution(240, 240)), Exif.of(edited.metadata().exif().orElseThrow()).resolution());
        assertTrue(edited.metadata().iptc().isEmpty() && edited.metadata().texts().isEmpty());
        assertFalse(new String(edited.metadata().xmp().orElseThrow(), UTF_8).contains("secret"));
        assertEquals(List.of(), edited.notes());
    }

    @Test
    void stripping_all_without_a_wish_leaves_nothing() {
        Metadata original = Metadata.NONE.withIptc(Optional.of(IPTC)).withTexts(Map.of("Comment", "x"));
        MetadataWishes nothing = new MetadataWishes(Rights.NONE, false, true, Optional.empty(), Optional.empty());
        assertEquals(Metadata.NONE, MetadataEditor.edit(original, SIZE, nothing).metadata());
    }

    @Test
    void a_resolution_that_only_exif_gives_is_given_to_all_formats() {
        Metadata original = Metadata.NONE.withExif(Optional.of(TestExif.camera(ByteOrder.BIG_ENDIAN)));
        assertEquals(Optional.of(new Resolution(300, 300)), MetadataEditor.edit(original, SIZE, SILENT).metadata().resolution());
    }

    @Test
    void texts_follow_the_wishes_where_they_are_there_already() {
        MetadataWishes wishes = new MetadataWishes(Rights.NONE, true, false, Optional.of("Ada"), Optional.of("(c) Ada"));
        Map<String, String> texts = Map.of("Author", "someone", "Comment", "kept", "exif:GPSLatitude", "47/1");
        assertEquals(Map.of("Author", "Ada", "Comment", "kept"), MetadataEditor.edit(Metadata.NONE.withTexts(texts), SIZE, wishes).metadata().texts());
    }

    @Test
    void imagemagick_s_copies_of_exif_in_texts_go_where_exif_itself_is_there() {
        Map<String, String> texts = Map.of("exif:Artist", "someone", "exif:Make", "kept", "exif:Orientation", "6", "exif:thumbnail:Compression", "6");
        MetadataWishes wishes = new MetadataWishes(Rights.NONE, false, false, Optional.of("Ada"), Optional.empty());
        Metadata alone = Metadata.NONE.withTexts(texts);
        assertEquals(Map.of("exif:Artist", "Ada", "exif:Make", "kept"), MetadataEditor.edit(alone, SIZE, wishes).metadata().texts());
        Metadata besideExif = alone.withExif(Optional.of(TestExif.camera(ByteOrder.BIG_ENDIAN)));
        assertEquals(Map.of(), MetadataEditor.edit(besideExif, SIZE, wishes).metadata().texts());
    }

    @Test
    void many_threads_get_the_same_bytes() throws Exception {
        List<Metadata> originals = Stream.of("one", "two", "three").map(name -> Metadata.NONE.withXmp(Optional.of(
                XmpEditorTest.packet("xmlns:my='http://example.org/" + name + "/' my:a='1'", "").getBytes(UTF_8)))).toList();
        List<byte[]> alone = originals.stream().map(original -> MetadataEditor.edit(original, SIZE, SILENT).metadata().xmp().orElseThrow()).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> work = Stream.iterate(0, i -> i + 1).limit(300).<Callable<Integer>>map(i -> () -> {
                assertArrayEquals(alone.get(i % 3), MetadataEditor.edit(originals.get(i % 3), SIZE, SILENT).metadata().xmp().orElseThrow());
                return i;
            }).toList();
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
    }

    private static XMPMeta xmp(Edited edited) {
        return MetadataReading.xmp(edited.metadata().xmp().orElseThrow());
    }
}
