package sfumato.ui.task;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Tells how long a piece of work will still take, from how long its share so far took on this machine.
/// The figure is smoothed, because one slow step would make it jump.
final class TimeLeft {
    private static final double LEAST_SECONDS = 1;
    private static final double LEAST_SHARE = 0.02;
    private static final double WEIGHT_OF_NEWEST = 0.3;

    private final LongSupplier nanoClock;
    private final long start;
    private double last = Double.NaN;
    private double lastAt;

    TimeLeft(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        start = nanoClock.getAsLong();
    }

    /// The time left now that `fraction` of the whole is done; empty while too little is known.
    Optional<Duration> at(double fraction) {
        double elapsed = (nanoClock.getAsLong() - start) / 1e9;
        if (elapsed < LEAST_SECONDS || fraction < LEAST_SHARE) {
            return Optional.empty();
        }
        double newest = elapsed * (1 - fraction) / fraction;
        double carriedOn = Double.isNaN(last) ? newest : Math.max(0, last - (elapsed - lastAt));
        last = (1 - WEIGHT_OF_NEWEST) * carriedOn + WEIGHT_OF_NEWEST * newest;
        lastAt = elapsed;
        return Optional.of(Duration.ofMillis(Math.round(1000 * last)));
    }
}
