package sfumato.batch;

/// A field of comma-separated values, as RFC 4180 has them.
public final class CsvField {
    private CsvField() {
    }

    /// A text that a spreadsheet would take for a formula, and obey, is made a plain text by an apostrophe before it: a file
    /// name may come from anyone. Numbers that are not negative never are.
    public static String of(String text) {
        String harmless = text.matches("(?s)[=+\\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20].*") && !text.matches("-?\\d+(\\.\\d+)?") ? "'" + text : text;
        return harmless.matches("[^\",\r\n]*") ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
