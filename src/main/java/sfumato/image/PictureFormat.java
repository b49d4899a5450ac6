package sfumato.image;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The kinds of picture file that can be written.
public enum PictureFormat {
    PNG(Depth.SIXTEEN, true, Integer.MAX_VALUE, "png"),
    /// libjpeg's own limit of size, a little below the format's.
    JPEG(Depth.EIGHT, false, 65_500, "jpg", "jpeg", "jpe", "jfif"),
    TIFF(Depth.SIXTEEN, true, Integer.MAX_VALUE, "tif", "tiff"),
    WEBP(Depth.EIGHT, true, 16_383, "webp");

    private final Depth deepest;
    private final boolean alpha;
    private final int greatestSide;
    private final List<String> endings;

    PictureFormat(Depth deepest, boolean alpha, int greatestSide, String... endings) {
        this.deepest = deepest;
        this.alpha = alpha;
        this.greatestSide = greatestSide;
        this.endings = List.of(endings);
    }

    /// The usual file-name ending, without the dot.
    public String extension() {
        return endings.getFirst();
    }

    /// All file-name endings it is known by, without the dot.
    public List<String> endings() {
        return endings;
    }

    /// As people know it: "WebP".
    @Override
    public String toString() {
        return this == WEBP ? "WebP" : name();
    }

    /// The finest samples it holds.
    public Depth deepest() {
        return deepest;
    }

    /// Whether it holds transparency.
    public boolean holdsAlpha() {
        return alpha;
    }

    /// Whether it holds pictures of these channels as they are.
    public boolean holds(Layout layout) {
        return (alpha || !layout.hasAlpha()) && (this != WEBP || layout.colours() == 3);
    }

    /// The greatest width and height in pixels.
    public int greatestSide() {
        return greatestSide;
    }

    /// Whether a file of this format would be expected under this name.
    public boolean goesBy(Path file) {
        String name = file.getFileName().toString();
        return ofExtension(name.substring(name.lastIndexOf('.') + 1)).equals(Optional.of(this));
    }

    /// The format that a file-name ending (`png`, `JPG`, `jpeg`) stands for.
    public static Optional<PictureFormat> ofExtension(String ending) {
        String lower = ending.toLowerCase(Locale.ROOT);
        for (PictureFormat format : values()) {
            if (format.endings.contains(lower)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
