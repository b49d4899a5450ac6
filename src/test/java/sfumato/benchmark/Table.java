package sfumato.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The results as a Markdown table that is printed row by row, as they come.
final class Table {
    private final List<String> notes = new ArrayList<>();

    /// A line of the table.
    ///
    /// @param what   was measured
    /// @param ours   our time or speed
    /// @param beside what it is compared with
    /// @param theirs its time or speed
    /// @param ratio  how many times as fast ours is, with the quartiles of the rounds
    /// @param target the least ratio that the project wants, or NaN for none
    record Ratio(String what, String ours, String beside, String theirs, Rounds.Spread ratio, double target) {
    }

    void head() {
        line("what", "ours", "beside", "theirs", "ratio", "target", "met");
        line("---", "---", "---", "---", "---", "---", "---");
    }

    void add(Ratio row) {
        boolean aimed = !Double.isNaN(row.target);
        line(row.what, row.ours, row.beside, row.theirs, row.ratio.toString(),
                aimed ? String.format(Locale.ROOT, "≥ %.2f", row.target) : "", aimed ? yesNo(row.ratio.median() >= row.target) : "");
    }

    /// A whole process, measured against a limit in seconds, or NaN for none.
    void add(String what, double seconds, String details, double limit) {
        boolean aimed = !Double.isNaN(limit);
        line(what, String.format(Locale.ROOT, "%.1f s", seconds), details, "", "", aimed ? String.format(Locale.ROOT, "≤ %.0f s", limit) : "",
                aimed ? yesNo(seconds <= limit) : "");
    }

    /// A whole process that did not do what it should.
    void addFailure(String what, String reason, double limit) {
        line(what, "failed", reason, "", "", Double.isNaN(limit) ? "" : String.format(Locale.ROOT, "≤ %.0f s", limit), yesNo(false));
    }

    /// A remark to stand below the table.
    void note(String text) {
        notes.add(text);
    }

    void end() {
        notes.forEach(note -> System.out.println(System.lineSeparator() + note));
    }

    static String milliseconds(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f ms" : value < 100 ? "%.1f ms" : "%.0f ms", value);
    }

    /// A time with the speed of so many floating-point operations.
    static String milliseconds(double value, double flops) {
        return milliseconds(value) + " (" + speed(value, flops) + ")";
    }

    static String speed(double milliseconds, double flops) {
        return String.format(Locale.ROOT, "%.0f GFLOP/s", flops / milliseconds / 1e6);
    }

    private static String yesNo(boolean met) {
        return met ? "yes" : "**no**";
    }

    private static void line(String... cells) {
        System.out.println("| " + String.join(" | ", cells) + " |");
    }
}
