package sfumato.image.metadata;

import java.util.Optional;
import sfumato.image.Orientation;

/// What EXIF (CIPA DC-008, version 2.32) says that changes how the pixels are to be understood and printed.
///
/// @param orientation how to turn the stored picture upright
/// @param adobeRgb    whether the camera stored Adobe RGB colours: it says so here (DCF 2.0, "R03"), often without a profile
/// @param resolution  if it is given in inches or centimetres
/// @param sound       whether the data could be read; if not, the others are those of a picture without EXIF
public record Exif(Orientation orientation, boolean adobeRgb, Optional<Resolution> resolution, boolean sound) {
    /// A picture without EXIF.
    public static final Exif NONE = new Exif(Orientation.UPRIGHT, false, Optional.empty(), true);

    private static final int COLOUR_SPACE_ADOBE_RGB = 2; // not in the standard, but some cameras write it

    /// Reads the TIFF structure that EXIF consists of, without the letters `Exif` that JPEG puts in front.
    public static Exif of(byte[] tiff) {
        Optional<TiffDirectory> first = TiffDirectory.first(tiff);
        if (first.isEmpty()) {
            return new Exif(Orientation.UPRIGHT, false, Optional.empty(), false);
        }
        Orientation orientation = Orientation.ofExif(first.get().number(ExifTags.ORIENTATION).orElse(1));
        boolean adobeRgb = first.get().directory(ExifTags.PHOTO_DIRECTORY).filter(Exif::saysAdobeRgb).isPresent();
        return new Exif(orientation, adobeRgb, ExifResolution.of(first.get()), true);
    }

    private static boolean saysAdobeRgb(TiffDirectory exif) {
        return exif.number(ExifTags.COLOUR_SPACE).orElse(0) == COLOUR_SPACE_ADOBE_RGB
                || exif.directory(ExifTags.INTEROPERABILITY_DIRECTORY)
                        .filter(directory -> directory.saysShortly(ExifTags.INTEROPERABILITY_INDEX, "R03")).isPresent();
    }
}
