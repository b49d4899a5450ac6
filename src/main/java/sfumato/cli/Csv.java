package sfumato.cli;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Comma-separated values, as RFC 4180 has them.
final class Csv {
    private Csv() {
    }

    /// One value, quoted where it must be.
    static String text(String text) {
        return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    static String row(String... values) {
        return Stream.of(values).map(Csv::text).collect(Collectors.joining(","));
    }
}
