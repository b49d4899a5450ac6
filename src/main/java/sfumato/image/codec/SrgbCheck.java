package sfumato.image.codec;

import sfumato.image.color.ColourSpace;
import sfumato.image.color.IccProfile;
import sfumato.image.metadata.Exif;
import sfumato.problem.Problem;

/// Lets only pictures pass whose codes are sRGB: the copy is computed as sRGB.
final class SrgbCheck {
    private static final String ADVICE = "Convert it to sRGB first";

    private SrgbCheck() {
    }

    /// Judges a picture by its embedded profile.
    ///
    /// @param grey whether the picture has no colours
    static ColourSpace profile(byte[] icc, boolean grey, PictureFile file) throws Problem {
        IccProfile profile;
        try {
            profile = IccProfile.of(icc);
        } catch (IllegalArgumentException e) {
            throw brokenProfile(file, e);
        }
        try {
            return ColourSpace.of(icc, grey);
        } catch (IllegalArgumentException _) {
            throw otherColours("'" + profile.name() + "'", file);
        }
    }

    /// Judges a picture without a profile by what the camera says.
    static void camera(Exif exif, PictureFile file) throws Problem {
        if (exif.adobeRgb()) {
            throw otherColours("'Adobe RGB' (so its EXIF data says)", file);
        }
    }

    static Problem otherColours(String space, PictureFile file) {
        return file.unsupported("its colours are in " + space + ", and this version reads sRGB only", ADVICE);
    }

    static Problem brokenProfile(PictureFile file, Throwable cause) {
        return new Problem.Unreadable(file.path(), "its colour profile is damaged", ADVICE, cause);
    }
}
