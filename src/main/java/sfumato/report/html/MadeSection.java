package sfumato.report.html;

/// With which settings a copy was made, and what happened on the way.
final class MadeSection {
    private MadeSection() {
    }

    static Html of(ReportPage page) {
        return Html.of("""
                <section aria-labelledby="made">
                <h2 id="made">How it was made</h2>
                {}{}</section>
                """, page.settings().isEmpty() ? Html.of("<p class=\"prose\">The settings are not known: this report was made from the two files alone.</p>\n") : settings(page),
                page.notes().isEmpty() ? Html.NOTHING : notes(page));
    }

    private static Html settings(ReportPage page) {
        return Html.of("<dl>\n{}</dl>\n", page.settings().stream()
                .map(setting -> Html.of("<div><dt>{}</dt><dd><bdi>{}</bdi></dd></div>\n", setting.name(), setting.value())).toList());
    }

    private static Html notes(ReportPage page) {
        return Html.of("<h3>Good to know</h3>\n<ul class=\"prose\">\n{}</ul>\n", page.notes().stream().map(note -> Html.of("<li>{}</li>\n", note)).toList());
    }
}
