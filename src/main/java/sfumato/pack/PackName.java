package sfumato.pack;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a pack may be called: its name is the name of a file on every system, and a word on the command line.
public final class PackName {
    public static final int LONGEST = 40;
    private static final Pattern SOUND = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9]|[A-Za-z0-9]");
    private static final Pattern DEVICE = Pattern.compile("(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?", Pattern.CASE_INSENSITIVE);
    // Words with a meaning of their own, and whose encoder is the program's.
    private static final Set<String> TAKEN = Set.of("none", "all", "sfumato", "embedded");

    private PackName() {
    }

    /// What is wrong with a name, as a sentence without its full stop, or empty.
    public static Optional<String> faultIn(String name) {
        if (name.length() > LONGEST || !SOUND.matcher(name).matches()) {
            return Optional.of("a name has 1 to " + LONGEST + " letters from a to z, digits, '-', '_' and '.', and neither begins nor ends with a sign");
        }
        if (DEVICE.matcher(name).matches()) {
            return Optional.of("Windows keeps this name for a device");
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return TAKEN.contains(lower) || lower.startsWith("sfumato-") ? Optional.of("this word has a meaning of its own here") : Optional.empty();
    }

    /// A sound name that is like a file's: letters that do not go become '-'. Empty if nothing is left.
    public static Optional<String> like(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String stem = dot > 0 ? fileName.substring(0, dot) : fileName;
        String name = stem.replaceAll("[^A-Za-z0-9._-]+", "-");
        name = name.substring(0, Math.min(LONGEST, name.length())).replaceAll("^[^A-Za-z0-9]+|[^A-Za-z0-9]+$", "");
        return Optional.of(name).filter(sound -> faultIn(sound).isEmpty());
    }
}
