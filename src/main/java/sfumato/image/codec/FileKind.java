package sfumato.image.codec;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// The kinds of picture file that are known by their first bytes, whether or not this version reads them.
enum FileKind {
    PNG("PNG", "png"),
    JPEG("JPEG", "jpg", "jpeg", "jpe", "jfif"),
    TIFF("TIFF", "tif", "tiff"),
    WEBP("WebP", "webp"),
    PHOTOSHOP("Photoshop", "psd", "psb"),
    GIF("GIF", "gif"),
    BMP("BMP", "bmp"),
    AVIF("AVIF", "avif"),
    HEIF("HEIF", "heic", "heif"),
    JPEG_XL("JPEG XL", "jxl"),
    JPEG_2000("JPEG 2000", "jp2"),
    UNKNOWN("unknown");

    /// As many bytes of a file's beginning as [#of] looks at.
    static final int HEAD_BYTES = 32;

    private final String title;
    private final List<String> endings;

    FileKind(String title, String... endings) {
        this.title = title;
        this.endings = List.of(endings);
    }

    /// The name that people know the kind by.
    String title() {
        return title;
    }

    /// The kind of a file that begins with these bytes.
    static FileKind of(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u0089PNG\r\n\u001A\n")) {
            return PNG;
        } else if (text.startsWith("\u00FF\u00D8\u00FF")) {
            return JPEG;
        } else if (text.startsWith("II*\0") || text.startsWith("MM\0*") || text.startsWith("II+\0") || text.startsWith("MM\0+")) {
            return TIFF;
        } else if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return WEBP;
        } else if (text.startsWith("8BPS")) {
            return PHOTOSHOP;
        } else if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
            return GIF;
        } else if (text.startsWith("BM") && text.startsWith("\0\0\0\0", 6)) {
            return BMP; // two letters are little, so the four reserved bytes count too
        } else if (text.startsWith("\u00FF\n") || text.startsWith("\0\0\0\fJXL \r\n")) {
            return JPEG_XL;
        } else if (text.startsWith("\0\0\0\fjP  \r\n") || text.startsWith("\u00FFO\u00FFQ")) {
            return JPEG_2000;
        }
        return text.startsWith("ftyp", 4) ? ofBrand(text.substring(8)) : UNKNOWN;
    }

    // ISO base media files tell what they are in a list of four-letter brands.
    private static FileKind ofBrand(String brands) {
        if (brands.contains("avif") || brands.contains("avis")) {
            return AVIF;
        }
        List<String> heif = List.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");
        return heif.stream().anyMatch(brands::startsWith) ? HEIF : UNKNOWN;
    }

    /// Whether a file of this name is meant to be a picture of some kind that is known here.
    static boolean hasPictureEnding(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        for (FileKind kind : values()) {
            if (kind.endings.contains(ending)) {
                return fileName.length() > ending.length() + 1;
            }
        }
        return false;
    }
}
