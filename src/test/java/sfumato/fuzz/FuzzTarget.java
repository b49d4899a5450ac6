package sfumato.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A parser of ours that meets strangers' bytes, as a fuzzer sees it.
public enum FuzzTarget {
    PNG(PngTarget.class, PngTarget::fuzzerTestOneInput, PngTarget::seeds, "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cICP", "iCCP", "sRGB", "gAMA", "cHRM",
            "eXIf", "acTL", "tEXt", "zTXt", "iTXt", "pHYs", "caBX", "XML:com.adobe.xmp", "Raw profile type exif", "Raw profile type iptc", "exif:"),
    JPEG(JpegTarget.class, JpegTarget::fuzzerTestOneInput, JpegTarget::seeds, "\u00FF\u00D8", "\u00FF\u00C0", "\u00FF\u00C2", "\u00FF\u00C4",
            "\u00FF\u00DA", "\u00FF\u00DB", "\u00FF\u00DD", "\u00FF\u00E0", "\u00FF\u00E1", "\u00FF\u00E2", "\u00FF\u00EB", "\u00FF\u00ED", "\u00FF\u00EE",
            "\u00FF\u00FE", "JFIF\0", "Exif\0\0", "ICC_PROFILE\0", "Adobe", "8BIM", "Photoshop 3.0\0", "http://ns.adobe.com/xap/1.0/\0",
            "http://ns.adobe.com/xmp/extension/\0"),
    TIFF(TiffTarget.class, TiffTarget::fuzzerTestOneInput, TiffTarget::seeds, "II*\0", "MM\0*", "II+\0\b\0\0\0", "\u00FE\0\4\0", "\3\1\3\0\1\0\0\0",
            "\6\1\3\0\1\0\0\0", "\25\1\3\0\1\0\0\0", "\34\1\3\0\1\0\0\0", "\75\1\3\0\1\0\0\0", "\122\1\3\0\1\0\0\0", "\123\1\3\0\1\0\0\0",
            "\102\1\4\0\1\0\0\0", "\133\1\7\0", "\163\207\7\0", "\151\207\4\0", "\45\210\4\0", "\2\6\7\0"),
    PHOTOSHOP(PhotoshopTarget.class, PhotoshopTarget::fuzzerTestOneInput, PhotoshopTarget::seeds, "8BPS\0\1", "8BPS\0\2", "8BIM", "8B64", "Lr16", "Mt16",
            "8BIM\3\u00ED", "8BIM\4\4", "8BIM\4\17", "8BIM\4\27", "8BIM\4\41", "8BIM\4\42", "8BIM\4\44"),
    WEBP(WebPTarget.class, WebPTarget::fuzzerTestOneInput, WebPTarget::seeds, "RIFF", "WEBP", "VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP",
            "EXIF", "XMP ", "C2PA", "\u009D\1*"),
    BMP_AND_GIF(BmpAndGifTarget.class, BmpAndGifTarget::fuzzerTestOneInput, BmpAndGifTarget::seeds, "BM", "GIF87a", "GIF89a", "DEBM", "BGRs",
            "\50\0\0\0", "\174\0\0\0", "\154\0\0\0", "\14\0\0\0", "!\u00F9\4", "!\u00FE", "!\u00FF\13XMP DataXMP"),
    METADATA(MetadataTarget.class, MetadataTarget::fuzzerTestOneInput, MetadataTarget::seeds, "II*\0", "MM\0*", "\207\151", "\151\207", "\210\45", "\222\174",
            "\174\222", "\1\22", "\202\230", "\1\73", "\34\2\120", "\34\2\164", "\34\1\132\0\3\33%G", "\34\2\u00CA", "\u0080\4", "\u00FF\u00D8\u00FF"),
    XMP(XmpTarget.class, XmpTarget::fuzzerTestOneInput, XmpTarget::seeds, "<rdf:RDF", "<rdf:Description", "<rdf:Seq>", "<rdf:Bag>", "<rdf:Alt>", "<rdf:li>",
            "</rdf:li>", "<rdf:value>", " rdf:parseType='Resource'", " rdf:parseType='Literal'", " rdf:about=''", " rdf:resource='x'", " rdf:nodeID='n'",
            " rdf:ID='i'", " xml:lang='x-default'", " xmlns:x='adobe:ns:meta/'", "<dc:creator>", "<dc:rights>", "<dc:subject>", "<dc:title>",
            " xmlns:xmpNote='http://ns.adobe.com/xmp/note/'", "xmpNote:HasExtendedXMP", "xmp:Thumbnails", "plus:DataMining", "tiff:Orientation",
            "exif:GPSLatitude", "photoshop:City", "<!DOCTYPE", "<![CDATA[", "]]>", "&#0;", "&amp;", "<?xpacket", "xmpMM:Pantry", "xmpGImg:image"),
    ICC_PROFILE(IccProfileTarget.class, IccProfileTarget::fuzzerTestOneInput, IccProfileTarget::seeds, "acsp", "RGB ", "GRAY", "CMYK", "Lab ", "XYZ ",
            "mntr", "prtr", "scnr", "spac", "link", "abst", "nmcl", "desc", "mluc", "wtpt", "chad", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC", "kTRC",
            "A2B0", "A2B1", "B2A0", "curv", "para", "mft1", "mft2", "mAB ", "mBA ", "mpet", "sf32", "2CLR", "6CLR", "FCLR"),
    SAFETENSORS(SafetensorsTarget.class, SafetensorsTarget::fuzzerTestOneInput, SafetensorsTarget::seeds, "\"dtype\":", "\"shape\":", "\"data_offsets\":",
            "\"F32\"", "\"F16\"", "\"BF16\"", "__metadata__", "null", "[]", "{}", "1e9", "1E999999999", "-1", "2147483647", "9223372036854775807"),
    OWN_FILES(OwnFilesTarget.class, OwnFilesTarget::fuzzerTestOneInput, OwnFilesTarget::seeds, "{\"entry\":\"job\"", "{\"entry\":\"opened\"",
            "{\"entry\":\"closed\"}", "{\"entry\":\"added\"", "{\"entry\":\"removed\"", "{\"entry\":\"moved\"", "{\"entry\":\"again\"", "{\"entry\":\"begun\"",
            "{\"entry\":\"appearing\"", "{\"entry\":\"done\"", "{\"entry\":\"skipped\"", "{\"entry\":\"failed\"", "{\"entry\":\"released\"", "\"number\":1",
            "\"number\":2", "null", "true", "false", "\"file:/\"", "\"/\"", "..", "\n", "1e999", "\"PT1S\"", "\"+1000000000-12-31T23:59:59Z\"",
            "\"+999999999-12-31\"", "\"file\":", "\"mask\":", "\"decoy\":", "\"drawn\":", "\"max_side\":", "\"creator\":", "\"window\":", "\"presets\":[");

    private final Class<?> type;
    private final Consumer<byte[]> check;
    private final Supplier<List<byte[]>> seeds;
    private final List<String> words;

    FuzzTarget(Class<?> type, Consumer<byte[]> check, Supplier<List<byte[]>> seeds, String... words) {
        this.type = type;
        this.check = check;
        this.seeds = seeds;
        this.words = List.of(words);
    }

    /// The class with the method that a fuzzer calls.
    Class<?> type() {
        return type;
    }

    /// Its name on the command line and in the regression corpus, such as "BmpAndGif".
    String label() {
        return type.getSimpleName().replaceFirst("Target$", "");
    }

    /// What a fuzzer does with one input.
    void check(byte[] data) {
        check.accept(data);
    }

    /// Sound inputs by name.
    Map<String, byte[]> seeds() {
        List<byte[]> all = seeds.get();
        return IntStream.range(0, all.size()).boxed().collect(Collectors.toMap(i -> String.format(Locale.ROOT, "seed-%02d", i), all::get));
    }

    /// Words that mean something to the parser, each byte as the character of its number.
    List<String> words() {
        return words;
    }

    /// @throws IllegalArgumentException if there is none of this name
    static FuzzTarget labelled(String label) {
        return Stream.of(values()).filter(target -> target.label().equalsIgnoreCase(label)).findFirst().orElseThrow(() ->
                new IllegalArgumentException(label + " is none of " + Stream.of(values()).map(FuzzTarget::label).toList()));
    }
}
