package sfumato.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sfumato.batch.Job;
import sfumato.batch.JobSettings;
import sfumato.batch.PictureScan;
import sfumato.problem.Problem;

/// `sfumato protect`.
@Command(name = "protect", sortOptions = false,
        description = {"Writes a protected copy of every picture. The originals are only read.", ""},
        footer = {"", "Standard output gets one line 'original -> copy' for each picture, with its evidence indented below."})
final class ProtectCommand implements Callable<Integer> {
    private static final Set<String> GO_WITH_RESUME = Set.of("--resume", "--output", "--threads", "--summary", "--judge", "--verbose");

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "INPUT", arity = "0..*", description = "Pictures, and folders whose pictures are taken with all subfolders.")
    private List<Path> inputs = List.of();

    @Mixin
    private ProtectionOptions options;

    @Option(names = "--resume",
            description = "Go on with the run that was stopped in the folder --output, with its settings and in place of any INPUT: what it had "
                + "done stays, and pictures that came to its folders since are taken too.")
    private boolean resume;

    @Option(names = "--summary", description = "Write a table of all pictures into the folder --output, too: sfumato-summary.html and sfumato-summary.csv.")
    private boolean summary;

    ProtectCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Problem {
        Usage usage = new Usage(spec);
        int team = options.threads(usage);
        ProtectionRun run = ProtectionRun.in(surroundings).withJudges(options.judges(usage, surroundings)).withSummary(summary).withLedger();
        if (resume) {
            refuseWhatWasSettled(usage);
            return run.resume(options.output(usage), team);
        }
        JobSettings job = options.job(usage, surroundings);
        usage.refuseIf(inputs.isEmpty(), "Missing required parameter: 'INPUT'");
        inputs.forEach(input -> usage.path("INPUT", input));
        PictureScan.Result found = PictureScan.of(inputs, job.output());
        return run.run(found, job.protection(), () -> begin(job, found), team);
    }

    private Job begin(JobSettings settings, PictureScan.Result found) throws Problem {
        boolean unfinished = Job.canResume(settings.output());
        Job job = Job.begin(settings, found.pictures(), inputs);
        surroundings.warn(unfinished ? "an earlier run into " + settings.output()
                + " was not finished, and --resume would have gone on with it; this one begins anew and its journal is set aside" : "");
        return job;
    }

    // The run that goes on has its settings.
    private void refuseWhatWasSettled(Usage usage) {
        usage.refuseIf(!inputs.isEmpty(), "--resume goes on with the pictures of the run that was stopped: give no INPUT");
        for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
            usage.refuseIf(!GO_WITH_RESUME.contains(option.longestName()), "--resume goes on with the settings of the run that was stopped: give no "
                    + option.longestName());
        }
    }
}
