package sfumato.report.html;

import java.util.List;
import sfumato.report.Evidence;

/// The report for people: one page in HTML that stands alone, with its style and its pictures inside, and asks for nothing
/// from anywhere. The same contents give the same bytes.
///
/// @param original name of the original's file, without folders
/// @param copy     name of the copy's file, without folders
/// @param size     the copy's size, such as "1200 × 900 pixels"
/// @param settings how the copy was made; empty if that is not known
/// @param notes    what a careful user should know, as sentences
/// @param program  the program and its version
public record ReportPage(String original, String copy, String size, Evidence evidence, Pictures pictures, List<Setting> settings,
                         List<String> notes, String program) {

    public ReportPage {
        settings = List.copyOf(settings);
        notes = List.copyOf(notes);
    }

    /// The page in UTF-8.
    public byte[] bytes() {
        return Frame.around(copy + ": protection report", program, Html.of("{}{}{}{}{}{}{}{}{}", head(), VerdictSection.of(evidence),
                PictureSection.of(pictures), DetailSection.of(pictures.details()), EyeSection.of(evidence.visibility()), EncoderSection.of(evidence),
                SurvivalSection.of(evidence.survival()), MadeSection.of(this), LimitSection.of(program)));
    }

    private Html head() {
        return Html.of("""
                <header>
                <p class="kicker">Protection report</p>
                <h1><bdi>{}</bdi></h1>
                <p class="lead">A protected copy of <bdi>{}</bdi>, {}. This page says what was changed, how much of it can be seen,
                and what machines make of it.</p>
                </header>
                """, copy, original, size);
    }
}
