package sfumato.ui.batch;

import static sfumato.ui.text.Messages.text;

import java.time.Duration;
import java.util.Optional;
import sfumato.batch.Item;
import sfumato.batch.Outcome;
import sfumato.batch.Standing;
import sfumato.ui.portfolio.PictureState;
import sfumato.ui.portfolio.StateWords;
import sfumato.ui.task.TaskWords;

/// Says in words how it stands with the queue.
final class QueueWords {
    private QueueWords() {
    }

    /// "12 of 300 done, 2 failed".
    static String counts(Standing standing, int failed) {
        return failed == 0 ? text("queue.counts", standing.ended(), standing.count())
                : text("queue.counts.failed", standing.ended(), standing.count(), failed);
    }

    static String timeLeft(Phase phase, Standing standing) {
        return phase == Phase.RUNNING ? standing.timeLeft().map(TaskWords::timeLeft).orElse("") : "";
    }

    static StateWords state(QueueRow row) {
        return StateWords.of(PictureState.of(row.state()));
    }

    /// How long it took, or nothing.
    static String took(QueueRow row) {
        return time(row.state()).map(QueueWords::took).orElse("");
    }

    private static Optional<Duration> time(Item.State state) {
        return switch (state) {
            case Item.State.Ended(Outcome.Done done) -> Optional.of(done.receipt().time());
            case Item.State.Ended(Outcome.Before before) -> Optional.of(before.receipt().time());
            default -> Optional.empty();
        };
    }

    private static String took(Duration time) {
        long seconds = Math.max(1, Math.round(time.toMillis() / 1000.0));
        return seconds < 60 ? text("queue.took.seconds", seconds) : text("queue.took.minutes", seconds / 60, seconds % 60);
    }
}
