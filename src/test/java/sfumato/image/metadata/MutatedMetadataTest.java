package sfumato.image.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import sfumato.image.Size;

/// Blocks with bytes changed at random by a fixed seed: metadata comes back, whatever it holds, and nothing else.
class MutatedMetadataTest {
    private static final int MUTATIONS = 20_000;
    private static final int XMP_MUTATIONS = 5_000; // its library is slower
    private static final int WHOLE_MUTATIONS = 1_000;
    private static final Duration LIMIT = Duration.ofSeconds(60); // takes a few; a hang is what must not be
    private static final Size SIZE = new Size(640, 480);
    private static final MetadataWishes ALL = new MetadataWishes(Rights.PROHIBIT_ALL, true, false, Optional.of("Zoë"), Optional.of("© Zoë"));
    private static final String PACKET = XmpEditorTest.packet("exif:GPSLatitude='1' tiff:Orientation='6' xmp:Rating='3'",
            "<dc:creator><rdf:Seq><rdf:li>A</rdf:li></rdf:Seq></dc:creator>"
                    + "<dc:rights><rdf:Alt><rdf:li xml:lang='x-default'>r</rdf:li></rdf:Alt></dc:rights>"
                    + "<xmp:Thumbnails><rdf:Alt><rdf:li rdf:parseType='Resource'><xmp:image>AA</xmp:image></rdf:li></rdf:Alt></xmp:Thumbnails>");

    @Test
    void every_mutated_exif_is_edited_or_left_out() {
        run(MUTATIONS, List.of(TestExif.camera(ByteOrder.BIG_ENDIAN), TestExif.camera(ByteOrder.LITTLE_ENDIAN)), block -> {
            byte[] edited = ExifEditor.edit(ExifContent.of(block), Optional.empty(), SIZE, ALL, new ArrayList<>()).orElseThrow();
            assertTrue(edited.length <= ExifEditor.GREATEST_LENGTH);
            assertEquals("Zoë", ExifContent.of(edited).orElseThrow().text(ExifTags.ARTIST).orElseThrow());
        });
    }

    @Test
    void every_mutated_iptc_is_edited_or_left_out() {
        byte[] block = new TestIptc().set(1, 90, new byte[] {0x1B, '%', 'G'}).text(5, "Title", US_ASCII).text(80, "Zoë", UTF_8)
                .set(2, 202, new byte[20]).bytes();
        byte[] extended = IptcContent.write(List.of(new IptcContent.DataSet(2, 120, new byte[33_000])));
        run(MUTATIONS, List.of(block, extended), bytes -> IptcContent.of(bytes).ifPresent(content -> {
            byte[] edited = IptcEditor.edit(content, ALL, new ArrayList<>()).orElseThrow();
            assertEquals(List.of("Zoë"), IptcContent.of(edited).orElseThrow().texts(IptcContent.BY_LINE));
        }));
    }

    @Test
    void every_mutated_xmp_is_edited_or_left_out() {
        byte[] ours = MetadataEditor.edit(Metadata.NONE.withXmp(Optional.of(PACKET.getBytes(UTF_8))), SIZE, ALL).metadata().xmp().orElseThrow();
        run(XMP_MUTATIONS, List.of(PACKET.getBytes(UTF_8), ours), MutatedMetadataTest::editXmp);
    }

    @Test
    void all_mutated_together_are_edited_or_left_out() {
        byte[] exif = TestExif.camera(ByteOrder.BIG_ENDIAN);
        byte[] iptc = new TestIptc().text(5, "Title", US_ASCII).text(80, "Zoe", US_ASCII).bytes();
        byte[] xmp = PACKET.getBytes(UTF_8);
        SplittableRandom random = new SplittableRandom(4);
        assertTimeoutPreemptively(LIMIT, () -> {
            for (int i = 0; i < WHOLE_MUTATIONS; i++) {
                Metadata original = new Metadata(Optional.of(mutated(exif, random)), Optional.of(mutated(iptc, random)), Optional.of(mutated(xmp, random)),
                        Optional.empty(), Map.of("Comment", new String(mutated("a comment".getBytes(US_ASCII), random), ISO_8859_1)));
                Statement statement = Statement.of(MetadataEditor.edit(original, SIZE, ALL).metadata());
                assertEquals(new Statement(Rights.PROHIBIT_ALL.uri(), ALL.creator(), ALL.copyright()), statement);
            }
        });
    }

    @Test
    void every_xmp_of_wellformed_nonsense_is_edited_or_left_out() {
        List<String> parts = List.of("rdf:Description", "rdf:Seq", "rdf:Alt", "rdf:Bag", "rdf:li", "rdf:value", "dc:creator", "dc:rights", "rdf:RDF",
                "xmp:Thumbnails", "plus:DataMining", "tiff:Orientation", "exif:GPSLatitude");
        List<String> attributes = List.of("", " rdf:parseType='Resource'", " rdf:parseType='Literal'", " xml:lang='de'", " rdf:resource='x'", " rdf:value='v'",
                " dc:creator='a'", " rdf:about='y'", " rdf:ID='z'", " rdf:nodeID='n'", " rdf:datatype='d'", " xml:lang='x-default'");
        SplittableRandom random = new SplittableRandom(7);
        assertTimeoutPreemptively(LIMIT, () -> {
            for (int i = 0; i < XMP_MUTATIONS; i++) {
                StringBuilder packet = new StringBuilder();
                grow(packet, random, parts, attributes, 0);
                editXmp(XmpEditorTest.packet("", packet.toString()).getBytes(UTF_8));
            }
        });
    }

    private static void grow(StringBuilder packet, SplittableRandom random, List<String> parts, List<String> attributes, int depth) {
        for (int i = random.nextInt(4); i > 0; i--) {
            String part = parts.get(random.nextInt(parts.size()));
            packet.append('<').append(part).append(attributes.get(random.nextInt(attributes.size()))).append('>');
            if (depth < 5) {
                grow(packet, random, parts, attributes, depth + 1);
            } else {
                packet.append("text");
            }
            packet.append("</").append(part).append('>');
        }
    }

    private static void run(int mutations, List<byte[]> blocks, Consumer<byte[]> edit) {
        SplittableRandom random = new SplittableRandom(20_261_121);
        assertTimeoutPreemptively(LIMIT, () -> {
            for (int i = 0; i < mutations; i++) {
                edit.accept(mutated(blocks.get(i % blocks.size()), random));
            }
        });
    }

    private static void editXmp(byte[] packet) {
        byte[] edited = MetadataEditor.edit(Metadata.NONE.withXmp(Optional.of(packet)), SIZE, ALL).metadata().xmp().orElseThrow();
        assertTrue(new String(edited, UTF_8).contains("DataMining=\"" + Rights.PROHIBIT_ALL.uri().orElseThrow() + "\""));
    }

    private static byte[] mutated(byte[] block, SplittableRandom random) {
        byte[] mutated = random.nextInt(10) == 0 ? Arrays.copyOf(block, random.nextInt(block.length)) : block.clone();
        for (int i = random.nextInt(1, 6); i > 0 && mutated.length > 0; i--) {
            int value = random.nextInt(3) == 0 ? new int[] {0, 0xFF, 0x7F, 0x80}[random.nextInt(4)] : random.nextInt(256);
            mutated[random.nextInt(mutated.length)] = (byte) value;
        }
        return mutated;
    }
}
