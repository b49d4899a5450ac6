package sfumato.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sfumato.batch.Ledger;
import sfumato.problem.Problem;
import sfumato.protect.ProgramVersion;

/// `sfumato ledger`.
@Command(name = "ledger", sortOptions = false,
        description = {"Lists what you had protected, when, by which version and with which options; the newest last.",
            "With --renew it protects anew what an earlier version protected.", ""},
        footer = {"", "The ledger is a file in your own data folder, or in the folder that SFUMATO_HOME names. It never leaves this computer."})
final class LedgerCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Option(names = "--outdated", description = "Only what an earlier version protected and was not renewed since.")
    private boolean outdated;

    @Option(names = "--missing", description = "Only what has lost its original or its copy.")
    private boolean missing;

    @Option(names = "--csv", description = "Print comma-separated values.")
    private boolean csv;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = "--renew", description = "Protect what is outdated anew, with the settings of then, if the original is still there and unchanged.")
    private boolean renew;

    @Option(names = "--output", paramLabel = "DIR", description = "Folder for the copies of --renew. It is made if need be.")
    private Path output;

    @Option(names = "--threads", paramLabel = "N", description = "Processors to use for --renew. Changes nothing in the files. Default: all.")
    private Integer threads;

    LedgerCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Problem {
        Usage usage = new Usage(spec);
        usage.refuseIf(renew && output == null, "--renew needs --output, a folder for the copies");
        usage.refuseIf(!renew && (output != null || threads != null), "--output and --threads are for --renew");
        usage.refuseIf(renew && (missing || csv || json), "--renew protects and lists nothing");
        usage.refuseIf(csv && json, "--csv and --json contradict each other");
        int team = usage.threads(threads);
        Ledger.Contents contents = surroundings.ledger().read();
        contents.leftOut().ifPresent(problem -> surroundings.complain(problem.getMessage()));
        if (renew) {
            return new Renewal(surroundings, usage.path("--output", output), team).of(contents.outdated(ProgramVersion.current()));
        }
        list(contents);
        return Main.DONE;
    }

    private void list(Ledger.Contents contents) {
        List<Ledger.Entry> entries = new ArrayList<>(outdated ? contents.outdated(ProgramVersion.current()) : contents.entries());
        if (missing) {
            entries.removeIf(entry -> LedgerForm.originalThere(entry.receipt()) && LedgerForm.copyThere(entry.receipt()));
        }
        LedgerForm form = csv ? LedgerForm.CSV : json ? LedgerForm.JSON : LedgerForm.TEXT;
        form.print(entries, surroundings.out());
        if (entries.isEmpty() && form == LedgerForm.TEXT) {
            surroundings.complain(contents.entries().isEmpty() ? "nothing has been protected yet." : "there is nothing of this kind in the ledger.");
        }
    }
}
