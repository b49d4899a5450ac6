package sfumato.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// While open, sends what the program and its libraries log to standard error: warnings as one line, or, when verbose,
/// everything of our own from [Level#FINE] up, with stack traces.
final class Logs implements AutoCloseable {
    private final Logger root = Logger.getLogger("");
    private final Logger ours = Logger.getLogger("sfumato");
    private final Handler[] before = root.getHandlers();
    private final Level levelBefore = ours.getLevel();
    private final Handler handler;

    Logs(PrintWriter err, boolean verbose) {
        handler = new Lines(err, verbose);
        for (Handler other : before) {
            root.removeHandler(other);
        }
        root.addHandler(handler);
        ours.setLevel(verbose ? Level.FINE : Level.WARNING);
    }

    @Override
    public void close() {
        root.removeHandler(handler);
        for (Handler other : before) {
            root.addHandler(other);
        }
        ours.setLevel(levelBefore);
    }

    private static final class Lines extends Handler {
        private final PrintWriter err;
        private final boolean verbose;

        Lines(PrintWriter err, boolean verbose) {
            this.err = err;
            this.verbose = verbose;
            setLevel(verbose ? Level.FINE : Level.WARNING);
            setFormatter(new SimpleFormatter());
        }

        @Override
        public void publish(LogRecord entry) {
            if (!isLoggable(entry)) {
                return;
            }
            err.println(entry.getLevel().getName().toLowerCase(Locale.ROOT) + ": " + Shown.text(getFormatter().formatMessage(entry)));
            if (verbose && entry.getThrown() != null) {
                entry.getThrown().printStackTrace(err);
            }
        }

        @Override
        public void flush() {
            err.flush();
        }

        @Override
        public void close() {
            flush();
        }
    }
}
