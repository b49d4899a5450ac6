package sfumato.cli;

import java.util.Optional;
import sfumato.image.PictureFormat;

/// The words of `--format`.
enum CopyFormat {
    SAME, PNG, JPEG, TIFF, WEBP;

    /// Whether this version can write it.
    boolean known() {
        return switch (this) {
            case SAME, PNG, JPEG -> true;
            case TIFF, WEBP -> false;
        };
    }

    /// Empty for the original's.
    Optional<PictureFormat> format() {
        return switch (this) {
            case SAME -> Optional.empty();
            case PNG -> Optional.of(PictureFormat.PNG);
            case JPEG -> Optional.of(PictureFormat.JPEG);
            case TIFF, WEBP -> throw new IllegalStateException(this + " is refused earlier");
        };
    }
}
