package sfumato.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sfumato.batch.FolderWatch;
import sfumato.batch.JobSettings;
import sfumato.batch.PictureScan;
import sfumato.problem.Problem;
import sfumato.protect.PackShelf;
import sfumato.task.Cancellation;

/// `sfumato watch`.
@Command(name = "watch", sortOptions = false,
        description = {"Protects every picture that comes into a folder, such as an export folder, until Ctrl-C ends it.",
            "The originals are only read.", ""},
        footer = {"", "Standard output gets one line 'original -> copy' for each picture, with its evidence indented below.",
            "A picture is taken when nothing has written to it for two seconds, and again when it has changed. Copies that this program "
                + "made and pictures that the ledger has with these settings (see 'sfumato ledger') are not taken again."})
final class WatchCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "DIR", description = "The folder to watch, with all subfolders.")
    private Path folder;

    @Mixin
    private ProtectionOptions options;

    @Option(names = "--existing", description = "Take also the pictures that are there at the start.")
    private boolean existing;

    WatchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Problem {
        Usage usage = new Usage(spec);
        JobSettings job = options.job(usage, surroundings);
        Optional<List<PackShelf.Judge>> judges = options.judges(usage, surroundings);
        int team = options.threads(usage);
        requireWatchable(usage.path("DIR", folder), job.output());
        // Keeps the process until the watch has ended; each run has its own interruption, which ends its work.
        try (Interruption interruption = new Interruption()) {
            watch(job, judges, team, interruption.cancellation());
        }
        return Main.DONE;
    }

    private void watch(JobSettings job, Optional<List<PackShelf.Judge>> judges, int team, Cancellation cancellation) {
        FolderWatch watch = new FolderWatch(folder, job.output());
        if (!existing) {
            watch.passOver();
        }
        say("watching " + Shown.path(folder) + "; the copies go to " + Shown.path(job.output()) + "; Ctrl-C ends it");
        try {
            watch.run(new Arrivals(surroundings, watch, job, judges, team, cancellation), cancellation);
        } catch (CancellationException _) {
            say("the watch has ended");
        }
    }

    private void say(String words) {
        surroundings.err().println(words);
        surroundings.err().flush();
    }

    private static void requireWatchable(Path folder, Path output) throws Problem {
        if (!Files.exists(folder)) {
            throw new Problem.Missing(folder, null);
        }
        if (!Files.isDirectory(folder)) {
            throw new Problem.Unreadable(folder, "this is no folder", "Name the folder that pictures come into", null);
        }
        // The scan refuses a folder that is both.
        for (Problem problem : PictureScan.of(List.of(folder), output).problems()) {
            if (problem instanceof Problem.WouldReplace) {
                throw problem;
            }
        }
    }
}
