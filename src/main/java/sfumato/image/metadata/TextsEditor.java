package sfumato.image.metadata;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Lets a PNG's texts say what the artist wishes. None is made: XMP says it already.
final class TextsEditor {
    // ImageMagick copies every tag of EXIF into a text of its own, such as "exif:Artist". They are dropped where EXIF
    // itself is there, and these few in any case, because they would no longer be true.
    private static final String COPY_OF_EXIF = "exif:";
    private static final Set<String> STALE = Set.of("exif:orientation", "tiff:orientation", "exif:pixelxdimension", "exif:pixelydimension",
            "exif:exifimagewidth", "exif:exifimagelength");

    private TextsEditor() {
    }

    static Map<String, String> edit(Map<String, String> texts, boolean besideExif, MetadataWishes wishes) {
        Map<String, String> edited = new LinkedHashMap<>(texts);
        edited.keySet().removeIf(keyword -> isStale(keyword.toLowerCase(Locale.ROOT), besideExif));
        if (wishes.stripLocation()) {
            edited.keySet().removeIf(keyword -> isLocation(keyword.toLowerCase(Locale.ROOT)));
        }
        wishes.creator().ifPresent(creator -> edited.replaceAll((keyword, text) -> names(keyword, "Author", "exif:Artist") ? creator : text));
        wishes.copyright().ifPresent(
                copyright -> edited.replaceAll((keyword, text) -> names(keyword, "Copyright", "exif:Copyright") ? copyright : text));
        return edited;
    }

    private static boolean isStale(String keyword, boolean besideExif) {
        return STALE.contains(keyword) || keyword.startsWith(COPY_OF_EXIF + "thumbnail") || (besideExif && keyword.startsWith(COPY_OF_EXIF));
    }

    private static boolean isLocation(String keyword) {
        return keyword.contains("gps") || keyword.contains("latitude") || keyword.contains("longitude") || keyword.contains("location");
    }

    private static boolean names(String keyword, String one, String other) {
        return keyword.equalsIgnoreCase(one) || keyword.equalsIgnoreCase(other);
    }
}
