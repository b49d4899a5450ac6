package sfumato.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sfumato.problem.Problem;
import sfumato.protect.Checked;
import sfumato.protect.PackShelf;
import sfumato.report.Evidence;
import sfumato.report.EvidenceJson;
import sfumato.task.Progress;

/// `sfumato check`.
@Command(name = "check", sortOptions = false, description = {"Measures a protected copy against its original.", ""})
final class CheckCommand implements Callable<Integer> {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "ORIGINAL", index = "0", description = "The picture before.")
    private Path original;

    @Parameters(paramLabel = "PROTECTED", index = "1", description = "The picture after.")
    private Path copy;

    @Option(names = "--json", description = "Print the evidence as JSON.")
    private boolean json;

    @Option(names = "--html", paramLabel = "FILE", description = "Write the evidence as a page with pictures, too. A file that is there is never replaced.")
    private Path html;

    @Mixin
    private JudgeOptions judgeOptions;

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Problem {
        Usage usage = new Usage(spec);
        usage.path("ORIGINAL", original);
        usage.path("PROTECTED", copy);
        Optional<Path> report = Optional.ofNullable(html).map(file -> usage.path("--html", file));
        print(measured(report, judgeOptions.judges(usage, surroundings.packs()), usage.threads(null)));
        return Main.DONE;
    }

    private Checked measured(Optional<Path> report, Optional<List<PackShelf.Judge>> judges, int threads) throws Problem {
        TerminalLine line = new TerminalLine(surroundings.err());
        Progress progress = surroundings.terminal()
                ? (stage, share) -> line.show(Shown.lower(stage) + " " + (int) (100 * share) + " %") : Progress.NONE;
        try (Interruption interruption = new Interruption(); Engine.Session session = surroundings.engine().open(threads)) {
            surroundings.warn(session.slowness());
            return session.checker(surroundings.shelf(judges)).check(original, copy, report, progress, interruption.cancellation());
        } finally {
            line.clear();
        }
    }

    private void print(Checked checked) {
        Evidence evidence = checked.evidence();
        var out = surroundings.out();
        if (json) {
            JsonObject tree = EvidenceJson.toJson(evidence);
            JsonArray notes = new JsonArray();
            checked.notes().forEach(notes::add);
            tree.add("notes", notes);
            out.println(GSON.toJson(tree));
        } else {
            out.println(Shown.path(original) + " -> " + Shown.path(copy));
            EvidenceText.lines(evidence).forEach(line -> out.println("  " + line));
            checked.notes().forEach(note -> out.println("  note: " + Shown.text(note)));
            if (html != null) {
                out.println("  report: " + Shown.path(html));
            }
            out.println(Evidence.LIMITS);
        }
    }
}
