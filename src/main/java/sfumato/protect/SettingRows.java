package sfumato.protect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sfumato.image.PictureFormat;
import sfumato.image.codec.Export.Chroma;
import sfumato.image.metadata.MetadataWishes;
import sfumato.image.metadata.Rights;
import sfumato.report.html.Setting;

/// Settings in an artist's words.
final class SettingRows {
    private SettingRows() {
    }

    static List<Setting> of(ProtectionSettings settings) {
        List<Setting> rows = new ArrayList<>();
        rows.add(new Setting("Objective", switch (settings.aim()) {
            case STYLE -> "style: to be taken for the same picture in another style";
            case CONCEPT -> "concept: to be taken for another subject";
            case DISRUPT -> "disrupt: to be taken for anything but itself";
        }));
        if (settings.aim() != Aim.DISRUPT) {
            rows.add(new Setting("Decoy", switch (settings.decoy()) {
                case DecoyChoice.Automatic() -> "chosen for this picture";
                case DecoyChoice.Named(String name) -> name;
                case DecoyChoice.FromFile(var file) -> file.getFileName().toString();
            }));
        }
        rows.add(new Setting("Strength", "at most " + settings.maxCodes() + " of 255 steps"));
        switch (settings.mask()) {
            case MaskChoice.None() -> { }
            case MaskChoice.Automatic() -> rows.add(new Setting("Mask", "proposed for this picture"));
            case MaskChoice.FromFile(var file) -> rows.add(new Setting("Mask", file.getFileName().toString()));
        }
        rows.add(new Setting("Effort", settings.steps() + " steps of search"));
        if (!settings.encoders().isEmpty()) {
            rows.add(new Setting("Encoders", "the program's own and " + String.join(", ", settings.encoders())));
        }
        addOutput(settings.output(), rows);
        addMetadata(settings.metadata(), rows);
        rows.add(new Setting("Seed", Long.toString(settings.seed())));
        return rows;
    }

    private static void addOutput(OutputSettings output, List<Setting> rows) {
        rows.add(new Setting("Kind of file", output.format().map(PictureFormat::toString).orElse("the original's")));
        if (output.format().map(format -> format == PictureFormat.JPEG || format == PictureFormat.WEBP).orElse(true)) {
            rows.add(new Setting("Quality where compressed", output.lossless().orElse(false) ? "lossless"
                    : output.quality() + (output.chroma() == Chroma.HALF ? ", colours at half size" : "")));
        }
        output.maxSide().ifPresent(side -> rows.add(new Setting("Longer side", "at most " + side + " pixels")));
        output.maxBytes().ifPresent(bytes -> rows.add(new Setting("Size of the file", String.format(Locale.ROOT, "at most %,d bytes", bytes))));
    }

    private static String words(Rights rights) {
        return switch (rights) {
            case PROHIBIT_AI_TRAINING -> "no training of AI";
            case PROHIBIT_GENAI_TRAINING -> "no training of generative AI";
            case PROHIBIT_ALL -> "no data mining of any kind";
            case ALLOW -> "data mining is allowed";
            case NONE -> "none is added";
        };
    }

    private static void addMetadata(MetadataWishes metadata, List<Setting> rows) {
        rows.add(new Setting("Statement of rights", metadata.rights().map(SettingRows::words).orElse("what the original states; if nothing, no training of AI")));
        metadata.creator().ifPresent(creator -> rows.add(new Setting("Author", creator)));
        metadata.copyright().ifPresent(copyright -> rows.add(new Setting("Copyright", copyright)));
        if (metadata.stripAll()) {
            rows.add(new Setting("Left out", "everything that is not needed to show the picture"));
        } else if (metadata.stripLocation()) {
            rows.add(new Setting("Left out", "where the picture was made"));
        }
    }
}
