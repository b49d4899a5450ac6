package sfumato.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "INPUT", arity = "1..*", description = "Pictures, and folders whose pictures are taken with all subfolders.")
    private List<Path> inputs;

    @Mixin
    private ProtectionOptions options;

    ProtectCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Problem {
        Usage usage = new Usage(spec);
        JobSettings job = options.job(usage, surroundings.engine().decoys());
        int team = options.threads(usage);
        inputs.forEach(input -> usage.path("INPUT", input));
        PictureScan.Result found = PictureScan.of(inputs, job.output());
        return new ProtectionRun(surroundings).run(found, () -> Job.unrecorded(job, found.pictures()), team);
    }
}
