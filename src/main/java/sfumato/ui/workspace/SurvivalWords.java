package sfumato.ui.workspace;

import static sfumato.ui.text.Messages.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import sfumato.report.Survival;
import sfumato.report.Wear;

/// What is left of the protection after what happens to published pictures, in one sentence.
final class SurvivalWords {
    /// The kinds that say most in little room; all of them are in the reports.
    private static final List<Wear> SHOWN = List.of(new Wear.Jpeg(75), new Wear.Resize(512), new Wear.Crop(90), new Wear.Blur(1.25),
            new Wear.Noise(0.05), new Wear.NoiseAndUpscaling(0.05, 2));

    private SurvivalWords() {
    }

    /// Empty if nothing could be measured.
    static Optional<String> of(List<Survival> survival) {
        String parts = survival.stream().filter(one -> SHOWN.contains(one.wear()) && one.share().isPresent() && one.noiseShare().isPresent())
                .map(one -> text("evidence.survival.part", wear(one.wear()), one.share().getAsDouble(), one.noiseShare().getAsDouble()))
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? Optional.empty() : Optional.of(text("evidence.survival", parts));
    }

    private static String wear(Wear wear) {
        return switch (wear) {
            case Wear.Jpeg(int quality) -> text("evidence.wear.jpeg", quality);
            case Wear.Resize(int side) -> text("evidence.wear.resize", side);
            case Wear.Blur(double sigma) -> text("evidence.wear.blur", sigma);
            case Wear.Noise(double sigma) -> text("evidence.wear.noise", sigma);
            case Wear.Crop(int percent) -> text("evidence.wear.crop", percent / 100.0);
            case Wear.NoiseAndUpscaling(double sigma, int factor) -> text("evidence.wear.upscaling", sigma, factor);
        };
    }
}
