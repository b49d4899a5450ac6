package sfumato.image.color;

import java.util.Optional;
import sfumato.image.Samples;
import sfumato.task.Workers;

/// What colours the codes of a picture stand for, and how they compare to the sRGB codes that an encoder sees.
public final class ColourSpace {
    /// sRGB that nothing needs to be said about; for grey pictures, codes that are sRGB's.
    public static final ColourSpace SRGB = new ColourSpace("sRGB", null);

    private final String name;
    private final byte[] profile;

    private ColourSpace(String name, byte[] profile) {
        this.name = name;
        this.profile = profile;
    }

    /// The space that an ICC profile describes.
    ///
    /// @param grey whether it is a picture without colours
    /// @throws IllegalArgumentException if its bytes are no sound profile, or one for other channels
    public static ColourSpace of(byte[] icc, boolean grey) {
        IccProfile read = IccProfile.of(icc);
        boolean srgb = read.meaning() == IccProfile.Meaning.SRGB || grey && read.meaning() == IccProfile.Meaning.GREY_GAMMA_22;
        if (!srgb) {
            throw new IllegalArgumentException(read.name() + " is " + read.meaning());
        }
        return new ColourSpace(read.name(), icc);
    }

    /// The name that people know the space by, for messages.
    public String name() {
        return name;
    }

    /// The ICC profile that a copy must carry, so that its codes mean what they meant.
    public Optional<byte[]> profile() {
        return Optional.ofNullable(profile);
    }

    /// The picture as an encoder is shown it: the same samples where the codes are sRGB's, else new ones.
    public Samples srgb(Samples own, Workers workers) {
        return own;
    }

    /// How large a step of the picture's own codes looks.
    public CodeSteps steps() {
        return CodeSteps.EQUAL;
    }
}
