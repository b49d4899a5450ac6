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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sfumato.batch.ConflictPolicy;
import sfumato.batch.Job;
import sfumato.batch.JobSettings;
import sfumato.batch.NamePattern;
import sfumato.batch.PictureScan;
import sfumato.image.metadata.MetadataWishes;
import sfumato.pack.Pack;
import sfumato.problem.Problem;
import sfumato.protect.Aim;
import sfumato.protect.DecoyChoice;
import sfumato.protect.MaskChoice;
import sfumato.protect.OutputSettings;
import sfumato.protect.PackShelf;
import sfumato.protect.ProtectionSettings;
import sfumato.protect.ReportKind;

/// `sfumato evaluate`.
@Command(name = "evaluate", sortOptions = false,
        description = {"Protects every picture of a folder and prints a table of what was reached. The originals are only read.", ""},
        footer = {"", "Standard output gets one row for each picture, then the mean, the least and the greatest of each column."})
final class EvaluateCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "DIR", description = "Folder whose pictures are taken with all subfolders.")
    private Path folder;

    @Option(names = "--output", paramLabel = "DIR2", description = "Keep the copies and their reports in this folder. Default: they are removed.")
    private Path output;

    @Option(names = "--objective", paramLabel = "style|concept|disrupt", defaultValue = "style",
            description = "What to protect from imitation, as for 'sfumato protect'. Default: style.")
    private Aim objective;

    @Mixin
    private StrengthOptions strength;

    @Mixin
    private EffortOptions effort;

    @Mixin
    private EncoderOptions encoders;

    @Mixin
    private JudgeOptions judgeOptions;

    @Option(names = "--csv", description = "Print comma-separated values in place of a Markdown table.")
    private boolean csv;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "0", description = "Chooses among equally good copies. Default: 0.")
    private long seed;

    @Option(names = "--threads", paramLabel = "N", description = "Processors to use. Changes nothing but the time. Default: all.")
    private Integer threads;

    EvaluateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Problem {
        Usage usage = new Usage(spec);
        usage.path("DIR", folder);
        ProtectionSettings settings = settings(usage);
        Optional<List<PackShelf.Judge>> judges = judgeOptions.judges(usage, surroundings.packs());
        int team = usage.threads(threads);
        if (output != null) {
            return evaluate(usage.path("--output", output), settings, judges, team);
        }
        // The outer interruption keeps the process until the folder is gone; the run has its own, which ends the work.
        try (Interruption _ = new Interruption(); TemporaryFolder copies = TemporaryFolder.make()) {
            return evaluate(copies.path(), settings, judges, team);
        }
    }

    private ProtectionSettings settings(Usage usage) throws Problem {
        return new ProtectionSettings(objective, new DecoyChoice.Automatic(), strength.maxCodes(usage), new MaskChoice.None(), effort.steps(usage),
                OutputSettings.DEFAULT, MetadataWishes.DEFAULT, seed, encoders.names(usage, surroundings.packs()));
    }

    private int evaluate(Path copies, ProtectionSettings settings, Optional<List<PackShelf.Judge>> judges, int team) throws Problem {
        PictureScan.Result found = PictureScan.of(List.of(folder), copies);
        JobSettings all = new JobSettings(copies, new NamePattern(NamePattern.STANDARD), ConflictPolicy.UNIQUE, Set.of(ReportKind.JSON), settings,
                LocalDate.now(ZoneId.systemDefault()));
        EvaluationTable table = new EvaluationTable(folder, EvaluationColumn.all(settings.encoders(), judging(judges, settings.encoders())), csv ? TableForm.CSV : TableForm.MARKDOWN, surroundings.out());
        return ProtectionRun.in(surroundings).withResults(table).withJudges(judges)
                .run(found, settings, () -> Job.unrecorded(all, found.pictures()), team);
    }

    // Who joins does not judge.
    private List<String> judging(Optional<List<PackShelf.Judge>> judges, List<String> joined) throws Problem {
        List<String> names = judges.isPresent() ? judges.get().stream().map(PackShelf.Judge::name).toList()
                : surroundings.packs().list().packs().stream().map(Pack::name).toList();
        return names.stream().filter(name -> !joined.contains(name)).toList();
    }
}
