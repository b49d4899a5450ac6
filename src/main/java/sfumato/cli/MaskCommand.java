package sfumato.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sfumato.problem.Problem;
import sfumato.protect.ProposedMask;
import sfumato.task.Workers;

/// `sfumato mask`.
@Command(name = "mask", sortOptions = false,
        description = {"Writes a first mask of a picture, to be painted on and given to 'sfumato protect --mask'.",
            "It is white where texture hides changes, grey in flat colour and smooth gradients, darker where these have colours of skin.", ""},
        footer = {"", "Paint black over what must stay exactly as it is. It is found by colour and texture; it knows no faces."})
final class MaskCommand implements Callable<Integer> {
    private static final String ENDING = ".png";

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "PICTURE", description = "The picture that is to be protected.")
    private Path picture;

    @Option(names = "--output", paramLabel = "FILE", required = true, description = "The mask, a grey PNG file. No file is ever replaced.")
    private Path output;

    MaskCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Problem {
        Usage usage = new Usage(spec);
        usage.path("PICTURE", picture);
        usage.path("--output", output);
        usage.refuseIf(!output.toString().toLowerCase(Locale.ROOT).endsWith(ENDING), "--output: the mask is a PNG file, so its name must end in " + ENDING);
        try (Workers workers = new Workers(usage.threads(null))) {
            ProposedMask.write(picture, output, workers);
        }
        surroundings.out().println(Shown.path(output));
        return Main.DONE;
    }
}
