package sfumato.report.html;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import sfumato.report.Survival;
import sfumato.report.Wear;

/// What is left of the protection after what happens to pictures.
final class SurvivalSection {
    private SurvivalSection() {
    }

    /// Nothing where nothing was measured.
    static Html of(List<Survival> survival) {
        if (survival.isEmpty()) {
            return Html.NOTHING;
        }
        return Html.of("""
                <section aria-labelledby="survival">
                <h2 id="survival">What survives</h2>
                <p class="prose">Pictures are saved again, made smaller and cropped before anyone learns from them. Each line says how much
                of the shift was left after one such step, tried on this very copy, and beside it how much was left of the shift that plain
                noise makes. 100 % means that nothing was lost.</p>
                <table class="survival">
                <caption>{}</caption>
                <thead><tr><th scope="col">What happens to the copy</th><th scope="col">Left of the shift</th><th scope="col">Left of noise</th></tr></thead>
                <tbody>
                {}</tbody>
                </table>
                </section>
                """, Survival.NOTE, survival.stream().map(SurvivalSection::row).toList());
    }

    private static Html row(Survival one) {
        OptionalDouble share = one.share();
        Html left = share.isPresent() ? Html.of("<span class=\"bar\" aria-hidden=\"true\"><span style=\"width:{}%\"></span></span><span class=\"share\">{}</span>",
                Math.clamp(Math.round(100 * share.getAsDouble()), 0, 100), Figures.percent(share.getAsDouble())) : Html.of("{}", one.reason().orElseThrow());
        return Html.of("<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td></tr>\n", words(one.wear()), left,
                one.noiseShare().isPresent() ? Figures.percent(one.noiseShare().getAsDouble()) : "–");
    }

    private static String words(Wear wear) {
        return switch (wear) {
            case Wear.Jpeg(int quality) -> "Saved as JPEG of quality " + quality;
            case Wear.Resize(int side) -> "Made smaller: shorter side " + side + " pixels";
            case Wear.Blur(double sigma) -> "Blurred by " + plain(sigma) + " pixels";
            case Wear.Noise(double sigma) -> "Noise added, " + Figures.percent(sigma) + " of the range from black to white";
            case Wear.Crop(int percent) -> "Cropped to the middle " + percent + " %";
            case Wear.NoiseAndUpscaling(double sigma, int factor) -> "Noise added (" + Figures.percent(sigma) + "), then enlarged " + factor
                    + " × and made smaller again: the simplest way to remove a protection";
        };
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
