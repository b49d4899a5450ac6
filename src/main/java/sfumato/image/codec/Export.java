package sfumato.image.codec;

import sfumato.image.PictureFormat;

/// How to write a picture file.
///
/// @param format      the kind of file
/// @param quality     of JPEG (as the Independent JPEG Group counts it) and lossy WebP, 1 to 100
/// @param chroma      how large JPEG stores the colour differences
/// @param progressive whether a JPEG appears as a whole at first and then sharpens
/// @param lossless    whether a WebP keeps every sample
public record Export(PictureFormat format, int quality, Chroma chroma, boolean progressive, boolean lossless) {
    /// How large the two colour-difference channels are stored.
    public enum Chroma {
        /// 4:4:4, as large as the picture.
        FULL,
        /// 4:2:0, half as wide and half as high.
        HALF
    }

    public Export {
        if (quality < 1 || quality > 100) {
            throw new IllegalArgumentException("quality " + quality);
        }
    }

    /// Full chroma, not progressive, lossy only where the format is always.
    public Export(PictureFormat format, int quality) {
        this(format, quality, Chroma.FULL, false, format != PictureFormat.JPEG);
    }

    /// Whether the file holds exactly the samples that are written.
    public boolean exact() {
        return switch (format) {
            case PNG, TIFF -> true;
            case JPEG -> false;
            case WEBP -> lossless;
        };
    }

    public Export withQuality(int other) {
        return new Export(format, other, chroma, progressive, lossless);
    }
}
