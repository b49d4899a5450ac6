package sfumato.ui.task;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import sfumato.task.Progress.Stage;

/// Tells how long a piece of work will still take, from the pace at which it protects on this machine.
/// What comes before says nothing about that pace: reading and preparing take long the first time only, and so does the
/// first step, while Java still warms up. The figure is smoothed, because one slow step would make it jump.
final class TimeLeft {
    private static final double LEAST_SECONDS = 1;
    private static final double LEAST_SHARE = 0.02;
    private static final double WEIGHT_OF_NEWEST = 0.3;

    private final LongSupplier nanoClock;
    private double firstShare = Double.NaN;
    private double start = Double.NaN;
    private double shareAtStart;
    private double last = Double.NaN;
    private double lastAt;

    TimeLeft(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    /// The time left now that `fraction` of the whole is done; empty while too little is known.
    Optional<Duration> at(Stage stage, double fraction) {
        if (stage.compareTo(Stage.PROTECTING) < 0) {
            return Optional.empty();
        }
        double now = nanoClock.getAsLong() / 1e9;
        if (Double.isNaN(start)) {
            begin(now, fraction);
            return Optional.empty();
        }
        double elapsed = now - start;
        double share = fraction - shareAtStart;
        if (elapsed < LEAST_SECONDS || share < LEAST_SHARE) {
            return Optional.empty();
        }
        double newest = elapsed * (1 - fraction) / share;
        double carriedOn = Double.isNaN(last) ? newest : Math.max(0, last - (elapsed - lastAt));
        last = (1 - WEIGHT_OF_NEWEST) * carriedOn + WEIGHT_OF_NEWEST * newest;
        lastAt = elapsed;
        return Optional.of(Duration.ofMillis(Math.round(1000 * last)));
    }

    /// The clock starts when the first step is done.
    private void begin(double now, double fraction) {
        if (Double.isNaN(firstShare)) {
            firstShare = fraction;
        } else if (fraction > firstShare) {
            start = now;
            shareAtStart = fraction;
        }
    }
}
