package sfumato.report;

import java.util.Locale;

/// Text that comes from a file, such as its name, made safe to show.
public final class PlainText {
    private PlainText() {
    }

    /// `text` on one line, with control characters and those that turn the writing direction shown as escapes. A file
    /// name may hold them, and a terminal or a page would obey them.
    public static String of(String text) {
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
