package sfumato.report.html;

import sfumato.report.Evidence;

/// What the figures come to, in plain words.
final class VerdictSection {
    private VerdictSection() {
    }

    static Html of(Evidence evidence) {
        return Html.of("""
                <section aria-label="In short" class="verdicts">
                {}{}</section>
                """, card("Protection", "What a machine sees moves " + Figures.gain(evidence.shift()) + " as far as with plain noise."),
                card("Visibility", "No value was moved by more than " + Figures.codes(evidence.visibility().maxCodes()) + " of 255 steps."));
    }

    private static Html card(String about, String words) {
        return Html.of("<div class=\"verdict\"><h2>{}</h2><p>{}</p></div>\n", about, words);
    }
}
