package sfumato.image.metadata;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What a picture file says about its picture beside the pixels and their colours, as the blocks of bytes that all
/// formats have in common. They come from strangers and may be broken.
///
/// @param exif       EXIF as the TIFF structure it consists of, without the letters `Exif`
/// @param iptc       the data sets of IPTC-IIM, without the Photoshop resource around them
/// @param xmp        an XMP packet in UTF-8, whole even where the file had it in pieces
/// @param resolution if it is known in inches or centimetres
/// @param texts      other texts by keyword, as PNG has them ("Title", "Comment"), in the order of the file
public record Metadata(Optional<byte[]> exif, Optional<byte[]> iptc, Optional<byte[]> xmp, Optional<Resolution> resolution, Map<String, String> texts) {
    public static final Metadata NONE = new Metadata(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

    public Metadata {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    public Metadata withExif(Optional<byte[]> other) {
        return new Metadata(other, iptc, xmp, resolution, texts);
    }

    public Metadata withIptc(Optional<byte[]> other) {
        return new Metadata(exif, other, xmp, resolution, texts);
    }

    public Metadata withXmp(Optional<byte[]> other) {
        return new Metadata(exif, iptc, other, resolution, texts);
    }

    public Metadata withResolution(Optional<Resolution> other) {
        return new Metadata(exif, iptc, xmp, other, texts);
    }

    public Metadata withTexts(Map<String, String> other) {
        return new Metadata(exif, iptc, xmp, resolution, other);
    }
}
