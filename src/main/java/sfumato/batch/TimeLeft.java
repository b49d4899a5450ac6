package sfumato.batch;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Expects the rest of a batch to go as fast as the work measured so far. Pictures that were left out or failed took
/// next to no time and are not counted, or a folder that is half done already would promise too much.
final class TimeLeft {
    private static final long LEAST_MEASURED_NANOS = 1_000_000_000L;
    private static final double LEAST_MEASURED_SHARE = 0.02;

    private final LongSupplier nanoTime;
    private long worked;
    private int worth;
    private long started;

    TimeLeft(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    void start() {
        started = nanoTime.getAsLong();
    }

    /// The picture in work is protected.
    void done() {
        worked += nanoTime.getAsLong() - started;
        worth++;
    }

    /// With the given share of the picture in work done and `waiting` pictures behind it.
    Optional<Duration> left(double share, int waiting) {
        long nanos = worked + nanoTime.getAsLong() - started;
        double pictures = worth + share;
        if (nanos < LEAST_MEASURED_NANOS || pictures < LEAST_MEASURED_SHARE) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofNanos((long) (nanos / pictures * (1 - share + waiting))));
    }
}
