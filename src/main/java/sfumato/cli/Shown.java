package sfumato.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/// Text as a person sees it on a terminal.
final class Shown {
    private Shown() {
    }

    /// `text` on one line, with control characters and those that turn the writing direction shown as escapes. A file
    /// name may hold them, and a terminal would obey them.
    static String text(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\n' -> shown.append("\\n");
                case '\r' -> shown.append("\\r");
                case '\t' -> shown.append("\\t");
                default -> {
                    if (obeyed(c)) {
                        shown.append(String.format(Locale.ROOT, "\\u%04x", c));
                    } else {
                        shown.appendCodePoint(c);
                    }
                }
            }
        });
        return shown.toString();
    }

    static String path(Path path) {
        return text(path.toString());
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

    private static boolean obeyed(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            case Character.FORMAT -> switch (Character.getDirectionality(c)) {
                case Character.DIRECTIONALITY_BOUNDARY_NEUTRAL -> false; // joiners, which scripts and emoji need
                default -> true;
            };
            default -> false;
        };
    }
}
