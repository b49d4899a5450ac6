package sfumato.report.html;

import java.util.List;
import java.util.function.ToDoubleFunction;
import sfumato.image.sight.ColourDifference;
import sfumato.report.Visibility;

/// What the eye sees of the change, in figures.
final class EyeSection {
    private static final List<String> PLACES = List.of("Whole picture", "Flat places");

    private static final double LEAST_SHARE = 0.01;

    private EyeSection() {
    }

    static Html of(Visibility visibility) {
        return Html.of("""
                <section aria-labelledby="eye">
                <h2 id="eye">What the eye sees</h2>
                <p class="prose">The first table tells how far apart the colours look at full size, with a model of the eye that blurs as the eye
                does. About 1 is just noticed; 2 is found by who looks for it. Brushwork and foliage hide 3 to 5, but in a plain sky anyone
                sees 3. {}</p>
                {}{}</section>
                """, flat(visibility), colours(visibility), codes(visibility));
    }

    private static String flat(Visibility visibility) {
        if (visibility.flat().isEmpty()) {
            return "This picture has no flat places.";
        }
        String share = visibility.flatShare() < LEAST_SHARE ? "less than " + Figures.percent(LEAST_SHARE) : Figures.percent(visibility.flatShare());
        return "Flat places are " + share + " of the picture.";
    }

    private static Html colours(Visibility v) {
        return new FigureTable("Difference of colour as it is seen (CIEDE2000 after S-CIELAB, 40 pixels a degree).", "Measure", PLACES, List.of(
                colour("On average", "Over all pixels.", v, ColourDifference::mean),
                colour("Nearly everywhere", "95 of 100 pixels differ by at most this. It is the figure to look at first.", v, ColourDifference::p95),
                colour("At most", "The one pixel that differs most.", v, ColourDifference::max))).html();
    }

    private static FigureTable.Row colour(String name, String explanation, Visibility v, ToDoubleFunction<ColourDifference> of) {
        return new FigureTable.Row(name, explanation, List.of(Figures.decimals(of.applyAsDouble(v.colour()), 2),
                v.flat().map(flat -> Figures.decimals(of.applyAsDouble(flat), 2)).orElse("–")));
    }

    private static Html codes(Visibility v) {
        return new FigureTable("Difference of the numbers in the file.", "Measure", List.of("This copy"), List.of(
                row("Greatest change", "Of 255 steps between no light and full light, the most that any red, green or blue value was moved.",
                        Figures.codes(v.maxCodes()) + " of 255"),
                row("Typical change", "The same on average over the whole picture (root mean square).", Figures.decimals(v.rmsCodes(), 2) + " of 255"),
                row("Likeness of structure (SSIM)", "How alike the patterns of light and dark are in the smallest detail. 1 is the same picture.",
                        Figures.decimals(v.ssim(), 4)),
                row("Likeness at all sizes (MS-SSIM)", "The same in the smallest detail, in the large forms, and in between. 1 is the same picture.",
                        Figures.decimals(v.msSsim(), 4)),
                row("Signal to noise (PSNR)", "How far the change lies below the strongest possible one. The more, the smaller the change.",
                        Double.isFinite(v.psnr()) ? Figures.decimals(v.psnr(), 1) + " dB" : "no difference"))).html();
    }

    private static FigureTable.Row row(String name, String explanation, String figure) {
        return new FigureTable.Row(name, explanation, List.of(figure));
    }
}
