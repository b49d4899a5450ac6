package sfumato.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sfumato.batch.ConflictPolicy;
import sfumato.batch.JobSettings;
import sfumato.batch.NamePattern;
import sfumato.problem.Problem;
import sfumato.protect.Aim;
import sfumato.protect.DecoyChoice;
import sfumato.protect.MaskChoice;
import sfumato.protect.PackShelf;
import sfumato.protect.ProtectionSettings;

/// How pictures are protected and where their copies go: what `sfumato protect` and `sfumato watch` have in common.
final class ProtectionOptions {
    @Option(names = "--output", paramLabel = "DIR", required = true, description = "Folder for the copies. It is made if need be.")
    private Path folder;

    @Option(names = "--objective", paramLabel = "style|concept|disrupt", defaultValue = "style",
            description = "What to protect from imitation: the style (default) or the subject; or only disrupt what a model sees.")
    private Aim objective;

    @Option(names = "--decoy", paramLabel = "NAME|FILE",
            description = "The picture that models are led towards: one that the program draws, or a file of yours. "
                + "Default: chosen for each picture.")
    private String decoy;

    @Mixin
    private StrengthOptions strength;

    @Mixin
    private EffortOptions effort;

    @Mixin
    private OutputOptions output;

    @Mixin
    private MetadataOptions metadata;

    @Option(names = "--name", paramLabel = "PATTERN", defaultValue = NamePattern.STANDARD,
            description = "Name of the copies, of {name}, {n} (number in this run), {date} and {ext}. Default: {name}-protected.{ext}")
    private String name;

    @Option(names = "--on-conflict", paramLabel = "unique|skip|overwrite", defaultValue = "unique",
            description = "When a file is already there: take a free name (default), leave the picture out, or replace the file. "
                + "Originals are never replaced.")
    private ConflictPolicy onConflict;

    @Option(names = "--mask", paramLabel = "FILE|auto",
            description = "Grey picture that says how much may change where: black nothing at all, white the full strength. It has the "
                + "shape of the picture and any size; what is transparent counts as black. 'auto' uses the proposal of 'sfumato mask'. "
                + "Default: no mask.")
    private String mask;

    @Mixin
    private EncoderOptions encoders;

    @Mixin
    private JudgeOptions judges;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "0",
            description = "Chooses among equally good copies. The same seed gives the same files. Default: 0.")
    private long seed;

    @Option(names = "--threads", paramLabel = "N", description = "Processors to use. Changes nothing in the files. Default: all.")
    private Integer threads;

    @Option(names = "--report", paramLabel = "none|json|html", defaultValue = "json", split = ",",
            description = "Reports beside each copy, such as json,html: json for programs, html for people, a page with pictures. "
                + "Default: json.")
    private List<ReportWord> reports;

    /// What was asked for, for copies that are made from today on.
    ///
    /// @throws Problem if an encoder that is to join is damaged
    JobSettings job(Usage usage, Surroundings surroundings) throws Problem {
        ProtectionSettings protection = new ProtectionSettings(objective, decoy(usage, surroundings.engine().decoys()), strength.maxCodes(usage), mask(usage), effort.steps(usage),
                output.settings(usage), metadata.wishes(usage), seed, encoders.names(usage, surroundings.packs()));
        return new JobSettings(output(usage), pattern(usage), onConflict, ReportWord.kinds(reports, usage), protection, LocalDate.now(ZoneId.systemDefault()));
    }

    /// Who judges the copies; empty for all packs that are there.
    ///
    /// @throws Problem if one that is to judge is damaged
    Optional<List<PackShelf.Judge>> judges(Usage usage, Surroundings surroundings) throws Problem {
        return judges.judges(usage, surroundings.packs());
    }

    /// The folder for the copies.
    Path output(Usage usage) {
        return usage.path("--output", folder);
    }

    int threads(Usage usage) {
        return usage.threads(threads);
    }

    private DecoyChoice decoy(Usage usage, List<String> drawn) {
        if (decoy == null) {
            return new DecoyChoice.Automatic();
        }
        usage.refuseIf(objective == Aim.DISRUPT, "--decoy: --objective disrupt leads away from the picture and towards none");
        Optional<String> name = drawn.stream().filter(decoy::equalsIgnoreCase).findFirst();
        if (name.isPresent()) {
            return new DecoyChoice.Named(name.get());
        }
        Path file = usage.path("--decoy", decoy);
        usage.refuseIf(!Files.exists(file),
                "--decoy: '" + decoy + "' is neither a file nor one of the drawn decoys " + String.join(", ", drawn));
        return new DecoyChoice.FromFile(file);
    }

    private MaskChoice mask(Usage usage) {
        if (mask == null) {
            return new MaskChoice.None();
        }
        if (mask.equalsIgnoreCase("auto")) {
            return new MaskChoice.Automatic();
        }
        Path file = usage.path("--mask", mask);
        usage.refuseIf(!Files.exists(file), "--mask: there is no file '" + mask + "'");
        return new MaskChoice.FromFile(file);
    }

    private NamePattern pattern(Usage usage) {
        Optional<String> fault = NamePattern.faultIn(name);
        usage.refuseIf(fault.isPresent(), "--name '" + name + "': " + fault.orElse(""));
        return new NamePattern(name);
    }
}
