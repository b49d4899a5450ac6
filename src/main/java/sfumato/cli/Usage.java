package sfumato.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Refuses what a command cannot be called with; the process then ends with exit status 2.
final class Usage {
    private static final int MOST_THREADS = 1024;

    private final CommandSpec command;

    Usage(CommandSpec command) {
        this.command = command;
    }

    void refuseIf(boolean wrong, String why) {
        if (wrong) {
            throw new ParameterException(command.commandLine(), why);
        }
    }

    /// The option's value, or `otherwise` if it was not given.
    int within(String option, Integer value, int least, int most, int otherwise) {
        refuseIf(value != null && (value < least || value > most), option + " is " + value + ", not " + least + " to " + most);
        return value == null ? otherwise : value;
    }

    /// What `--threads` asks for, or as many threads as there are processors.
    int threads(Integer value) {
        return within("--threads", value, 1, MOST_THREADS, Runtime.getRuntime().availableProcessors());
    }

    /// A path with something in it: an empty one comes from an unset variable in a script and would mean the current folder.
    Path path(String option, Path value) {
        refuseIf(value.toString().isBlank(), option + ": the name is empty");
        return value;
    }

    Path path(String option, String value) {
        try {
            return path(option, Path.of(value));
        } catch (InvalidPathException e) {
            throw new ParameterException(command.commandLine(), option + ": no file can have this name (" + e.getReason() + ")", e);
        }
    }
}
