package sfumato.image.codec;

import java.util.List;
import java.util.Optional;
import sfumato.image.color.Cmyk;
import sfumato.image.color.ColourSpace;
import sfumato.image.color.Primaries;
import sfumato.image.color.ToneCurve;
import sfumato.image.metadata.Exif;

/// What a file of any kind says about its colours, with notes on what a careful user should know about it.
final class Colours {
    private Colours() {
    }

    /// The colours of a picture with samples of grey or RGB.
    ///
    /// @param icc  the profile that the file embeds; empty bytes where it is there but cannot be put together
    /// @param grey whether the samples are grey
    /// @param exif says sometimes what it is where there is no profile
    static ColourSpace of(Optional<byte[]> icc, boolean grey, Exif exif, List<String> notes) {
        if (icc.isEmpty()) {
            return ofCamera(grey, exif, notes);
        }
        try {
            return ColourSpace.of(icc.get(), grey);
        } catch (IllegalArgumentException _) {
            return damaged(notes);
        }
    }

    // DCF 2.0 calls it "R03"; what it means is Adobe RGB (1998).
    private static ColourSpace ofCamera(boolean grey, Exif exif, List<String> notes) {
        return exif.adobeRgb()
                ? described("Adobe RGB", Primaries.ADOBE_RGB, ToneCurve.ADOBE_RGB, grey, "its EXIF data says", notes)
                : ColourSpace.SRGB;
    }

    /// Colours that the file describes without a profile.
    ///
    /// @param source what says so ("its EXIF data says"), for the note
    /// @throws IllegalArgumentException if there can be no such space
    static ColourSpace described(String name, Primaries primaries, ToneCurve curve, boolean grey, String source, List<String> notes) {
        ColourSpace space = grey ? ColourSpace.grey(name, curve) : ColourSpace.rgb(name, primaries, curve);
        if (space != ColourSpace.SRGB) {
            notes.add("Its colours are '" + name + "', as " + source + "; the copy embeds a profile that says the same.");
        }
        return space;
    }

    /// The colours of a picture whose profile cannot be understood.
    static ColourSpace damaged(List<String> notes) {
        notes.add("Its colour profile is damaged or not made for such pictures, and was ignored: colours are taken as sRGB, and the copy has no profile.");
        return ColourSpace.SRGB;
    }

    /// The inks of a CMYK picture, which is read as sRGB.
    ///
    /// @param icc the profile that the file embeds
    static Cmyk cmyk(Optional<byte[]> icc, List<String> notes) {
        String colours = "Its colours are CMYK, made for printing; the copy is RGB (sRGB), converted ";
        if (icc.isEmpty()) {
            notes.add(colours + "without a profile, so the colours are approximate.");
            return Cmyk.UNKNOWN_INKS;
        }
        try {
            Cmyk inks = Cmyk.of(icc.get());
            notes.add(colours + "with its profile '" + inks.profileName().orElseThrow() + "'.");
            return inks;
        } catch (IllegalArgumentException _) {
            notes.add(colours + "without its profile, which is damaged or not made for CMYK, so the colours are approximate.");
            return Cmyk.UNKNOWN_INKS;
        }
    }
}
