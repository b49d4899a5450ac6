package sfumato.benchmark;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import sfumato.task.Workers;
import sfumato.tensor.kernel.KernelProvider;

/// Measures the program beside its peers on this machine and prints a Markdown table:
///
///     mvn -q -DskipTests package exec:exec@benchmarks [-Dbenchmarks=kernels,encoder,threads,grid,portfolio,program]
///
/// All competitors of a row take turns in one session. The machine should have nothing else to do.
public final class Comparison {
    /// What both we and the peers are given.
    static final int THREADS = 2;
    private static final List<String> GROUPS = List.of("kernels", "encoder", "threads", "grid", "portfolio", "program");

    private Comparison() {
    }

    /// @param arguments the groups to measure, separated by commas
    public static void main(String... arguments) throws Exception {
        Set<String> groups = Set.of(arguments[0].split(","));
        if (!GROUPS.containsAll(groups)) {
            System.err.println("The groups are " + String.join(",", GROUPS) + ", not " + arguments[0]);
            System.exit(2);
        }
        Path folder = Files.createTempDirectory("sfumato-benchmarks-");
        try {
            run(groups, new Table(), folder);
        } finally {
            delete(folder);
        }
    }

    private static void run(Set<String> groups, Table table, Path folder) throws Exception {
        table.head();
        if (groups.contains("kernels")) {
            try (Workers workers = new Workers(THREADS)) {
                new KernelComparison(table, workers).run();
            }
        }
        if (groups.contains("encoder")) {
            new EncoderComparison(table).run(folder);
        }
        if (groups.contains("threads")) {
            new ThreadComparison(table).run();
        }
        if (groups.contains("grid")) {
            new GridComparison(table).run(folder);
        }
        if (groups.contains("portfolio")) {
            new PortfolioComparison(table).run(folder);
        }
        if (groups.contains("program")) {
            new ProgramComparison(table).run(folder);
        }
        // The peer is not woken for its version alone: on its way out it has brought the process down.
        String peer = groups.contains("kernels") || groups.contains("encoder") ? ", ONNX Runtime " + OrtEnvironment.getEnvironment().getVersion() : "";
        table.note("Java " + Runtime.version() + ", " + KernelProvider.best().kernels().description() + peer + ", " + THREADS + " threads.");
        table.end();
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
