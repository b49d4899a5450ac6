package sfumato.image.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteOrder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sfumato.image.Size;

class StatementTest {
    private static final Statement NOTHING = new Statement(Optional.empty(), Optional.empty(), Optional.empty());

    @ParameterizedTest
    @EnumSource(value = Rights.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void what_the_editor_writes_is_read_back(Rights rights) {
        MetadataWishes wishes = new MetadataWishes(rights, false, false, Optional.of("Zoë"), Optional.of("© Zoë"));
        Statement statement = Statement.of(MetadataEditor.edit(Metadata.NONE, new Size(1, 1), wishes).metadata());
        assertEquals(new Statement(rights.uri(), Optional.of("Zoë"), Optional.of("© Zoë")), statement);
        assertEquals(Optional.of(rights), statement.rights());
    }

    @Test
    void metadata_without_a_word_about_it_states_nothing() {
        assertEquals(NOTHING, Statement.of(Metadata.NONE));
    }

    @Test
    void exif_and_texts_speak_where_xmp_does_not() {
        Metadata exif = Metadata.NONE.withExif(Optional.of(TestExif.camera(ByteOrder.BIG_ENDIAN)));
        assertEquals(new Statement(Optional.empty(), Optional.of(TestExif.ARTIST), Optional.of(TestExif.COPYRIGHT)), Statement.of(exif));
        assertEquals(new Statement(Optional.empty(), Optional.of("Ada"), Optional.empty()), Statement.of(Metadata.NONE.withTexts(Map.of("Author", "Ada"))));
    }

    @Test
    void several_creators_stand_in_one_line() {
        assertEquals(Optional.of("A, B"), Statement.of(xmp("", "<dc:creator><rdf:Seq><rdf:li>A</rdf:li><rdf:li>B</rdf:li></rdf:Seq></dc:creator>")).creator());
    }

    @Test
    void a_value_that_is_not_ours_is_shown_but_is_none_of_the_rights() {
        String uri = "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING";
        Statement statement = Statement.of(xmp("plus:DataMining='" + uri + "'", ""));
        assertEquals(Optional.of(uri), statement.dataMining());
        assertEquals(Optional.empty(), statement.rights());
    }

    @Test
    void a_uri_given_as_a_resource_is_read_too() {
        Statement statement = Statement.of(xmp("", "<plus:DataMining rdf:resource='http://ns.useplus.org/ldf/vocab/DMI-ALLOWED'/>"));
        assertEquals(Optional.of(Rights.ALLOW), statement.rights());
    }

    @Test
    void broken_blocks_state_nothing() {
        byte[] broken = new byte[20];
        assertEquals(NOTHING, Statement.of(new Metadata(Optional.of(broken), Optional.of(broken), Optional.of(broken), Optional.empty(), Map.of())));
    }

    private static Metadata xmp(String attributes, String elements) {
        return Metadata.NONE.withXmp(Optional.of(XmpEditorTest.packet(attributes, elements).getBytes(UTF_8)));
    }
}
