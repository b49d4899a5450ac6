package sfumato.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import sfumato.report.PlainText;

/// Text as a person sees it on a terminal.
final class Shown {
    // What no command line takes for more than it is.
    private static final String PLAIN = "/\\:._-";

    private Shown() {
    }

    /// `text` on one line, with control characters and those that turn the writing direction shown as escapes. A file
    /// name may hold them, and a terminal would obey them.
    static String text(String text) {
        return PlainText.of(text);
    }

    static String path(Path path) {
        return text(path.toString());
    }

    /// As one argument of a command line, to be typed or copied.
    static String argument(Path path) {
        String shown = path(path);
        return shown.chars().allMatch(c -> Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0) ? shown : "\"" + shown + "\"";
    }

    /// A constant as a word of the command line: `PROHIBIT_ALL` as "prohibit-all".
    static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Such as "45 s", "3 min 20 s", "2 h 5 min".
    static String time(Duration time) {
        long seconds = Math.max(0, Math.round(time.toMillis() / 1000.0));
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600 ? seconds / 60 + " min " + seconds % 60 + " s" : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }
}
