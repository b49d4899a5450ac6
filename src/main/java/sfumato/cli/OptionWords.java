package sfumato.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sfumato.image.codec.Export.Chroma;
import sfumato.image.metadata.MetadataWishes;
import sfumato.protect.DecoyChoice;
import sfumato.protect.MaskChoice;
import sfumato.protect.OutputSettings;
import sfumato.protect.ProtectionSettings;

/// Settings as the options of `sfumato protect` that mean them. What another version may have another default for is always
/// said, the rest where it is not the default.
final class OptionWords {
    private final List<String> words = new ArrayList<>();

    private OptionWords() {
    }

    static String of(ProtectionSettings settings) {
        OptionWords words = new OptionWords();
        words.add("--objective", Shown.lower(settings.aim()));
        switch (settings.decoy()) {
            case DecoyChoice.Automatic() -> { }
            case DecoyChoice.Named(String name) -> words.add("--decoy", name);
            case DecoyChoice.FromFile(Path file) -> words.add("--decoy", file.toString());
        }
        words.add("--max-codes", Integer.toString(settings.maxCodes()));
        switch (settings.mask()) {
            case MaskChoice.None() -> { }
            case MaskChoice.Automatic() -> words.add("--mask", "auto");
            case MaskChoice.FromFile(Path file) -> words.add("--mask", file.toString());
        }
        words.add("--steps", Integer.toString(settings.steps()));
        settings.encoders().forEach(name -> words.add("--encoder", name));
        words.addOutput(settings.output());
        words.addMetadata(settings.metadata());
        if (settings.seed() != ProtectionSettings.DEFAULT.seed()) {
            words.add("--seed", Long.toString(settings.seed()));
        }
        return String.join(" ", words.words);
    }

    private void addOutput(OutputSettings output) {
        output.format().ifPresent(format -> add("--format", Shown.lower(format)));
        if (output.quality() != OutputSettings.DEFAULT.quality() || output.lossless().equals(Optional.of(false))) {
            add("--quality", Integer.toString(output.quality()));
        }
        flag("--lossless", output.lossless().orElse(false));
        if (output.chroma() == Chroma.HALF) {
            add("--chroma", "420");
        }
        flag("--progressive", output.progressive());
        output.maxSide().ifPresent(side -> add("--max-side", Integer.toString(side)));
        output.maxBytes().ifPresent(bytes -> add("--max-bytes", Long.toString(bytes)));
    }

    private void addMetadata(MetadataWishes metadata) {
        metadata.rights().ifPresent(rights -> add("--rights", Shown.lower(rights)));
        metadata.creator().ifPresent(creator -> add("--creator", creator));
        metadata.copyright().ifPresent(copyright -> add("--copyright", copyright));
        flag("--strip-location", metadata.stripLocation());
        flag("--strip-all", metadata.stripAll());
    }

    private void flag(String option, boolean set) {
        if (set) {
            words.add(option);
        }
    }

    private void add(String option, String value) {
        words.add(option);
        words.add(value.matches("[\\p{L}\\p{N}_./:\\\\-]+") ? value : '"' + value + '"');
    }
}
