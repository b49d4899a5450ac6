package sfumato.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sfumato.pack.Pack;
import sfumato.pack.PackCard;
import sfumato.pack.PackLibrary;
import sfumato.pack.PackName;
import sfumato.problem.Problem;

/// `sfumato encoders add`.
@Command(name = "add", sortOptions = false,
        description = {"Finds the encoder in a safetensors file, tries it, and keeps a copy of it. The file is only read.",
            "Known are AutoencoderKL (Stable Diffusion 1.x, 2.x, XL and 3, FLUX), TAESD and VAElight, also inside a whole model, and the style features of VGG.", ""},
        footer = {"", EncodersCommand.ORIGIN, EncodersCommand.LICENCE})
final class EncodersAddCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "FILE", description = "The file that you have.")
    private Path file;

    @Option(names = "--name", paramLabel = "NAME", description = "What to call it. Default: like the file.")
    private String name;

    EncodersAddCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Problem {
        Usage usage = new Usage(spec);
        usage.path("FILE", file);
        Optional<String> fault = Optional.ofNullable(name).flatMap(PackName::faultIn);
        usage.refuseIf(fault.isPresent(), "--name '" + name + "': " + fault.orElse(""));
        print(added());
        return Main.DONE;
    }

    private Pack added() throws Problem {
        PackLibrary packs = surroundings.packs();
        try (PackTrial trial = new PackTrial(surroundings)) {
            trial.show("trying " + Shown.path(file.getFileName()) + " ...");
            return packs.add(file, Optional.ofNullable(name), trial.kernels(), trial.execution(), trial.cancellation());
        }
    }

    private void print(Pack pack) {
        PackCard card = pack.card();
        var out = surroundings.out();
        out.println(pack.name() + ": " + card.words());
        out.println("  " + PackWords.megabytes(pack) + " MB, " + PackWords.numbers(card) + " numbers stored as " + Shown.text(card.numberType())
                + ", from " + Shown.text(card.source()));
        out.println("  with it " + PackWords.PICTURE + " takes about " + PackWords.longer(card) + " longer here, at standard effort");
        out.println("  use it with: sfumato protect --encoder " + pack.name() + " ...");
    }
}
