package sfumato.report.html;

import java.util.ArrayList;
import java.util.List;

/// A table of measures: each row says what is measured, in an artist's words, before it says how much.
///
/// @param caption  what the table holds
/// @param measured the heading of what stands before the figures
/// @param columns  the headings of the figures
record FigureTable(String caption, String measured, List<String> columns, List<Row> rows) {

    /// One measure.
    ///
    /// @param explanation a sentence or two, or empty
    /// @param figures     one for each column
    record Row(String name, String explanation, List<String> figures) {
        Row {
            figures = List.copyOf(figures);
        }
    }

    FigureTable {
        for (Row row : rows) {
            if (row.figures().size() != columns.size()) {
                throw new IllegalArgumentException(row + " under " + columns);
            }
        }
    }

    Html html() {
        List<Html> headings = new ArrayList<>();
        columns.forEach(column -> headings.add(Html.of("<th scope=\"col\">{}</th>", column)));
        return Html.of("""
                <table>
                <caption>{}</caption>
                <thead><tr><th scope="col">{}</th>{}</tr></thead>
                <tbody>
                {}</tbody>
                </table>
                """, caption, measured, headings, rows.stream().map(FigureTable::row).toList());
    }

    private static Html row(Row row) {
        Html explanation = row.explanation().isEmpty() ? Html.NOTHING : Html.of("<span class=\"explain\">{}</span>", row.explanation());
        return Html.of("<tr><th scope=\"row\">{}{}</th>{}</tr>\n", row.name(), explanation,
                row.figures().stream().map(figure -> Html.of("<td>{}</td>", figure)).toList());
    }
}
