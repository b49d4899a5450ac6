package sfumato.ui.settings;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import javafx.beans.property.ObjectProperty;
import sfumato.image.PictureFormat;
import sfumato.image.codec.Export.Chroma;
import sfumato.protect.OutputSettings;

/// The kind of file of a copy, one property for each control.
final class OutputParts {
    final ObjectProperty<Optional<PictureFormat>> format;
    final ObjectProperty<Integer> quality;
    final ObjectProperty<Chroma> chroma;
    final ObjectProperty<Boolean> lossless;
    final ObjectProperty<OptionalInt> side;
    final ObjectProperty<OptionalLong> bytes;

    OutputParts(SettingsModel model) {
        format = model.part("format", choice -> choice.output().format(), (choice, now) -> choice.withOutput(withFormat(choice.output(), now)));
        quality = model.part("quality", choice -> choice.output().quality(), (choice, now) -> choice.withOutput(choice.output().withQuality(now)));
        chroma = model.part("chroma", choice -> choice.output().chroma(), (choice, now) -> choice.withOutput(withChroma(choice.output(), now)));
        lossless = model.part("lossless", choice -> choice.output().lossless().orElse(false),
                (choice, now) -> choice.withOutput(withLossless(choice.output(), now)));
        side = model.part("side", choice -> choice.output().maxSide(), (choice, now) -> choice.withOutput(withSide(choice.output(), now)));
        bytes = model.part("bytes", choice -> choice.output().maxBytes(), (choice, now) -> choice.withOutput(withBytes(choice.output(), now)));
    }

    /// Whether a copy may be a file of this kind.
    static boolean mayBe(Optional<PictureFormat> format, PictureFormat kind) {
        return format.isEmpty() || format.get() == kind;
    }

    // Without losses is a wish for WebP alone; nobody sees it at another format.
    private static OutputSettings withFormat(OutputSettings output, Optional<PictureFormat> format) {
        Optional<Boolean> lossless = format.equals(Optional.of(PictureFormat.WEBP)) ? output.lossless() : Optional.empty();
        return new OutputSettings(format, output.quality(), output.chroma(), output.progressive(), lossless, output.maxSide(), output.maxBytes());
    }

    private static OutputSettings withChroma(OutputSettings output, Chroma chroma) {
        return new OutputSettings(output.format(), output.quality(), chroma, output.progressive(), output.lossless(), output.maxSide(),
                output.maxBytes());
    }

    private static OutputSettings withLossless(OutputSettings output, boolean lossless) {
        return new OutputSettings(output.format(), output.quality(), output.chroma(), output.progressive(),
                lossless ? Optional.of(true) : Optional.empty(), output.maxSide(), output.maxBytes());
    }

    private static OutputSettings withSide(OutputSettings output, OptionalInt side) {
        return new OutputSettings(output.format(), output.quality(), output.chroma(), output.progressive(), output.lossless(), side,
                output.maxBytes());
    }

    private static OutputSettings withBytes(OutputSettings output, OptionalLong bytes) {
        return new OutputSettings(output.format(), output.quality(), output.chroma(), output.progressive(), output.lossless(), output.maxSide(),
                bytes);
    }
}
