package sfumato.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import sfumato.protect.ProgramVersion;

/// `sfumato` without a command, which opens the window.
@Command(name = "sfumato", versionProvider = SfumatoCommand.Version.class, sortOptions = false,
        description = {"Protects artworks against imitation by generative models before they are published.",
            "Without a command it opens the window, with the pictures and folders that are named.", ""},
        synopsisSubcommandLabel = "[COMMAND]",
        footer = {"", "Exit status: 0 everything was done, 1 some pictures failed, 2 wrong usage."})
final class SfumatoCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Option(names = {"-V", "--version"}, versionHelp = true, description = "Show the version.")
    private boolean version;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Say more on standard error, with stack traces, for reporting a mistake.")
    private boolean verbose;

    @Parameters(paramLabel = "PICTURE", arity = "0..*", description = "Pictures and folders to open in the window.")
    private List<Path> pictures = List.of();

    SfumatoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    boolean verbose() {
        return verbose;
    }

    @Override
    public Integer call() {
        Usage usage = new Usage(spec);
        // Mostly it is a command with a slip of the pen in it.
        pictures.forEach(picture -> usage.refuseIf(!Files.exists(usage.path("PICTURE", picture)), "'" + picture + "' is neither a command nor a file"));
        if (!surroundings.screen()) {
            surroundings.complain("there is no screen here to open the window on. Give a command.");
            spec.commandLine().usage(surroundings.err());
            return Main.WRONG_USAGE;
        }
        surroundings.window().open(pictures);
        return Main.DONE;
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"sfumato " + ProgramVersion.current()};
        }
    }
}
