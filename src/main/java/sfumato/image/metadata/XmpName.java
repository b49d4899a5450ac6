package sfumato.image.metadata;

import java.util.Locale;
import java.util.Set;

/// The name of a property of XMP (ISO 16684-1; XMP Specification Part 2; IPTC Photo Metadata Standard 2023.1), and those
/// that an editor must know.
///
/// @param namespace the URI of the schema
/// @param local     the name in it
record XmpName(String namespace, String local) {
    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    static final String DC = "http://purl.org/dc/elements/1.1/";
    static final String EXIF = "http://ns.adobe.com/exif/1.0/";
    static final String TIFF = "http://ns.adobe.com/tiff/1.0/";
    static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
    static final String IPTC_CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
    static final String RIGHTS = "http://ns.adobe.com/xap/1.0/rights/";
    static final String PLUS = "http://ns.useplus.org/ldf/xmp/1.0/";

    static final XmpName SOURCE = new XmpName(PHOTOSHOP, "Source");

    /// The link to content credentials that lie elsewhere (C2PA Technical Specification, "Embedding a reference").
    static final XmpName PROVENANCE = new XmpName("http://purl.org/dc/terms/", "provenance");

    private static final String XMP = "http://ns.adobe.com/xap/1.0/";

    private static final Set<String> SCHEMAS_OF_PICTURES = Set.of("http://ns.adobe.com/xap/1.0/g/img/", "http://ns.google.com/photos/1.0/image/",
            "http://ns.google.com/photos/1.0/depthmap/");
    private static final Set<String> SCHEMAS_OF_OTHER_FILES = Set.of(
            "http://ns.google.com/photos/1.0/container/", "http://ns.adobe.com/hdr-gain-map/1.0/");
    // Fingerprints of the other blocks, and the name of the second part of a packet, which is whole here.
    private static final Set<XmpName> STALE = Set.of(new XmpName(EXIF, "NativeDigest"), new XmpName(TIFF, "NativeDigest"),
            new XmpName(PHOTOSHOP, "LegacyIPTCDigest"), new XmpName("http://ns.adobe.com/xmp/note/", "HasExtendedXMP"));
    // As IPTC, Photoshop and those who imitate them in schemas of their own call it. (The address of a creator or an
    // agency has other names.)
    private static final Set<String> LOCATION = Set.of("city", "state", "country", "countrycode", "countryname", "province", "provincestate",
            "location", "sublocation", "locationcreated", "locationshown", "locationname", "shotlocation", "worldregion", "coverage");

    /// Whether it holds a picture in itself.
    boolean isPicture() {
        return SCHEMAS_OF_PICTURES.contains(namespace) || (namespace.equals(XMP) && local.equals("Thumbnails"));
    }

    /// Whether it speaks of more pictures behind the one in the file, which a copy does not have.
    boolean isOfOtherFiles() {
        return SCHEMAS_OF_OTHER_FILES.contains(namespace);
    }

    /// Whether it is no longer true of a copy, without a loss to anyone.
    boolean isStale() {
        return STALE.contains(this);
    }

    /// Whether it says where the picture was made or what place it shows. Makers of cameras and drones have schemas of
    /// their own, but call coordinates what everybody calls them.
    boolean isLocation() {
        String lower = local.toLowerCase(Locale.ROOT);
        return LOCATION.contains(lower) || lower.startsWith("gps") || lower.contains("latitude") || lower.contains("longitude");
    }
}
