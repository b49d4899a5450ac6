package sfumato.ui.task;

import static sfumato.ui.text.Messages.text;

import java.time.Duration;

/// Says progress in words.
final class TaskWords {
    private static final int STEP_SECONDS = 5;

    private TaskWords() {
    }

    /// "About 25 seconds left": in steps of five seconds and then of minutes, since the figure is a guess.
    static String timeLeft(Duration left) {
        long seconds = Math.round(left.toMillis() / 1000.0);
        if (seconds <= STEP_SECONDS) {
            return text("task.left.soon");
        }
        if (seconds < 60) {
            return text("task.left.seconds", STEP_SECONDS * Math.ceilDiv(seconds, STEP_SECONDS));
        }
        return text("task.left.minutes", Math.ceilDiv(seconds, 60));
    }
}
