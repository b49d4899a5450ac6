package sfumato.image;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// The kinds of picture file that can be written.
public enum PictureFormat {
    PNG("png", true),
    JPEG("jpg", false);

    private final String extension;
    private final boolean lossless;

    PictureFormat(String extension, boolean lossless) {
        this.extension = extension;
        this.lossless = lossless;
    }

    /// The usual file-name ending, without the dot.
    public String extension() {
        return extension;
    }

    /// Whether a file of this kind holds exactly the samples that were written.
    public boolean lossless() {
        return lossless;
    }

    /// Whether a file of this format would be expected under this name.
    public boolean goesBy(Path file) {
        String name = file.getFileName().toString();
        return ofExtension(name.substring(name.lastIndexOf('.') + 1)).equals(Optional.of(this));
    }

    /// The format that a file-name ending (`png`, `JPG`, `jpeg`) stands for.
    public static Optional<PictureFormat> ofExtension(String ending) {
        return switch (ending.toLowerCase(Locale.ROOT)) {
            case "png" -> Optional.of(PNG);
            case "jpg", "jpeg", "jpe", "jfif" -> Optional.of(JPEG);
            default -> Optional.empty();
        };
    }
}
