package sfumato.ui.task;

import static sfumato.ui.text.Messages.text;

import java.time.Duration;

/// Says progress in words.
public final class TaskWords {
    private static final int STEP_SECONDS = 5;
    private static final int MOST_MINUTES = 90;

    private TaskWords() {
    }

    /// "About 25 seconds left": in steps of five seconds, then of minutes and then of tens of them, since the figure is a guess.
    public static String timeLeft(Duration left) {
        long seconds = Math.round(left.toMillis() / 1000.0);
        if (seconds <= STEP_SECONDS) {
            return text("task.left.soon");
        }
        if (seconds < 60) {
            return text("task.left.seconds", STEP_SECONDS * Math.ceilDiv(seconds, STEP_SECONDS));
        }
        long minutes = Math.ceilDiv(seconds, 60);
        if (minutes < MOST_MINUTES) {
            return text("task.left.minutes", minutes);
        }
        long tens = Math.ceilDiv(minutes, 10);
        return text("task.left.hours", tens / 6, 10 * (tens % 6));
    }
}
