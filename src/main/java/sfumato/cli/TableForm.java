package sfumato.cli;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sfumato.batch.CsvField;
import sfumato.report.Evidence;

/// How the table of an evaluation is written.
enum TableForm {
    /// A pipe table, as GitHub Flavored Markdown section 4.10 has it; `-` where there is no figure.
    MARKDOWN {
        @Override
        List<String> head(List<EvaluationColumn> columns) {
            return List.of("| picture |" + joined(columns, column -> " " + text(column.heading()) + " |"),
                    "|---|" + "---:|".repeat(columns.size()));
        }

        @Override
        String row(String name, List<EvaluationColumn> columns, List<OptionalDouble> figures) {
            return "| " + text(name) + " |" + IntStream.range(0, columns.size()).mapToObj(i -> {
                OptionalDouble figure = figures.get(i);
                return " " + (figure.isPresent() ? rounded(figure.getAsDouble(), columns.get(i).decimals()) : "-") + " |";
            }).collect(Collectors.joining());
        }

        @Override
        List<String> foot() {
            return List.of("", Evidence.LIMITS);
        }

        private static String text(String text) {
            return text.replace("|", "\\|");
        }
    },

    /// Comma-separated, as RFC 4180 has it, but lines end as they do on this system; nothing where there is no figure.
    CSV {
        @Override
        List<String> head(List<EvaluationColumn> columns) {
            return List.of("picture" + joined(columns, column -> "," + CsvField.of(column.heading())));
        }

        @Override
        String row(String name, List<EvaluationColumn> columns, List<OptionalDouble> figures) {
            return CsvField.of(name) + figures.stream().map(figure -> "," + (figure.isPresent() ? rounded(figure.getAsDouble(), 6) : ""))
                    .collect(Collectors.joining());
        }

        @Override
        List<String> foot() {
            return List.of(); // nothing but rows
        }
    };

    /// The lines above the rows.
    abstract List<String> head(List<EvaluationColumn> columns);

    /// One row, with a figure or none for each column.
    abstract String row(String name, List<EvaluationColumn> columns, List<OptionalDouble> figures);

    /// The lines below the rows.
    abstract List<String> foot();

    private static String joined(List<EvaluationColumn> columns, Function<EvaluationColumn, String> of) {
        return columns.stream().map(of).collect(Collectors.joining());
    }

    private static String rounded(double figure, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", figure);
    }
}
