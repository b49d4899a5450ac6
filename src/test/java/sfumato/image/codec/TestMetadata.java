package sfumato.image.codec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import sfumato.image.metadata.Metadata;
import sfumato.image.metadata.Resolution;

/// What files say beside their pixels, made in code.
final class TestMetadata {
    static final String ARTIST = "Ada Maler";
    static final String COPYRIGHT = "2026 Ada Maler";
    static final String TAKEN = "2026:01:02 03:04:05";
    static final String CREATOR = "Ada Mäler";
    static final String RIGHTS = "© Ada Mäler";
    private static final short ASCII = 2;
    private static final short SHORT = 3;
    private static final short LONG = 4;

    private TestMetadata() {
    }

    /// Everything at once.
    static Metadata full(int orientation) {
        return new Metadata(Optional.of(exif(orientation)), Optional.of(iptc()), Optional.of(xmp(3)),
                Optional.of(new Resolution(300, 150)), texts());
    }

    /// Letters of Latin-1, of the whole world, and none at all.
    static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("Title", "A street in Köln");
        texts.put("Comment", "A note to whoever reads this");
        texts.put("Author", "画家 Ада 🎨");
        texts.put("Empty", "");
        return texts;
    }

    /// EXIF as the TIFF structure without the letters `Exif`: maker, orientation, artist, copyright, a date in the
    /// directory of the camera and a hemisphere in that of the place.
    static byte[] exif(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(176).put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 6);
        entry(tiff, 0x010F, ASCII, 7, 86);
        tiff.putShort((short) 0x0112).putShort(SHORT).putInt(1).putShort((short) orientation).putShort((short) 0);
        entry(tiff, 0x013B, ASCII, ARTIST.length() + 1, 94);
        entry(tiff, 0x8298, ASCII, COPYRIGHT.length() + 1, 104);
        entry(tiff, 0x8769, LONG, 1, 120);
        entry(tiff, 0x8825, LONG, 1, 158);
        tiff.putInt(0).put(86, ascii("Camera")).put(94, ascii(ARTIST)).put(104, ascii(COPYRIGHT));
        entry(tiff.position(120).putShort((short) 1), 0x9003, ASCII, TAKEN.length() + 1, 138);
        tiff.put(138, ascii(TAKEN));
        entry(tiff.position(158).putShort((short) 1), 0x0001, ASCII, 2, 'N' << 24);
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, short type, int count, int value) {
        tiff.putShort((short) tag).putShort(type).putInt(count).putInt(value);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// IPTC-IIM data sets: the character set (UTF-8), the by-line (2:80) and the copyright notice (2:116).
    static byte[] iptc() {
        byte[] creator = CREATOR.getBytes(StandardCharsets.UTF_8);
        byte[] rights = RIGHTS.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(18 + creator.length + rights.length)
                .put(new byte[] {0x1C, 1, 90, 0, 3, 0x1B, '%', 'G'})
                .put(new byte[] {0x1C, 2, 80}).putShort((short) creator.length).put(creator)
                .put(new byte[] {0x1C, 2, 116}).putShort((short) rights.length).put(rights).array();
    }

    /// An XMP packet with a creator, rights and as many keywords of 100 letters.
    static byte[] xmp(int keywords) {
        StringBuilder subjects = new StringBuilder();
        for (int i = 0; i < keywords; i++) {
            subjects.append("<rdf:li>").append(keyword(i)).append("</rdf:li>");
        }
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
                <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:rights>
                <dc:subject><rdf:Bag>%s</rdf:Bag></dc:subject>
                </rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="w"?>""".formatted(CREATOR, RIGHTS, subjects).getBytes(StandardCharsets.UTF_8);
    }

    static String keyword(int number) {
        return ("keyword " + number + " ").concat("x".repeat(100)).substring(0, 100);
    }
}
