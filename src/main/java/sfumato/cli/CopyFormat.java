package sfumato.cli;

import java.util.Optional;
import sfumato.image.PictureFormat;

/// The words of `--format`.
enum CopyFormat {
    SAME, PNG, JPEG, TIFF, WEBP;

    /// Empty for the original's.
    Optional<PictureFormat> format() {
        return this == SAME ? Optional.empty() : Optional.of(PictureFormat.valueOf(name()));
    }
}
