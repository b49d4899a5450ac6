package sfumato.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import sfumato.protect.ProtectionResult;

/// One row of figures for each picture as soon as it is there, then their mean, least and greatest, each over the pictures
/// that have the figure.
final class EvaluationTable implements Results {
    private final Path folder;
    private final List<EvaluationColumn> columns;
    private final TableForm form;
    private final PrintWriter out;
    private final List<List<OptionalDouble>> rows = new ArrayList<>();

    /// @param folder pictures are named as they are from here
    EvaluationTable(Path folder, List<EvaluationColumn> columns, TableForm form, PrintWriter out) {
        this.folder = folder;
        this.columns = List.copyOf(columns);
        this.form = form;
        this.out = out;
    }

    @Override
    public void add(ProtectionResult result) {
        if (rows.isEmpty()) {
            form.head(columns).forEach(out::println);
        }
        List<OptionalDouble> figures = columns.stream().map(column -> column.of(result)).toList();
        rows.add(figures);
        print(name(result.original()), figures);
    }

    @Override
    public void close() {
        print("mean of " + rows.size(), over(figures -> figures.average().orElseThrow()));
        print("least", over(figures -> figures.min().orElseThrow()));
        print("greatest", over(figures -> figures.max().orElseThrow()));
        form.foot().forEach(out::println);
    }

    private List<OptionalDouble> over(ToDoubleFunction<DoubleStream> summary) {
        return IntStream.range(0, columns.size()).mapToObj(i -> {
            double[] figures = rows.stream().map(row -> row.get(i)).flatMapToDouble(OptionalDouble::stream).toArray();
            return figures.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(summary.applyAsDouble(DoubleStream.of(figures)));
        }).toList();
    }

    private void print(String name, List<OptionalDouble> figures) {
        out.println(form.row(name, columns, figures));
    }

    private String name(Path picture) {
        return Shown.path(picture.equals(folder) ? picture.getFileName() : folder.relativize(picture));
    }
}
