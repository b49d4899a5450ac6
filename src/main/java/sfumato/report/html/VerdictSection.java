package sfumato.report.html;

import java.util.stream.IntStream;
import sfumato.report.Evidence;
import sfumato.report.Sight;
import sfumato.report.Verdict;
import sfumato.report.Verdict.Protection;
import sfumato.report.Visibility;

/// What the figures come to, in plain words.
final class VerdictSection {
    private VerdictSection() {
    }

    static Html of(Evidence evidence) {
        Verdict verdict = evidence.verdict();
        return Html.of("""
                <section aria-labelledby="short" class="verdicts">
                <h2 id="short" class="unseen">In short</h2>
                {}{}</section>
                """, card("Protection", scale(verdict.protection().ordinal(), Protection.values().length - 1), verdict.protection().words(), verdict.limit().words()),
                card("Visibility", scale(verdict.sight().ordinal(), Sight.values().length - 1), verdict.sight().words(), colours(evidence.visibility())));
    }

    private static String colours(Visibility visibility) {
        String anywhere = "Nearly everywhere the colours differ by at most " + Figures.decimals(visibility.colour().p95(), 1);
        return anywhere + visibility.flat().map(flat -> ", in flat places by at most " + Figures.decimals(flat.p95(), 1)).orElse("") + ". In plain colour about 1 is just noticed; brushwork hides 3.";
    }

    private static Html card(String about, Html scale, String words, String more) {
        return Html.of("<div class=\"verdict\">\n<h3>{}{}</h3>\n<p class=\"words\">{}</p>\n{}</div>\n", about, scale, words,
                more.isEmpty() ? Html.NOTHING : Html.of("<p>{}</p>\n", more));
    }

    // For the eye alone: the words say the same.
    private static Html scale(int reached, int of) {
        return Html.of("<span class=\"scale\" aria-hidden=\"true\">{}</span>",
                IntStream.range(0, of).mapToObj(i -> new Html(i < reached ? "<i class=\"on\"></i>" : "<i></i>")).toList());
    }
}
