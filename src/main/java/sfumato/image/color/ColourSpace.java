package sfumato.image.color;

import java.util.Optional;
import sfumato.image.Samples;
import sfumato.task.Workers;

/// What colours the codes of a picture stand for, and how they compare to the sRGB codes that an encoder sees.
/// Immutable; safe for several threads.
public final class ColourSpace {
    /// sRGB that nothing needs to be said about; for grey pictures, codes that are sRGB's.
    public static final ColourSpace SRGB = new ColourSpace("sRGB", null, SameCodes.SAME, false);

    private final String name;
    private final byte[] profile;
    private final Conversion conversion;
    private final boolean grey;

    private ColourSpace(String name, byte[] profile, Conversion conversion, boolean grey) {
        this.name = name;
        this.profile = profile;
        this.conversion = conversion;
        this.grey = grey;
    }

    /// The space that an ICC profile (ICC.1, version 2 or 4, by matrix or by table) describes.
    ///
    /// Where a profile's codes are sRGB's, its channels do not matter: programs that make a picture grey often leave the
    /// profile of RGB in it.
    ///
    /// @param grey whether it is a picture without colours
    /// @throws IllegalArgumentException if its bytes are no sound profile, or one for other channels
    public static ColourSpace of(byte[] icc, boolean grey) {
        IccProfile read = IccProfile.of(icc);
        return new ColourSpace(read.name(), icc, conversion(read, grey), grey);
    }

    private static Conversion conversion(IccProfile profile, boolean grey) {
        if (profile.meaning() == IccProfile.Meaning.SRGB) {
            return SameCodes.SAME;
        }
        if (profile.meaning() != (grey ? IccProfile.Meaning.OTHER_GREY : IccProfile.Meaning.OTHER_RGB)) {
            throw new IllegalArgumentException(profile.name() + " is " + profile.meaning());
        }
        return grey ? GreyCurve.of(profile.space()) : new RgbConversion(profile.space());
    }

    /// An RGB space that a file describes by other means than a profile; it gets one that we make. sRGB itself gets none.
    ///
    /// @param name what the profile is to call itself
    public static ColourSpace rgb(String name, Primaries primaries, ToneCurve curve) {
        return made(of(MadeProfile.rgb(name, primaries, curve), false));
    }

    /// The same for grey codes.
    public static ColourSpace grey(String name, ToneCurve curve) {
        return made(of(MadeProfile.grey(name, curve), true));
    }

    private static ColourSpace made(ColourSpace space) {
        return space.conversion == SameCodes.SAME ? SRGB : space;
    }

    /// The name that people know the space by, for messages.
    public String name() {
        return name;
    }

    /// The ICC profile that a copy must carry, so that its codes mean what they meant.
    public Optional<byte[]> profile() {
        return Optional.ofNullable(profile);
    }

    /// The picture as an encoder is shown it: the same samples where the codes are sRGB's, of whatever depth; else new ones
    /// of 8 bits and the same layout, the same for any number of threads. Alpha is kept.
    public Samples srgb(Samples own, Workers workers) {
        requireChannels(own);
        return conversion.srgb(own, workers);
    }

    /// How large a step of the picture's own codes looks. Computed anew at every call, which may take a tenth of a second.
    public CodeSteps steps() {
        return conversion.steps();
    }

    private void requireChannels(Samples own) {
        if (conversion != SameCodes.SAME && grey != (own.layout().colours() == 1)) {
            throw new IllegalArgumentException(own + " in " + name);
        }
    }
}
