package sfumato.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Refuses what a command cannot be called with; the process then ends with exit status 2.
final class Usage {
    private static final int MOST_THREADS = 1024;
    private static final Pattern BYTES = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,9})?) ?([kKmM]?)[bB]?");

    private final CommandSpec command;

    Usage(CommandSpec command) {
        this.command = command;
    }

    void refuseIf(boolean wrong, String why) {
        if (wrong) {
            throw new ParameterException(command.commandLine(), why);
        }
    }

    /// For what only the part that is asked can judge.
    ParameterException wrong(String why, Throwable cause) {
        return new ParameterException(command.commandLine(), why, cause);
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

    /// A number of bytes such as `2000000`, `500k`, `1.5M` or `2MB`; k is 1,000 and M 1,000,000.
    long bytes(String option, String value, long least) {
        Matcher parts = BYTES.matcher(value);
        refuseIf(!parts.matches(), option + " is " + value + ", not a number such as 500k or 2M");
        long unit = switch (parts.group(2).toLowerCase(Locale.ROOT)) {
            case "k" -> 1_000;
            case "m" -> 1_000_000;
            default -> 1;
        };
        double bytes = Double.parseDouble(parts.group(1)) * unit;
        refuseIf(bytes < least, option + " is " + value + ", below " + least);
        return (long) bytes;
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
