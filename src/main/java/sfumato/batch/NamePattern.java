package sfumato.batch;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How copies are named: text with the placeholders `{name}` (the original's name without its ending), `{ext}` (the
/// copy's ending), `{n}` (the picture's number in this run, from 001) and `{date}` (such as 2026-11-21).
/// It ends with `.{ext}`, so that a name never says another kind than the file is.
public final class NamePattern {
    public static final String STANDARD = "{name}-protected.{ext}";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Set<String> KNOWN = Set.of("name", "ext", "n", "date");
    private static final String END = ".{ext}";

    private final String base;

    /// @throws IllegalArgumentException if [#faultIn] finds a fault
    public NamePattern(String pattern) {
        faultIn(pattern).ifPresent(fault -> {
            throw new IllegalArgumentException(pattern + ": " + fault);
        });
        base = pattern.substring(0, pattern.length() - END.length());
    }

    /// What is wrong with a pattern that a user wrote, as a sentence without its full stop; empty if nothing is.
    public static Optional<String> faultIn(String pattern) {
        Matcher placeholders = PLACEHOLDER.matcher(pattern);
        while (placeholders.find()) {
            if (!KNOWN.contains(placeholders.group(1))) {
                return Optional.of(placeholders.group() + " is none of {name}, {ext}, {n} and {date}");
            }
        }
        String text = placeholders.replaceAll("");
        if (text.contains("{") || text.contains("}")) {
            return Optional.of("a brace has no partner");
        }
        if (text.contains("/") || text.contains("\\")) {
            return Optional.of("a file name cannot hold / or \\; the folder is chosen with the output folder");
        }
        if (FileNames.hasForbidden(text)) {
            return Optional.of("a file name cannot hold any of < > : \" | ? * and control characters");
        }
        if (!pattern.endsWith(END)) {
            return Optional.of("it must end with .{ext}");
        }
        return pattern.startsWith(".") ? Optional.of("it begins with a dot, which would hide the copies") : Optional.empty();
    }

    /// What the first copy would be called, to show what a pattern does.
    ///
    /// @param original the original's file name
    /// @param ending   the copy's ending without the dot
    /// @param date     the day of the run
    public String example(String original, String ending, LocalDate date) {
        return name(original, ending, 1, date, 1);
    }

    /// As the user wrote it.
    public String text() {
        return base + END;
    }

    /// The copy's file name.
    ///
    /// @param original the original's file name
    /// @param ending   the copy's ending without the dot; empty for none
    /// @param number   the picture's number in this run, from 1
    /// @param date     the day of the run
    /// @param attempt  1 for the plain name, 2 for `-2` before the ending and so on
    String name(String original, String ending, int number, LocalDate date, int attempt) {
        Matcher placeholders = PLACEHOLDER.matcher(base);
        String filled = placeholders.replaceAll(match -> Matcher.quoteReplacement(switch (match.group(1)) {
            case "name" -> FileNames.base(original);
            case "ext" -> ending;
            case "n" -> String.format(Locale.ROOT, "%03d", number);
            case "date" -> date.toString();
            default -> throw new IllegalStateException(match.group());
        }));
        return FileNames.portable(filled, (attempt > 1 ? "-" + attempt : "") + (ending.isEmpty() ? "" : "." + ending));
    }
}
