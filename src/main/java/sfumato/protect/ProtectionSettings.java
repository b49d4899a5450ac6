package sfumato.protect;

import java.util.HashSet;
import java.util.List;
import sfumato.image.metadata.MetadataWishes;
import sfumato.pack.PackName;

/// Everything that, with the picture itself, decides the protected copy.
///
/// @param aim      what to lead the encoder to
/// @param decoy    which picture to lead it to
/// @param maxCodes the bound: greatest difference of any sample, in 8-bit codes, 0 to 64
/// @param mask     which parts may change less, or not at all
/// @param steps    gradient steps, 0 to 10,000; 0 gives noise of the same budget, a control that protects next to nothing
/// @param output   what kind of file to write, and how large
/// @param metadata what the copy says beside its pixels
/// @param seed     chooses the random transforms; the same seed gives the same bytes
/// @param encoders names of the packs that join the embedded encoder, each once ([PackName]); see [EncoderShelf]
public record ProtectionSettings(Aim aim, DecoyChoice decoy, int maxCodes, MaskChoice mask, int steps,
                                 OutputSettings output, MetadataWishes metadata, long seed, List<String> encoders) {

    public static final int GREATEST_MAX_CODES = 64;
    public static final int GREATEST_STEPS = 10_000;

    /// Style, balanced, standard effort, the original's format.
    public static final ProtectionSettings DEFAULT = new ProtectionSettings(Aim.STYLE, new DecoyChoice.Automatic(),
            Strength.BALANCED.maxCodes(), new MaskChoice.None(), Effort.STANDARD.steps(), OutputSettings.DEFAULT, MetadataWishes.DEFAULT, 0);

    public ProtectionSettings {
        requireWithin("maxCodes", maxCodes, 0, GREATEST_MAX_CODES);
        requireWithin("steps", steps, 0, GREATEST_STEPS);
        encoders = List.copyOf(encoders);
        if (!areEncoders(encoders)) {
            throw new IllegalArgumentException("these are no names of encoders, each once: " + encoders);
        }
    }

    /// With the embedded encoder alone.
    public ProtectionSettings(Aim aim, DecoyChoice decoy, int maxCodes, MaskChoice mask, int steps,
                              OutputSettings output, MetadataWishes metadata, long seed) {
        this(aim, decoy, maxCodes, mask, steps, output, metadata, seed, List.of());
    }

    /// Whether these are names of packs, each once.
    static boolean areEncoders(List<String> names) {
        return names.stream().allMatch(name -> PackName.faultIn(name).isEmpty()) && new HashSet<>(names).size() == names.size();
    }

    public ProtectionSettings withAim(Aim other) {
        return new ProtectionSettings(other, decoy, maxCodes, mask, steps, output, metadata, seed, encoders);
    }

    public ProtectionSettings withDecoy(DecoyChoice other) {
        return new ProtectionSettings(aim, other, maxCodes, mask, steps, output, metadata, seed, encoders);
    }

    public ProtectionSettings withMaxCodes(int other) {
        return new ProtectionSettings(aim, decoy, other, mask, steps, output, metadata, seed, encoders);
    }

    public ProtectionSettings withMask(MaskChoice other) {
        return new ProtectionSettings(aim, decoy, maxCodes, other, steps, output, metadata, seed, encoders);
    }

    public ProtectionSettings withSteps(int other) {
        return new ProtectionSettings(aim, decoy, maxCodes, mask, other, output, metadata, seed, encoders);
    }

    public ProtectionSettings withOutput(OutputSettings other) {
        return new ProtectionSettings(aim, decoy, maxCodes, mask, steps, other, metadata, seed, encoders);
    }

    public ProtectionSettings withMetadata(MetadataWishes other) {
        return new ProtectionSettings(aim, decoy, maxCodes, mask, steps, output, other, seed, encoders);
    }

    public ProtectionSettings withSeed(long other) {
        return new ProtectionSettings(aim, decoy, maxCodes, mask, steps, output, metadata, other, encoders);
    }

    public ProtectionSettings withEncoders(List<String> others) {
        return new ProtectionSettings(aim, decoy, maxCodes, mask, steps, output, metadata, seed, others);
    }

    private static void requireWithin(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " is " + value + ", not " + least + " to " + most);
        }
    }
}
