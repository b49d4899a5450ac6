package sfumato.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sfumato.image.sight.ColourDifference;
import sfumato.report.Controlled;
import sfumato.report.EncoderEvidence;
import sfumato.report.Evidence;
import sfumato.report.HeadEvidence;
import sfumato.report.Survival;
import sfumato.report.TestEvidence;
import sfumato.report.TestVisibility;
import sfumato.report.Verdict;
import sfumato.report.Visibility;
import sfumato.report.Wear;

class ReportPageTest {
    private static final String EVIL = "<script>alert(1)</script> \"onload='x' \u202egnp";
    private static final Picture PICTURE = new Picture("image/png", 4, 3, new byte[] {1, 2, 3});
    private static final Evidence EVIDENCE = new Evidence(TestVisibility.of(8, 3.2, 38.04, 0.98765), encoder("ours", 0.41), List.of(encoder("theirs", 0.205)),
            List.of(TestEvidence.survival(new Wear.Jpeg(75), 0.5, 0.44), TestEvidence.survival(new Wear.Crop(90), 0.5, 0.51),
                    new Survival(new Wear.Resize(1080), Optional.empty())));

    private static EncoderEvidence encoder(String name, double shift) {
        return new EncoderEvidence(name, new Controlled(shift, 0.1), new Controlled(0.3, 0.12), Optional.of(new Controlled(0.2, -0.05)),
                List.of(head("flux2"), head("sd15")));
    }

    private static HeadEvidence head(String name) {
        return new HeadEvidence(name, new Controlled(0.4, 0.1), new Controlled(0.3, 0.12), Optional.empty());
    }

    @Test
    void encoders_that_joined_and_those_that_may_have_are_told_apart() {
        Evidence several = new Evidence(EVIDENCE.visibility(), EVIDENCE.seen(), List.of(encoder("beside", 0.4)), List.of(), List.of(encoder("perhaps", 0.3)), List.of());
        String page = new String(new ReportPage("a.png", "b.png", "4 × 3 pixels", several, pictures(), List.of(), List.of(), "Sfumato 1").bytes(), StandardCharsets.UTF_8);
        assertTrue(page.contains("Seen by the encoder “beside”, against which the protection is made, too."), page);
        assertTrue(page.contains("Seen by the encoder “perhaps”. The protection may have been made against it, too."), page);
    }

    @Test
    void it_has_one_title_and_its_headings_descend_by_one() {
        List<Integer> levels = all("<h(\\d)", page()).stream().map(Integer::valueOf).toList();
        assertEquals(1, levels.getFirst());
        assertEquals(1, levels.stream().filter(level -> level == 1).count());
        for (int i = 1; i < levels.size(); i++) {
            assertTrue(levels.get(i) <= levels.get(i - 1) + 1, levels.toString());
        }
    }

    @Test
    void it_says_its_language_and_every_picture_says_what_it_shows() {
        assertTrue(page().contains("<html lang=\"en\">"));
        assertEquals(7, all("<img [^>]*alt=\"([^\"]+)\"", page()).stream().distinct().count(), "before, after, difference and two places twice");
        assertEquals(7, all("(<img )", page()).size());
    }

    @Test
    void every_table_has_a_caption_and_every_row_and_column_a_header() {
        String page = page();
        int tables = all("(<table[ >])", page).size();
        assertEquals(tables, all("(<caption>)", page).size());
        assertEquals(tables, all("(<thead><tr><th scope=\"col\">)", page).size());
        assertEquals(all("(<tr>)", page).size() - tables, all("(<tr><th scope=\"row\">)", page).size());
    }

    @Test
    void every_element_that_is_opened_is_closed() {
        String page = page().replaceAll("<style>(?s:.*?)</style>", "");
        for (String element : List.of("html", "head", "body", "main", "header", "footer", "section", "div", "figure", "figcaption", "table", "thead",
                "tbody", "tr", "th", "td", "caption", "dl", "dt", "dd", "ul", "li", "p", "span", "bdi", "h1", "h2", "h3", "strong", "em")) {
            assertEquals(all("(<" + element + "[ >])", page).size(), all("(</" + element + ">)", page).size(), element);
        }
    }

    @Test
    void it_stands_alone_and_forbids_itself_to_ask_for_anything() {
        String page = page();
        assertEquals(List.of(), all("(https?:|<script|<link|<iframe|url\\(|@import)", page));
        assertTrue(all("src=\"([^\"]*)\"", page).stream().allMatch(source -> source.startsWith("data:image/png;base64,AQID")));
        assertTrue(page.contains("default-src 'none'; img-src data:; style-src 'unsafe-inline'"));
    }

    @Test
    void nothing_that_a_file_says_is_obeyed() {
        String page = text(new ReportPage(EVIL, EVIL, "4 × 3 pixels", EVIDENCE, pictures(), List.of(new Setting("Author", EVIL)), List.of(EVIL), "Sfumato 1"));
        assertFalse(page.contains("<script"), page);
        assertFalse(page.contains("\u202e"));
        assertEquals(5, all("(&lt;script&gt;alert\\(1\\)&lt;/script&gt; &quot;onload=&#39;x&#39; \\\\u202egnp)", page).size(),
                "the title twice, the original, the author, the note");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<bdi>copy.png</bdi>", "<bdi>art.png</bdi>", "4 × 3 pixels", "8 of 255", "3.20 of 255", "0.9877", "0.9938", "38.0 dB",
        "<td>0.81</td><td>0.30</td>", "<td>1.90</td><td>0.80</td>", "<td>4.25</td><td>1.50</td>", "25 % of the picture", "<td>0.410</td><td>0.100</td><td>4.1 ×</td>",
        "<td>0.200</td><td>−0.050</td><td>–</td>", "<td>0.300</td><td>0.120</td><td>2.5 ×</td>",
        "“theirs”, which the protection never asked", "<td>0.500</td><td>1.000</td>", "Saved as JPEG of quality 75", "88 %", "102 %", "102 %</span></td><td>100 %</td>", "<td>not smaller</td><td>–</td>", "flux2", "sd15", "10 times as strong", "<dt>Effort</dt><dd><bdi>32</bdi></dd>", "<li>A note.</li>", "Made by Sfumato 1.", Evidence.LIMITS})
    void it_tells_what_was_found(String words) {
        assertTrue(page().contains(words), page());
    }

    @Test
    void equal_pictures_have_no_difference_rather_than_an_endless_number() {
        Evidence none = TestEvidence.of(TestVisibility.ofNothing(), new Controlled(0, 0), Optional.empty(), TestEvidence.nothing());
        String page = text(new ReportPage("a", "b", "4 × 3 pixels", none, pictures(), List.of(), List.of(), "Sfumato 1"));
        assertTrue(page.contains("no difference"), page);
        assertTrue(page.contains("has no flat places"), page);
        assertTrue(page.contains("<td>0.00</td><td>–</td>"), page);
        assertEquals(List.of(), all("(Infinity|NaN)", page));
    }

    @Test
    void the_verdict_comes_first_and_says_what_is_protected_and_what_is_seen() {
        String page = page();
        Verdict verdict = EVIDENCE.verdict();
        int protection = page.indexOf(verdict.protection().words());
        int sight = page.indexOf(verdict.sight().words());
        assertTrue(0 < protection && protection < sight && sight < page.indexOf("<img "), page);
        assertTrue(page.contains("differ by at most 1.9, in flat places by at most 0.8."), page);
    }

    @Test
    void a_trace_of_flat_places_is_not_told_as_none() {
        Visibility trace = new Visibility(8, 3.2, 38.04, 0.98765, 0.99, new ColourDifference(1, 2, 3), Optional.of(new ColourDifference(0, 0, 0)), 0.001);
        Evidence evidence = TestEvidence.of(trace, new Controlled(0.4, 0.1), Optional.empty());
        String page = text(new ReportPage("a", "b", "4 × 3 pixels", evidence, pictures(), List.of(), List.of(), "Sfumato 1"));
        assertTrue(page.contains("Flat places are less than 1 % of the picture."), page);
    }

    @Test
    void without_settings_it_says_that_they_are_not_known() {
        assertTrue(text(new ReportPage("a", "b", "", EVIDENCE, pictures(), List.of(), List.of(), "Sfumato 1")).contains("The settings are not known"));
    }

    private static String page() {
        return text(new ReportPage("art.png", "copy.png", "4 × 3 pixels", EVIDENCE, pictures(), List.of(new Setting("Effort", "32")), List.of("A note."), "Sfumato 1"));
    }

    private static Pictures pictures() {
        return new Pictures(PICTURE, PICTURE, PICTURE, 10, List.of(new Pictures.Detail("The flattest place", "here", PICTURE, PICTURE),
                new Pictures.Detail("The busiest place", "there", PICTURE, PICTURE)));
    }

    private static String text(ReportPage page) {
        return new String(page.bytes(), StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }

    private static List<String> all(String pattern, String page) {
        return Pattern.compile(pattern).matcher(page).results().map((MatchResult found) -> found.group(1)).toList();
    }
}
