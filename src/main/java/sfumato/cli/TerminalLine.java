package sfumato.cli;

import java.io.PrintWriter;

/// One line at the foot of a terminal that is written over and over. Uses nothing but carriage return and blanks,
/// which every terminal knows.
final class TerminalLine {
    private static final int WIDTH = 79;

    private final PrintWriter err;
    private int length;

    TerminalLine(PrintWriter err) {
        this.err = err;
    }

    void show(String text) {
        String fitting = text.length() > WIDTH ? text.substring(0, WIDTH - 3) + "..." : text;
        err.print("\r" + fitting + " ".repeat(Math.max(0, length - fitting.length())));
        err.flush();
        length = fitting.length();
    }

    /// Makes room for other text.
    void clear() {
        if (length > 0) {
            show("");
            err.print("\r");
            err.flush();
        }
    }
}
