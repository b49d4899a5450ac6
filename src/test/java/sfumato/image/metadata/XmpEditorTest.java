package sfumato.image.metadata;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.adobe.internal.xmp.XMPMeta;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sfumato.image.Size;

class XmpEditorTest {
    private static final Size SIZE = new Size(640, 480);
    private static final List<String> UNREADABLE = List.of("Its XMP data could not be read and was left out.");
    private static final MetadataWishes SILENT = new MetadataWishes(Rights.NONE, false, false, Optional.empty(), Optional.empty());

    @ParameterizedTest
    @EnumSource(value = Rights.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void the_rights_are_stated_as_a_uri_of_the_plus_vocabulary(Rights rights) throws Exception {
        XMPMeta read = read(edit(Metadata.NONE, new MetadataWishes(rights, false, false, Optional.empty(), Optional.empty())));
        assertEquals(rights.uri().orElseThrow(), read.getPropertyString("http://ns.useplus.org/ldf/xmp/1.0/", "DataMining"));
    }

    @Test
    void a_prohibition_is_also_said_in_a_sentence_and_marked() throws Exception {
        XMPMeta read = read(edit(Metadata.NONE, MetadataWishes.DEFAULT));
        assertTrue(read.getLocalizedText(XmpName.RIGHTS, "UsageTerms", null, "x-default").getValue().contains("prohibited"));
        assertEquals("True", read.getPropertyString(XmpName.RIGHTS, "Marked"));
    }

    @Test
    void where_nothing_is_to_be_said_no_packet_is_made() {
        assertTrue(edit(Metadata.NONE, SILENT).metadata().xmp().isEmpty());
    }

    @Test
    void rights_that_are_not_spoken_of_stay() throws Exception {
        Metadata original = xmp("plus:DataMining='http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED'", "");
        assertEquals("http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED", read(edit(original, SILENT)).getPropertyString(XmpName.PLUS, "DataMining"));
    }

    @Test
    void another_statement_about_data_mining_is_replaced_and_reported() {
        Edited edited = edit(xmp("plus:DataMining='http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED'", ""),
                new MetadataWishes(Rights.PROHIBIT_AI_TRAINING, false, false, Optional.empty(), Optional.empty()));
        assertEquals(List.of("What it said about data mining (DMI-PROHIBITED) was replaced by DMI-PROHIBITED-AIMLTRAINING."), edited.notes());
    }

    @Test
    void without_a_wish_what_is_stated_already_stays() throws Exception {
        for (Rights stated : List.of(Rights.PROHIBIT_ALL, Rights.ALLOW)) {
            Edited edited = edit(xmp("plus:DataMining='" + stated.uri().orElseThrow() + "'", ""), MetadataWishes.DEFAULT);
            assertEquals(stated.uri().orElseThrow(), read(edited).getPropertyString(XmpName.PLUS, "DataMining"));
            assertEquals(List.of(), edited.notes());
        }
    }

    @Test
    void an_artist_s_own_usage_terms_stay_and_ours_follow_the_rights() throws Exception {
        Metadata own = xmp("", "<xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang='x-default'>Ask me.</rdf:li></rdf:Alt></xmpRights:UsageTerms>");
        assertEquals("Ask me.", read(edit(own, MetadataWishes.DEFAULT)).getLocalizedText(XmpName.RIGHTS, "UsageTerms", null, "x-default").getValue());
        Metadata ours = edit(Metadata.NONE, MetadataWishes.DEFAULT).metadata();
        MetadataWishes allow = new MetadataWishes(Rights.ALLOW, false, false, Optional.empty(), Optional.empty());
        assertFalse(read(edit(ours, allow)).doesPropertyExist(XmpName.RIGHTS, "UsageTerms"));
    }

    @Test
    void creator_and_copyright_replace_those_of_the_file() throws Exception {
        Metadata original = xmp("", "<dc:creator><rdf:Seq><rdf:li>A</rdf:li><rdf:li>B</rdf:li></rdf:Seq></dc:creator>"
                + "<dc:rights><rdf:Alt><rdf:li xml:lang='x-default'>old</rdf:li><rdf:li xml:lang='de'>alt</rdf:li></rdf:Alt></dc:rights>");
        XMPMeta read = read(edit(original, new MetadataWishes(Rights.NONE, false, false, Optional.of("Zoë & <Co>"), Optional.of("©"))));
        assertEquals(1, read.countArrayItems(XmpName.DC, "creator"));
        assertEquals("Zoë & <Co>", read.getArrayItem(XmpName.DC, "creator", 1).getValue());
        assertEquals(1, read.countArrayItems(XmpName.DC, "rights"));
        assertEquals("©", read.getLocalizedText(XmpName.DC, "rights", null, "x-default").getValue());
    }

    @Test
    void orientation_size_and_resolution_follow_the_copy_where_they_are_given() throws Exception {
        Metadata original = xmp("tiff:Orientation='6' exif:PixelXDimension='9' exif:PixelYDimension='8' tiff:XResolution='72/1' tiff:ImageWidth='9'", "")
                .withResolution(Optional.of(new Resolution(300, 240.5)));
        XMPMeta read = read(edit(original, SILENT));
        assertEquals("1", read.getPropertyString(XmpName.TIFF, "Orientation"));
        assertEquals(640, read.getPropertyInteger(XmpName.EXIF, "PixelXDimension"));
        assertEquals(480, read.getPropertyInteger(XmpName.EXIF, "PixelYDimension"));
        assertEquals(640, read.getPropertyInteger(XmpName.TIFF, "ImageWidth"));
        assertEquals("300/1", read.getPropertyString(XmpName.TIFF, "XResolution"));
        assertFalse(read.doesPropertyExist(XmpName.TIFF, "ImageLength"));
    }

    @Test
    void thumbnails_go_and_are_reported() throws Exception {
        Edited edited = edit(xmp("xmlns:xmpGImg='http://ns.adobe.com/xap/1.0/g/img/' xmp:Rating='3'",
                "<xmp:Thumbnails><rdf:Alt><rdf:li rdf:parseType='Resource'><xmpGImg:image>/9j/4AAQ</xmpGImg:image></rdf:li></rdf:Alt></xmp:Thumbnails>"), SILENT);
        assertFalse(text(edited).contains("4AAQ"));
        assertEquals("3", read(edited).getPropertyString("http://ns.adobe.com/xap/1.0/", "Rating"));
        assertEquals(List.of(XmpEditor.PREVIEW_NOTE), edited.notes());
    }

    @Test
    void the_link_to_content_credentials_goes_and_is_reported() {
        Edited edited = edit(xmp("xmlns:dcterms='http://purl.org/dc/terms/' dcterms:provenance='https://c2pa.example/1' xmp:Rating='3'", ""), SILENT);
        assertFalse(text(edited).contains("c2pa.example"));
        assertTrue(edited.notes().getFirst().contains("C2PA"));
    }

    @Test
    void the_name_of_a_second_part_goes() {
        Metadata original = xmp("xmlns:xmpNote='http://ns.adobe.com/xmp/note/' xmpNote:HasExtendedXMP='ABC' xmp:Rating='3'", "");
        assertFalse(text(edit(original, SILENT)).contains("HasExtendedXMP"));
    }

    @Test
    void the_place_goes_when_that_is_wished() {
        Metadata original = xmp("exif:GPSLatitude='47,30N' photoshop:City='secret' photoshop:State='secret' photoshop:Country='secret' dc:format='kept'"
                + " xmlns:c='http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/' c:Location='secret' c:CountryCode='secret'"
                + " xmlns:drone='http://www.dji.com/drone-dji/1.0/' drone:GpsLongitude='secret'"
                + " xmlns:e='http://iptc.org/std/Iptc4xmpExt/2008-02-29/'",
                "<e:LocationShown><rdf:Bag><rdf:li rdf:parseType='Resource'><e:Sublocation>secret</e:Sublocation></rdf:li></rdf:Bag></e:LocationShown>"
                        + "<c:CreatorContactInfo rdf:parseType='Resource'><c:CiAdrCity>kept too</c:CiAdrCity></c:CreatorContactInfo>");
        assertTrue(text(edit(original, SILENT)).contains("secret"));
        String stripped = text(edit(original, new MetadataWishes(Rights.NONE, true, false, Optional.empty(), Optional.empty())));
        assertFalse(stripped.contains("secret") || stripped.contains("47,30N"), stripped);
        assertTrue(stripped.contains("kept") && stripped.contains("kept too"), stripped);
    }

    @Test
    void unknown_properties_and_structures_stay() throws Exception {
        Metadata original = xmp("xmlns:my='http://example.org/' my:a='1'", "<my:b><rdf:Seq><rdf:li my:c='2'/></rdf:Seq></my:b>");
        XMPMeta read = read(edit(original, MetadataWishes.DEFAULT));
        assertEquals("1", read.getPropertyString("http://example.org/", "a"));
        assertEquals("2", read.getPropertyString("http://example.org/", "b[1]/my:c"));
    }

    @Test
    void a_schema_s_name_with_characters_that_xml_writes_otherwise_stays() throws Exception {
        Metadata original = xmp("xmlns:my='http://example.org/?a=1&amp;b=\"2\"&lt;/' my:a='1'", "");
        XMPMeta read = read(edit(original, MetadataWishes.DEFAULT));
        assertEquals("1", read.getPropertyString("http://example.org/?a=1&b=\"2\"</", "a"));
        assertEquals(MetadataWishes.DEFAULT.rightsAfter(Optional.empty()).uri().orElseThrow(), read.getPropertyString(XmpName.PLUS, "DataMining"));
    }

    @Test
    void line_ends_in_attributes_stay() throws Exception {
        assertEquals("a\nb\tc", read(edit(xmp("photoshop:Instructions='a&#10;b&#9;c'", ""), SILENT)).getPropertyString(XmpName.PHOTOSHOP, "Instructions"));
    }

    @Test
    void old_encodings_are_read_and_utf_8_is_written() throws Exception {
        String packet = packet("", "<dc:creator><rdf:Seq><rdf:li>Zoë</rdf:li></rdf:Seq></dc:creator>");
        for (Charset charset : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1)) {
            for (String mark : charset.equals(StandardCharsets.ISO_8859_1) ? List.of("") : List.of("", "\uFEFF")) {
                Edited edited = edit(Metadata.NONE.withXmp(Optional.of((mark + packet + "\0").getBytes(charset))), SILENT);
                assertTrue(text(edited).contains("<rdf:li>Zoë</rdf:li>"), charset + mark);
            }
        }
    }

    @Test
    void hundreds_of_properties_as_a_raw_converter_writes_them_stay() throws Exception {
        StringBuilder settings = new StringBuilder("xmlns:crs='http://ns.adobe.com/camera-raw-settings/1.0/'");
        for (int i = 0; i < 700; i++) {
            settings.append(" crs:Setting").append(i).append("='").append(i).append("'");
        }
        byte[] packet = edit(xmp(settings.toString(), ""), SILENT).metadata().xmp().orElseThrow();
        assertTrue(new String(packet, StandardCharsets.UTF_8).contains("crs:Setting699=\"699\""));
    }

    @Test
    void broken_xmp_is_left_out_and_reported_and_a_fresh_packet_is_made() throws Exception {
        for (String broken : List.of("", "<", "no XML", "<a/>", packet("", "").substring(0, 200), packet("", "").replace("rdf:Description", "rdf:li"))) {
            Edited edited = edit(Metadata.NONE.withXmp(Optional.of(broken.getBytes(StandardCharsets.UTF_8))), MetadataWishes.DEFAULT);
            assertEquals(UNREADABLE, edited.notes(), broken);
            assertEquals(Rights.PROHIBIT_AI_TRAINING.uri().orElseThrow(), read(edited).getPropertyString(XmpName.PLUS, "DataMining"));
        }
    }

    @Test
    void document_types_and_entities_are_refused() {
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>" + packet("", "<xmp:Nickname>&e;</xmp:Nickname>");
        String harmless = "<!DOCTYPE x>" + packet("", "");
        for (String packet : List.of(entity, harmless)) {
            assertEquals(UNREADABLE, edit(Metadata.NONE.withXmp(Optional.of(packet.getBytes(StandardCharsets.UTF_8))), MetadataWishes.DEFAULT).notes());
        }
    }

    @Test
    void xmp_that_is_too_deep_or_too_wide_is_refused_in_time() {
        String deep = "<xmp:a rdf:parseType='Resource'>".repeat(20_000) + "</xmp:a>".repeat(20_000);
        StringBuilder wide = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            wide.append("<xmp:a").append(i).append(">1</xmp:a").append(i).append('>');
        }
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> { // takes well below one
            assertEquals(UNREADABLE, edit(xmp("", deep), SILENT).notes());
            assertEquals(UNREADABLE, edit(xmp("", wide.toString()), SILENT).notes());
            assertEquals(UNREADABLE, edit(Metadata.NONE.withXmp(Optional.of(new byte[9 << 20])), SILENT).notes());
        });
    }

    @Test
    void a_list_of_hundreds_of_thousands_is_cut_off_and_the_rest_stays() throws Exception {
        String list = "<photoshop:List><rdf:Bag>" + "<rdf:li>xmp.did:1</rdf:li>".repeat(200_000) + "</rdf:Bag></photoshop:List>";
        Edited edited = edit(xmp("dc:format='kept'", list), SILENT);
        assertEquals(List.of("Lists in its XMP data were cut off, because they are too long."), edited.notes());
        assertEquals(5_000, read(edited).countArrayItems(XmpName.PHOTOSHOP, "List"));
        assertEquals("kept", read(edited).getPropertyString(XmpName.DC, "format"));
    }

    @Test
    void a_packet_does_not_depend_on_those_edited_before() {
        Metadata one = xmp("xmlns:my='http://example.org/one/' my:a='1'", "");
        Metadata two = xmp("xmlns:my='http://example.org/two/' my:a='1'", "");
        byte[] first = edit(two, SILENT).metadata().xmp().orElseThrow();
        edit(one, SILENT);
        assertArrayEquals(first, edit(two, SILENT).metadata().xmp().orElseThrow());
    }

    @Test
    void an_edited_packet_does_not_change_when_it_is_edited_again() {
        Metadata once = edit(xmp("dc:format='image/png' xmlns:my='http://example.org/' my:a='1'", ""), MetadataWishes.DEFAULT).metadata();
        assertArrayEquals(once.xmp().orElseThrow(), edit(once, MetadataWishes.DEFAULT).metadata().xmp().orElseThrow());
    }

    @Test
    void a_packet_is_compact_and_holds_no_padding() {
        String packet = text(edit(Metadata.NONE, MetadataWishes.DEFAULT));
        assertTrue(packet.startsWith("<?xpacket begin="));
        assertTrue(packet.stripTrailing().endsWith("<?xpacket end=\"r\"?>"));
        assertFalse(packet.contains("  "));
    }

    @Test
    void a_list_where_a_text_should_be_is_replaced_rather_than_an_error() throws Exception {
        Metadata original = xmp("", "<plus:DataMining><rdf:Bag><rdf:li>x</rdf:li></rdf:Bag></plus:DataMining>"
                + "<tiff:Orientation><rdf:Seq><rdf:li>6</rdf:li></rdf:Seq></tiff:Orientation>");
        XMPMeta read = read(edit(original, new MetadataWishes(Rights.ALLOW, false, false, Optional.empty(), Optional.empty())));
        assertEquals(Rights.ALLOW.uri().orElseThrow(), read.getPropertyString(XmpName.PLUS, "DataMining"));
        assertEquals("1", read.getPropertyString(XmpName.TIFF, "Orientation"));
    }

    private static Edited edit(Metadata original, MetadataWishes wishes) {
        return MetadataEditor.edit(original, SIZE, wishes);
    }

    private static XMPMeta read(Edited edited) {
        return MetadataReading.xmp(edited.metadata().xmp().orElseThrow());
    }

    private static String text(Edited edited) {
        return new String(edited.metadata().xmp().orElseThrow(), StandardCharsets.UTF_8);
    }

    private static Metadata xmp(String attributes, String elements) {
        return Metadata.NONE.withXmp(Optional.of(packet(attributes, elements).getBytes(StandardCharsets.UTF_8)));
    }

    static String packet(String attributes, String elements) {
        return "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                + "<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:xmp='http://ns.adobe.com/xap/1.0/'"
                + " xmlns:exif='http://ns.adobe.com/exif/1.0/' xmlns:tiff='http://ns.adobe.com/tiff/1.0/' xmlns:plus='http://ns.useplus.org/ldf/xmp/1.0/'"
                + " xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/' xmlns:xmpRights='http://ns.adobe.com/xap/1.0/rights/' " + attributes + ">"
                + elements + "</rdf:Description></rdf:RDF></x:xmpmeta>";
    }
}
