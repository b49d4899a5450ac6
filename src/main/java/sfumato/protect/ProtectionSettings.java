package sfumato.protect;

import java.util.Optional;
import sfumato.image.PictureFormat;

/// Everything that, with the picture itself, decides the protected copy.
///
/// @param aim      what to lead the encoder to
/// @param decoy    which picture to lead it to
/// @param maxCodes the bound: greatest difference of any sample, in 8-bit codes, 0 to 64
/// @param steps    gradient steps, 0 to 10,000; 0 gives noise of the same budget, a control that protects next to nothing
/// @param format   kind of file to write; empty means the original's
/// @param quality  JPEG quality, 1 to 100
/// @param seed     chooses the random transforms; the same seed gives the same bytes
public record ProtectionSettings(Aim aim, DecoyChoice decoy, int maxCodes, int steps,
                                 Optional<PictureFormat> format, int quality, long seed) {

    public static final int GREATEST_MAX_CODES = 64;
    public static final int GREATEST_STEPS = 10_000;

    /// Style, balanced, standard effort, the original's format.
    public static final ProtectionSettings DEFAULT = new ProtectionSettings(Aim.STYLE, new DecoyChoice.Automatic(),
            Strength.BALANCED.maxCodes(), Effort.STANDARD.steps(), Optional.empty(), 92, 0);

    public ProtectionSettings {
        requireWithin("maxCodes", maxCodes, 0, GREATEST_MAX_CODES);
        requireWithin("steps", steps, 0, GREATEST_STEPS);
        requireWithin("quality", quality, 1, 100);
    }

    public ProtectionSettings withAim(Aim other) {
        return new ProtectionSettings(other, decoy, maxCodes, steps, format, quality, seed);
    }

    public ProtectionSettings withDecoy(DecoyChoice other) {
        return new ProtectionSettings(aim, other, maxCodes, steps, format, quality, seed);
    }

    public ProtectionSettings withMaxCodes(int other) {
        return new ProtectionSettings(aim, decoy, other, steps, format, quality, seed);
    }

    public ProtectionSettings withSteps(int other) {
        return new ProtectionSettings(aim, decoy, maxCodes, other, format, quality, seed);
    }

    public ProtectionSettings withFormat(Optional<PictureFormat> other) {
        return new ProtectionSettings(aim, decoy, maxCodes, steps, other, quality, seed);
    }

    public ProtectionSettings withQuality(int other) {
        return new ProtectionSettings(aim, decoy, maxCodes, steps, format, other, seed);
    }

    public ProtectionSettings withSeed(long other) {
        return new ProtectionSettings(aim, decoy, maxCodes, steps, format, quality, other);
    }

    private static void requireWithin(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " is " + value + ", not " + least + " to " + most);
        }
    }
}
