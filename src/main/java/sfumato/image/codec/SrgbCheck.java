package sfumato.image.codec;

import java.util.List;
import sfumato.image.metadata.Exif;
import sfumato.problem.Problem;

/// Lets only pictures pass whose codes are sRGB: the copy is computed and written as sRGB, without a profile.
final class SrgbCheck {
    private static final String ADVICE = "Convert it to sRGB first";

    private SrgbCheck() {
    }

    /// Judges a picture by its embedded profile.
    ///
    /// @param grey whether the picture has no colours
    static void profile(byte[] icc, boolean grey, PictureFile file, List<String> notes) throws Problem {
        IccProfile profile;
        try {
            profile = IccProfile.of(icc);
        } catch (IllegalArgumentException e) {
            throw brokenProfile(file, e);
        }
        String name = "'" + profile.name() + "'";
        switch (profile.meaning()) {
            case SRGB -> notes.add("Its colour profile " + name + " is sRGB; the copy is sRGB without a profile.");
            case GREY_GAMMA_22 -> {
                if (!grey) {
                    throw otherColours(name, file);
                }
                notes.add("Its colour profile " + name + " is grey of gamma 2.2; the copy keeps its codes without a profile, "
                        + "so the darkest greys look slightly different.");
            }
            case OTHER_RGB, OTHER_GREY, OTHER_CHANNELS -> throw otherColours(name, file);
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
