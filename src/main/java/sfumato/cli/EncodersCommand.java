package sfumato.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `sfumato encoders`, which holds the commands about encoder packs.
@Command(name = "encoders", sortOptions = false,
        description = {"Adds encoders of published models to the program's own, to protect and to judge with.", ""},
        footer = {"", EncodersCommand.ORIGIN, EncodersCommand.LICENCE, "", "They are kept in your own data folder, or in the folder that SFUMATO_HOME names."})
final class EncodersCommand {
    static final String ORIGIN = "You get such a file where a model is published: it is often called vae, ae or taesd and ends in .safetensors. "
            + "This program never downloads anything.";
    static final String LICENCE = "Each has a licence of its own. Read it: it says what you may use the encoder for.";

    @Mixin
    private HelpOption help;

    static CommandLine line(Surroundings surroundings) {
        return new CommandLine(new EncodersCommand())
                .addSubcommand(new EncodersAddCommand(surroundings))
                .addSubcommand(new EncodersListCommand(surroundings))
                .addSubcommand(new EncodersVerifyCommand(surroundings))
                .addSubcommand(new EncodersRemoveCommand(surroundings));
    }
}
