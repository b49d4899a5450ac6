package sfumato.image.metadata;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DividedXmpTest {

    @Test
    void the_reservation_stays_in_the_standard_packet() {
        DividedXmp divided = DividedXmp.of(packet(3_000)).orElseThrow();
        assertTrue(text(divided.standard()).contains("DMI-PROHIBITED"));
        assertTrue(divided.standard().length < 65_503, divided.standard().length + " bytes");
        assertFalse(text(divided.extension()).contains("DMI-PROHIBITED"));
    }

    @Test
    void what_was_divided_becomes_whole() {
        DividedXmp divided = DividedXmp.of(packet(3_000)).orElseThrow();
        List<String> notes = new ArrayList<>();
        String whole = text(DividedXmp.whole(divided.standard(),
                digest -> Optional.of(divided.extension()).filter(_ -> digest.equals(divided.digest())), notes));
        assertTrue(whole.contains("DMI-PROHIBITED") && whole.contains("keyword 0") && whole.contains("keyword 2999"));
        assertFalse(whole.contains("HasExtendedXMP"));
        assertEquals(List.of(), notes);
    }

    @Test
    void the_same_packet_is_divided_the_same_way_whatever_came_between() {
        byte[] first = DividedXmp.of(packet(3_000)).orElseThrow().standard();
        byte[] stranger = text(packet(1)).replace("xmlns:plus=\"http://ns.useplus.org/ldf/xmp/1.0/\"", "xmlns:plus=\"http://example.org/\"").getBytes(StandardCharsets.UTF_8);
        DividedXmp.of(stranger);
        assertArrayEquals(first, DividedXmp.of(packet(3_000)).orElseThrow().standard());
    }

    @Test
    void what_is_no_xmp_cannot_be_divided() {
        assertFalse(DividedXmp.of("<x".getBytes(StandardCharsets.UTF_8)).isPresent());
        assertFalse(DividedXmp.of(new byte[0]).isPresent());
        assertFalse(DividedXmp.of(text(packet(1)).replaceFirst("<x:", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///'>]><x:")
                .getBytes(StandardCharsets.UTF_8)).isPresent());
    }

    @Test
    void a_packet_that_speaks_of_no_extension_comes_back_as_it_is() {
        byte[] packet = packet(3);
        assertArrayEquals(packet, DividedXmp.whole(packet, _ -> Optional.empty(), new ArrayList<>()));
    }

    private static byte[] packet(int keywords) {
        StringBuilder subjects = new StringBuilder();
        for (int i = 0; i < keywords; i++) {
            subjects.append("<rdf:li>keyword ").append(i).append(" of a long list of words</rdf:li>");
        }
        return """
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/"
                plus:DataMining="http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED"><dc:subject><rdf:Bag>%s</rdf:Bag></dc:subject>
                </rdf:Description></rdf:RDF></x:xmpmeta>""".formatted(subjects).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
