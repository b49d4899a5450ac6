package sfumato.image.metadata;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Lets a PNG's texts say what the artist wishes. None is made: XMP says it already.
final class TextsEditor {
    // ImageMagick copies EXIF into texts of their own, which do not change when EXIF does.
    private static final Set<String> STALE = Set.of("exif:orientation", "tiff:orientation", "exif:pixelxdimension", "exif:pixelydimension",
            "exif:exifimagewidth", "exif:exifimagelength");

    private TextsEditor() {
    }

    static Map<String, String> edit(Map<String, String> texts, MetadataWishes wishes) {
        Map<String, String> edited = new LinkedHashMap<>(texts);
        edited.keySet().removeIf(keyword -> isStale(keyword) || wishes.stripLocation() && isLocation(keyword));
        wishes.creator().ifPresent(creator -> edited.computeIfPresent("Author", (_, _) -> creator));
        wishes.copyright().ifPresent(copyright -> edited.computeIfPresent("Copyright", (_, _) -> copyright));
        return edited;
    }

    private static boolean isStale(String keyword) {
        String lower = keyword.toLowerCase(Locale.ROOT);
        return STALE.contains(lower) || lower.startsWith("exif:thumbnail");
    }

    private static boolean isLocation(String keyword) {
        String lower = keyword.toLowerCase(Locale.ROOT);
        return lower.contains("gps") || lower.contains("latitude") || lower.contains("longitude") || lower.contains("location");
    }
}
