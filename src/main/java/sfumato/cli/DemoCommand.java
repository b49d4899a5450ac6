package sfumato.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sfumato.batch.ConflictPolicy;
import sfumato.batch.FoundPicture;
import sfumato.batch.Job;
import sfumato.batch.JobSettings;
import sfumato.batch.NamePattern;
import sfumato.batch.PictureScan;
import sfumato.problem.Problem;
import sfumato.protect.Effort;
import sfumato.protect.ProtectionSettings;
import sfumato.protect.ReportKind;

/// `sfumato demo`.
@Command(name = "demo", sortOptions = false,
        description = {"Draws the program's own sample pictures into DIR/originals and protects them into DIR/protected.",
            "Files of an earlier demo in DIR are replaced.", ""})
final class DemoCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Option(names = "--output", paramLabel = "DIR", required = true, description = "Folder for the pictures. It is made if need be.")
    private Path output;

    @Option(names = "--effort", paramLabel = "quick|standard|thorough", defaultValue = "standard", description = "How long to search. Default: standard.")
    private Effort effort;

    @Option(names = "--threads", paramLabel = "N", description = "Processors to use. Changes nothing in the files. Default: all.")
    private Integer threads;

    DemoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Problem {
        Usage usage = new Usage(spec);
        int team = usage.threads(threads);
        Path folder = usage.path("--output", output);
        List<Path> samples = surroundings.engine().drawSamples(folder.resolve("originals"));
        PictureScan.Result pictures = new PictureScan.Result(samples.stream().map(file -> new FoundPicture(file, Path.of(""))).toList(), List.of());
        JobSettings settings = new JobSettings(folder.resolve("protected"), new NamePattern(NamePattern.STANDARD), ConflictPolicy.OVERWRITE,
                Set.of(ReportKind.JSON), ProtectionSettings.DEFAULT.withSteps(effort.steps()), LocalDate.now(ZoneId.systemDefault()));
        return ProtectionRun.in(surroundings).withJudges(Optional.of(List.of())).run(pictures, settings.protection(), () -> Job.unrecorded(settings, pictures.pictures()), team);
    }
}
