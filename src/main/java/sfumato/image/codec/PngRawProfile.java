package sfumato.image.codec;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// A block of metadata that ImageMagick and older programs put into a text of a PNG file, under a keyword like
/// `Raw profile type exif`: a line with its name, a line with the number of bytes, the bytes in hexadecimal.
///
/// @param data the block as [sfumato.image.metadata.Metadata] holds it
record PngRawProfile(Kind kind, byte[] data) {
    private static final String KEYWORD = "Raw profile type ";
    private static final String EXIF = "Exif\0\0";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0"; // as in JPEG's segment APP1
    private static final byte IPTC_TAG = 0x1C; // with which every data set begins

    enum Kind { EXIF, XMP, IPTC }

    /// Whether a text under this keyword is such a block, of whatever kind.
    static boolean announcedBy(String keyword) {
        return keyword.startsWith(KEYWORD);
    }

    /// The block in a text; nothing if it is broken or of a kind that is not carried over.
    static Optional<PngRawProfile> of(PngText text) {
        return bytes(text).flatMap(bytes -> switch (text.keyword().substring(KEYWORD.length())) {
            case "exif", "APP1" -> Optional.of(startsWith(bytes, XMP) ? without(bytes, XMP, Kind.XMP) : without(bytes, EXIF, Kind.EXIF));
            case "xmp" -> Optional.of(new PngRawProfile(Kind.XMP, bytes));
            case "iptc", "8bim" -> iptc(bytes).map(sets -> new PngRawProfile(Kind.IPTC, sets));
            default -> Optional.empty();
        });
    }

    // In a list of Photoshop's resources, as JPEG has them, or bare.
    private static Optional<byte[]> iptc(byte[] bytes) {
        return bytes.length > 0 && bytes[0] == IPTC_TAG ? Optional.of(bytes) : new PhotoshopResources(bytes).data(PhotoshopResources.IPTC);
    }

    private static PngRawProfile without(byte[] bytes, String prefix, Kind kind) {
        int from = startsWith(bytes, prefix) ? prefix.length() : 0;
        return new PngRawProfile(kind, Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static boolean startsWith(byte[] bytes, String letters) {
        return Bytes.startWith(bytes, 0, bytes.length, letters);
    }

    private static Optional<byte[]> bytes(PngText text) {
        String[] lines = text.text().strip().split("\\R", 3);
        if (lines.length < 3) {
            return Optional.empty();
        }
        try {
            byte[] bytes = HexFormat.of().parseHex(lines[2].replaceAll("\\s", ""));
            return bytes.length == Integer.parseInt(lines[1].strip()) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException _) { // NumberFormatException is one
            return Optional.empty();
        }
    }
}
