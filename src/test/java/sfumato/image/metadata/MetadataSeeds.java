package sfumato.image.metadata;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Sound blocks of metadata from which fuzzing starts.
public final class MetadataSeeds {
    private MetadataSeeds() {
    }

    public static List<byte[]> exif() {
        return List.of(TestExif.camera(ByteOrder.BIG_ENDIAN), TestExif.camera(ByteOrder.LITTLE_ENDIAN));
    }

    public static List<byte[]> iptc() {
        return List.of(new TestIptc().set(1, 90, new byte[] {0x1B, '%', 'G'}).text(5, "Title", StandardCharsets.UTF_8)
                        .text(80, "Zoë", StandardCharsets.UTF_8).text(101, "Land", StandardCharsets.UTF_8).set(2, 202, new byte[20]).bytes(),
                new TestIptc().text(25, "Wörter", StandardCharsets.ISO_8859_1).text(116, "(c)", StandardCharsets.US_ASCII).bytes(),
                IptcContent.write(List.of(new IptcContent.DataSet(2, 120, new byte[33_000]))));
    }

    public static List<byte[]> xmp() {
        String plain = XmpEditorTest.packet("exif:GPSLatitude='1' tiff:Orientation='6' xmp:Rating='3' plus:DataMining='x'",
                "<dc:creator><rdf:Seq><rdf:li>A</rdf:li></rdf:Seq></dc:creator>"
                        + "<dc:rights><rdf:Alt><rdf:li xml:lang='x-default'>r</rdf:li></rdf:Alt></dc:rights>"
                        + "<xmp:Thumbnails><rdf:Alt><rdf:li rdf:parseType='Resource'><xmp:image>AA</xmp:image></rdf:li></rdf:Alt></xmp:Thumbnails>");
        String provenance = XmpEditorTest.packet("xmlns:dcterms='http://purl.org/dc/terms/' dcterms:provenance='self#jumbf'",
                "<dc:subject><rdf:Bag><rdf:li>a</rdf:li><rdf:li rdf:parseType='Literal'><b/></rdf:li></rdf:Bag></dc:subject>");
        String extended = XmpEditorTest.packet("xmlns:xmpNote='http://ns.adobe.com/xmp/note/' xmpNote:HasExtendedXMP='0123456789ABCDEF0123456789ABCDEF'", "");
        return List.of(plain.getBytes(StandardCharsets.UTF_8), provenance.getBytes(StandardCharsets.UTF_16LE), extended.getBytes(StandardCharsets.UTF_8));
    }
}
