package sfumato.ui.settings;

import static sfumato.ui.text.Messages.text;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import sfumato.image.PictureFormat;
import sfumato.image.codec.Export.Chroma;
import sfumato.image.metadata.MetadataWishes;
import sfumato.protect.Effort;
import sfumato.protect.OutputSettings;
import sfumato.protect.ReportKind;
import sfumato.protect.Strength;
import sfumato.ui.settings.SettingsModel.Choice;

/// The presets that come with the program.
final class BuiltInPresets {
    private static final int WEB_SIDE = 2048;
    private static final int SOCIAL_SIDE = 1600;
    private static final int WEB_QUALITY = 90;

    private BuiltInPresets() {
    }

    static List<Preset> all() {
        Choice standard = Choice.DEFAULT;
        return List.of(
                new Preset(text("preset.standard"), standard),
                new Preset(text("preset.web"), standard.withOutput(jpeg(WEB_SIDE)).withMetadata(withoutPlace())),
                // What services upload is compressed and made smaller once more, which wears the protection: hence more of it.
                new Preset(text("preset.social"), standard.withStrength(Strength.STRONG).withEffort(Effort.THOROUGH)
                        .withOutput(jpeg(SOCIAL_SIDE)).withMetadata(withoutPlace())),
                new Preset(text("preset.print"), standard.withStrength(Strength.LIGHT).withEffort(Effort.THOROUGH)
                        .withOutput(OutputSettings.DEFAULT.withFormat(PictureFormat.TIFF))),
                new Preset(text("preset.archive"), standard.withEffort(Effort.THOROUGH)
                        .withOutput(OutputSettings.DEFAULT.withFormat(PictureFormat.PNG))
                        .withCopies(Copies.DEFAULT.withReports(Set.of(ReportKind.HTML, ReportKind.JSON)))));
    }

    private static OutputSettings jpeg(int side) {
        return new OutputSettings(Optional.of(PictureFormat.JPEG), WEB_QUALITY, Chroma.FULL, false, Optional.empty(),
                OptionalInt.of(side), OptionalLong.empty());
    }

    private static MetadataWishes withoutPlace() {
        return new MetadataWishes(Optional.empty(), true, false, Optional.empty(), Optional.empty());
    }
}
