package sfumato.report.html;

import java.util.List;
import sfumato.report.Evidence;

/// What came of a whole portfolio, for people: one page in HTML in the style of the reports, which stands alone and asks for
/// nothing from anywhere. The same contents give the same bytes.
///
/// @param totals  what came of all, as a sentence
/// @param rows    one for each picture, in their order
/// @param program the program and its version
public record SummaryPage(String totals, List<Row> rows, String program) {

    /// One picture.
    ///
    /// @param name    of the original
    /// @param state   what came of it, in a few words
    /// @param details sentences: the verdicts, or why nothing was written
    /// @param copy    name of the copy; empty for none
    /// @param figures one for each of [#COLUMNS]; a dash where there is none
    public record Row(String name, String state, List<String> details, String copy, List<String> figures) {
        public Row {
            details = List.copyOf(details);
            figures = List.copyOf(figures);
        }
    }

    /// The headings of the figures.
    public static final List<String> COLUMNS = List.of("shift", "noise", "seen", "seconds");

    public SummaryPage {
        rows = List.copyOf(rows);
    }

    /// The page in UTF-8.
    public byte[] bytes() {
        Html main = Html.of("""
                <header>
                <p class="kicker">Portfolio summary</p>
                <h1>{}</h1>
                <p class="lead">{}</p>
                </header>
                <section>
                <table>
                <caption>Shift: how far an encoder sees the copy moved from its original, beside what plain noise of the same size does.
                Seen: the difference in colour that nearly the whole picture stays below; in plain colour about 1 is just noticed,
                and brushwork hides 3.</caption>
                <thead><tr><th scope="col">Picture</th>{}</tr></thead>
                <tbody>
                {}</tbody>
                </table>
                </section>
                <footer><p class="quiet">Made by {}. The page holds everything it shows and asks nothing of the network.</p></footer>
                """, totals, Evidence.LIMITS, COLUMNS.stream().map(column -> Html.of("<th scope=\"col\">{}</th>", column)).toList(),
                rows.stream().map(SummaryPage::row).toList(), program);
        return Frame.around("Portfolio summary", program, main);
    }

    private static Html row(Row row) {
        Html copy = row.copy().isEmpty() ? Html.NOTHING : Html.of("<span class=\"explain\"><bdi>{}</bdi></span>", row.copy());
        return Html.of("<tr><th scope=\"row\"><bdi>{}</bdi>{}<span class=\"explain\"><strong>{}</strong>{}</span></th>{}</tr>\n", row.name(), copy, row.state(),
                row.details().stream().map(detail -> Html.of(" {}", detail)).toList(), row.figures().stream().map(figure -> Html.of("<td>{}</td>", figure)).toList());
    }
}
