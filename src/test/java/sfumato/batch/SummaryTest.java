package sfumato.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sfumato.batch.Item.State;
import sfumato.problem.Problem;
import sfumato.protect.ProtectionResult;
import sfumato.report.Evidence;
import sfumato.task.Progress;

class SummaryTest {
    private static final Path DONE = Path.of("/art/<b>a.png");
    private static final Path BROKEN = Path.of("/art/b, \"c\".png");

    private final Summary summary = Summary.of(List.of(
            item(1, DONE, new State.Ended(new Outcome.Before(Receipts.of(DONE, Path.of("/out/a.png"))))),
            item(2, BROKEN, new State.Ended(new Outcome.Failed(BROKEN, new Problem.Unreadable(BROKEN, "this is no picture", "Choose another", null)))),
            item(3, Path.of("/art/c.png"), new State.Ended(new Outcome.Skipped(Path.of("/art/c.png"), Path.of("/out/c.png")))),
            item(4, Path.of("/art/d.png"), new State.Waiting())));
    private final String page = new String(summary.html(), StandardCharsets.UTF_8);

    @Test
    void the_totals_count_every_picture() {
        assertEquals("1 copied, 1 left out, 1 failed, 1 not done", summary.totals());
        assertTrue(page.contains("<h1>" + summary.totals() + "</h1>"), page);
    }

    @Test
    void the_page_tells_the_verdicts_the_figures_and_the_reasons() {
        for (String text : List.of("Strongly protected", "The change is hardly noticed", "<td>0.41</td><td>0.10</td><td>1.9</td><td>12.3</td>",
                "this is no picture", Evidence.LIMITS, "color-scheme", "prefers-color-scheme: dark")) {
            assertTrue(page.contains(text), () -> text + "\n" + page);
        }
    }

    @Test
    void names_are_never_obeyed_by_a_page() {
        assertTrue(page.contains("&lt;b&gt;a.png"), page);
        assertFalse(page.contains("<b>a"), page);
    }

    @Test
    void the_table_has_a_row_for_each_picture_and_quotes_what_needs_it() {
        List<String> rows = summary.csv().lines().toList();
        assertEquals(5, rows.size());
        assertTrue(rows.get(1).startsWith("/art/<b>a.png,/out/a.png,copied,,\"Strongly"), rows.get(1));
        assertTrue(rows.get(1).endsWith(",0.410000,0.100000,1.900000,12.345000"), rows.get(1));
        assertTrue(rows.get(2).startsWith("\"/art/b, \"\"c\"\".png\",,failed,"), rows.get(2));
        assertEquals("/art/d.png,,waits,,,,,,,,", rows.get(4));
        assertTrue(summary.csv().endsWith("\r\n"));
    }

    @Test
    void the_copies_names_are_on_the_page() {
        assertTrue(page.contains("<bdi>a.png</bdi>"), page);
    }

    @Test
    void what_is_in_work_is_not_done_yet() {
        Item working = item(1, DONE, new State.Working(Progress.Stage.READING, 0));
        Item waiting = item(2, BROKEN, new State.Waiting());
        assertEquals("0 copied, 0 left out, 0 failed, 3 not done", Summary.of(List.of(working, waiting, waiting)).totals());
        assertEquals("0 copied, 0 left out, 0 failed, 2 not done", Summary.of(List.of(working, working)).totals());
    }

    @Test
    void a_copy_of_this_run_is_measured_like_one_of_an_earlier_run() {
        ProtectionResult result = new ProtectionResult(DONE, Path.of("/out/a.png"), List.of(), FakeProtector.EVIDENCE, List.of(), Duration.ofMillis(12_345));
        Receipt receipt = Receipt.of(result, "0a".repeat(32), "f1".repeat(32), Instant.EPOCH);
        Summary.Measured measured = new Summary.Measured(FakeProtector.EVIDENCE.verdict(), 0.41, 0.1, FakeProtector.EVIDENCE.visibility().colour().p95(), Duration.ofMillis(12_345));
        for (Outcome outcome : List.of(new Outcome.Done(receipt), new Outcome.Before(receipt))) {
            assertEquals(Optional.of(measured), Summary.of(List.of(item(1, DONE, new State.Ended(outcome)))).lines().getFirst().measured());
        }
    }

    @Test
    void page_and_table_are_written_in_place_of_earlier_ones(@TempDir Path folder) throws Exception {
        Summary.of(List.of()).write(folder);
        summary.write(folder);
        assertEquals(page, Files.readString(folder.resolve("sfumato-summary.html")));
        assertEquals(summary.csv(), Files.readString(folder.resolve("sfumato-summary.csv")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"=1+2 | '=1+2", "@SUM(A1) | '@SUM(A1)", "+x | '+x", "-x | '-x", "-0.5 | -0.5", "a=b | a=b"})
    void what_a_spreadsheet_would_obey_is_made_a_text(String text, String field) {
        assertEquals(field, CsvField.of(text));
    }

    private static Item item(int number, Path file, State state) {
        return new Item(number, new FoundPicture(file, Path.of("")), state);
    }
}
