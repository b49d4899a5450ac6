package sfumato.report.html;

import java.util.ArrayList;
import java.util.List;
import sfumato.report.Visibility;

/// What the eye sees of the change, in figures.
final class EyeSection {
    private EyeSection() {
    }

    static Html of(Visibility visibility) {
        return Html.of("""
                <section aria-labelledby="eye">
                <h2 id="eye">What the eye sees</h2>
                {}</section>
                """, new FigureTable("How far the copy is from the original, pixel by pixel and as the eye takes it in.", "Measure", List.of("This copy"), rows(visibility)).html());
    }

    private static List<FigureTable.Row> rows(Visibility v) {
        List<FigureTable.Row> rows = new ArrayList<>();
        rows.add(row("Greatest change", "Of 255 steps between no light and full light, the most that any red, green or blue value was moved.",
                Figures.codes(v.maxCodes()) + " of 255"));
        rows.add(row("Typical change", "The same on average over the whole picture (root mean square).", Figures.decimals(v.rmsCodes(), 2) + " of 255"));
        rows.add(row("Likeness of structure (SSIM)", "How alike the patterns of light and dark are: 1 is the same picture, below 0.9 a careful eye finds the difference.",
                Figures.decimals(v.ssim(), 4)));
        rows.add(row("Signal to noise (PSNR)", "How far the change lies below the picture itself. Above 40 dB it is hard to see, below 30 dB it is plain.",
                Double.isFinite(v.psnr()) ? Figures.decimals(v.psnr(), 1) + " dB" : "no difference"));
        return rows;
    }

    private static FigureTable.Row row(String name, String explanation, String figure) {
        return new FigureTable.Row(name, explanation, List.of(figure));
    }
}
