package sfumato.batch;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sfumato.batch.Item.State;
import sfumato.file.SafeFile;
import sfumato.problem.Problem;
import sfumato.protect.ProgramVersion;
import sfumato.report.Verdict;
import sfumato.report.html.SummaryPage;

/// What came of all pictures of a job, as a page for people and as a table for programs.
///
/// @param lines one for each picture, in the order of the queue
public record Summary(List<Line> lines) {
    public static final String HTML = "sfumato-summary.html";
    public static final String CSV = "sfumato-summary.csv";
    // Not "protected": that is for the verdict to say.
    private static final String COPIED = "copied";
    private static final String NO_FIGURE = "–";

    /// What came of one picture.
    ///
    /// @param original the picture
    /// @param copy     its copy, or what stands in its place
    /// @param state    in a word or two
    /// @param reason   why there is no copy; empty if there is one, or the picture waits
    /// @param measured of the copy
    public record Line(Path original, Optional<Path> copy, String state, String reason, Optional<Measured> measured) {
    }

    /// What was measured of a copy.
    ///
    /// @param shift      see [sfumato.report.Evidence#shift()]
    /// @param noiseShift the same of the noise control
    /// @param seen       S-CIELAB difference that 95 % of the pixels stay below
    /// @param time       that protecting it took
    public record Measured(Verdict verdict, double shift, double noiseShift, double seen, Duration time) {
    }

    public Summary {
        lines = List.copyOf(lines);
    }

    public static Summary of(List<Item> items) {
        return new Summary(items.stream().map(Summary::line).toList());
    }

    private static Line line(Item item) {
        Path original = item.picture().file();
        return switch (item.state()) {
            case State.Waiting() -> new Line(original, Optional.empty(), "waits", "", Optional.empty());
            case State.Working _ -> new Line(original, Optional.empty(), "in work", "", Optional.empty());
            case State.Ended(Outcome.Done(var receipt)) -> copied(original, receipt);
            case State.Ended(Outcome.Before(var receipt)) -> copied(original, receipt);
            case State.Ended(Outcome.Skipped(_, var copy)) -> new Line(original, Optional.of(copy), "left out", "A file of this name was already there.", Optional.empty());
            case State.Ended(Outcome.Failed failed) -> new Line(original, Optional.empty(), "failed", failed.reason(), Optional.empty());
        };
    }

    private static Line copied(Path original, Receipt r) {
        return new Line(original, Optional.of(r.copy()), COPIED, "", Optional.of(new Measured(r.verdict(), r.shift(), r.noiseShift(), r.seen(), r.time())));
    }

    /// Writes both files into `folder`, in place of those of an earlier run.
    public void write(Path folder) throws Problem {
        SafeFile.write(folder.resolve(HTML), true, out -> out.write(html()));
        SafeFile.write(folder.resolve(CSV), true, out -> out.write(csv().getBytes(StandardCharsets.UTF_8)));
    }

    /// The page in UTF-8.
    public byte[] html() {
        return new SummaryPage(totals(), lines.stream().map(Summary::row).toList(), "Sfumato " + ProgramVersion.current()).bytes();
    }

    /// Such as "3 copied, 1 left out, 2 failed".
    public String totals() {
        String totals = count(COPIED) + " " + COPIED + ", " + count("left out") + " left out, " + count("failed") + " failed";
        long open = count("waits") + count("in work");
        return open == 0 ? totals : totals + ", " + open + " not done";
    }

    private long count(String state) {
        return lines.stream().filter(line -> line.state.equals(state)).count();
    }

    private static SummaryPage.Row row(Line line) {
        List<String> details = new ArrayList<>();
        line.measured.ifPresent(m -> details.addAll(List.of(m.verdict.protection().words(), m.verdict.sight().words())));
        if (!line.reason.isEmpty()) {
            details.add(line.reason);
        }
        List<String> figures = line.measured.map(m -> List.of(figure(m.shift, 2), figure(m.noiseShift, 2), figure(m.seen, 1), figure(seconds(m), 1)))
                .orElse(List.of(NO_FIGURE, NO_FIGURE, NO_FIGURE, NO_FIGURE));
        String copy = line.copy.map(file -> file.getFileName().toString()).orElse("");
        return new SummaryPage.Row(line.original.getFileName().toString(), line.state + ".", details, copy, figures);
    }

    private static String figure(double figure, int decimals) {
        return Double.isFinite(figure) ? String.format(Locale.ROOT, "%." + decimals + "f", figure) : NO_FIGURE;
    }

    /// Comma-separated values, as RFC 4180 has them.
    public String csv() {
        StringBuilder csv = new StringBuilder("original,copy,state,reason,protection,limit,visibility,shift,noise_shift,seen,seconds\r\n");
        for (Line line : lines) {
            List<String> fields = new ArrayList<>(List.of(line.original.toString(), line.copy.map(Path::toString).orElse(""), line.state, line.reason));
            fields.addAll(line.measured.map(m -> List.of(m.verdict.protection().words(), m.verdict.limit().words(), m.verdict.sight().words(), number(m.shift),
                    number(m.noiseShift), number(m.seen), number(seconds(m)))).orElse(List.of("", "", "", "", "", "", "")));
            csv.append(String.join(",", fields.stream().map(CsvField::of).toList())).append("\r\n");
        }
        return csv.toString();
    }

    private static String number(double number) {
        return Double.isFinite(number) ? String.format(Locale.ROOT, "%.6f", number) : "";
    }

    private static double seconds(Measured measured) {
        return measured.time.toMillis() / 1000.0;
    }
}
