package sfumato.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import sfumato.task.Workers;
import sfumato.tensor.kernel.KernelProvider;

/// Measures the program beside its peers on this machine and prints a Markdown table:
///
///     mvn -q test-compile exec:exec@benchmarks [-Dbenchmarks=kernels,encoder,threads,program]
///
/// All competitors of a row take turns in one session. The machine should have nothing else to do.
public final class Comparison {
    /// What both we and the peers are given.
    static final int THREADS = 2;
    private static final List<String> GROUPS = List.of("kernels", "encoder", "threads", "program");

    private Comparison() {
    }

    /// @param arguments the groups to measure, separated by commas
    public static void main(String... arguments) throws Exception {
        Set<String> groups = Set.of(arguments[0].split(","));
        if (!GROUPS.containsAll(groups)) {
            System.err.println("The groups are " + String.join(",", GROUPS) + ", not " + arguments[0]);
            System.exit(2);
        }
        Table table = new Table();
        Path folder = Files.createTempDirectory("sfumato-benchmarks-");
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
        table.note("Java " + Runtime.version() + ", " + KernelProvider.best().kernels().description() + ", " + THREADS + " threads.");
    }
}
