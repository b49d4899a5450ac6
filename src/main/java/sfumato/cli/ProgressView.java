package sfumato.cli;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongSupplier;
import sfumato.batch.Outcome;
import sfumato.task.Progress.Stage;

/// Shows on standard error how far a job has come.
interface ProgressView {
    /// Work on the picture begins or has come further.
    void at(JobProgress progress);

    /// The picture with this number, from 1, of `count` is finished, for better or worse.
    void finished(Outcome outcome, int number, int count);

    /// For a terminal: one line, rewritten a few times a second.
    static ProgressView onTerminal(PrintWriter err) {
        return new Rewritten(err, System::nanoTime);
    }

    /// For anything else: one line when a picture is begun and one when it is finished.
    static ProgressView plain(PrintWriter err) {
        return new Plain(err);
    }

    /// Makes room for other text.
    void clear();

    private static String timeLeft(JobProgress progress, String words) {
        return progress.timeLeft().filter(left -> left.toMillis() >= 500).map(left -> ", " + Shown.time(left) + " " + words).orElse("");
    }

    final class Rewritten implements ProgressView {
        private static final long LEAST_NANOS_BETWEEN = 100_000_000L;
        private static final int LONGEST_NAME = 28;

        private final TerminalLine line;
        private final LongSupplier nanoTime;
        private long shownAt;
        private Stage shown;

        Rewritten(PrintWriter err, LongSupplier nanoTime) {
            this.line = new TerminalLine(err);
            this.nanoTime = nanoTime;
        }

        @Override
        public void at(JobProgress progress) {
            long now = nanoTime.getAsLong();
            if (progress.stage() == shown && now - shownAt < LEAST_NANOS_BETWEEN) {
                return;
            }
            shown = progress.stage();
            shownAt = now;
            line.show(String.format(Locale.ROOT, "%3.0f %%  %s%s, %s%s", Math.floor(100 * progress.fraction()),
                    progress.count() > 1 ? progress.number() + " of " + progress.count() + ", " : "",
                    shortened(Shown.text(progress.picture().getFileName().toString())), Shown.lower(progress.stage()),
                    timeLeft(progress, "left")));
        }

        @Override
        public void finished(Outcome outcome, int number, int count) {
            clear();
        }

        @Override
        public void clear() {
            line.clear();
            shown = null;
        }

        private static String shortened(String name) {
            if (name.length() <= LONGEST_NAME) {
                return name;
            }
            int half = LONGEST_NAME / 2 - 2;
            return name.substring(0, half) + "..." + name.substring(name.length() - half);
        }
    }

    final class Plain implements ProgressView {
        private final PrintWriter err;
        private final Set<Integer> begun = new HashSet<>();

        Plain(PrintWriter err) {
            this.err = err;
        }

        @Override
        public void at(JobProgress progress) {
            if (begun.add(progress.number())) {
                say(progress.number(), progress.count(), Shown.path(progress.picture()) + ": begun"
                        + timeLeft(progress, "left for all"));
            }
        }

        @Override
        public void finished(Outcome outcome, int number, int count) {
            say(number, count, Shown.path(outcome.original()) + switch (outcome) {
                case Outcome.Done(var receipt) -> ": protected in " + Shown.time(receipt.time());
                case Outcome.Before _ -> ": protected before";
                case Outcome.Skipped _ -> ": left out";
                case Outcome.Failed _ -> ": failed";
            });
        }

        @Override
        public void clear() {
            // Lines stay where they are.
        }

        private void say(int number, int count, String what) {
            err.println("[" + number + "/" + count + "] " + what);
            err.flush();
        }
    }
}
