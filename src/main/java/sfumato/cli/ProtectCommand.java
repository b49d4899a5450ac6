package sfumato.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sfumato.batch.FoundPicture;
import sfumato.batch.JobSettings;
import sfumato.batch.OutputNames;
import sfumato.batch.PictureScan;
import sfumato.problem.Problem;
import sfumato.protect.DecoyChoice;
import sfumato.protect.MaskChoice;
import sfumato.protect.ProtectionSettings;

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
        OutputNames names = new OutputNames(job.output(), job.names(), job.conflicts(), job.reports(), job.date(), filesRead(found, job.protection()));
        return new ProtectionRun(surroundings).run(found, names, job.protection(), team);
    }

    private static List<Path> filesRead(PictureScan.Result found, ProtectionSettings settings) {
        List<Path> read = new ArrayList<>(found.pictures().stream().map(FoundPicture::file).toList());
        if (settings.decoy() instanceof DecoyChoice.FromFile(var file)) {
            read.add(file);
        }
        if (settings.mask() instanceof MaskChoice.FromFile(var file)) {
            read.add(file);
        }
        return read;
    }
}
