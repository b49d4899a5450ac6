package sfumato.batch;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/// Expects the rest of a job to go as fast as the work measured so far. Pictures that were left out or failed took next to
/// no time and are not counted, or a folder that is half done already would promise too much.
final class TimeLeft {
    private static final double LEAST_MEASURED_NANOS = 1e9;
    private static final double LEAST_MEASURED_SHARE = 0.02;

    private final int threads;
    private double nanos;
    private double worth;

    /// A picture in work.
    ///
    /// @param work    that it is in all, in any unit
    /// @param share   of it that is done
    /// @param threads that do it
    /// @param nanos   for which they have
    record Working(double work, double share, int threads, double nanos) {
    }

    TimeLeft(int threads) {
        this.threads = threads;
    }

    /// A picture is protected.
    void done(Working whole) {
        nanos += whole.threads * whole.nanos;
        worth += whole.work;
    }

    /// @param waiting the work on all pictures that wait
    Optional<Duration> left(Collection<Working> working, double waiting) {
        double spent = nanos + working.stream().mapToDouble(w -> w.threads * w.nanos).sum();
        double reached = worth + working.stream().mapToDouble(w -> w.share * w.work).sum();
        double one = working.stream().mapToDouble(w -> w.work).max().orElse(0);
        if (spent / threads < LEAST_MEASURED_NANOS || reached <= LEAST_MEASURED_SHARE * one) {
            return Optional.empty();
        }
        double perWork = spent / reached;
        double all = (waiting + working.stream().mapToDouble(TimeLeft::rest).sum()) * perWork / threads;
        // The last ones cannot be shared out among all threads any more.
        double longest = working.stream().mapToDouble(w -> rest(w) * perWork / w.threads).max().orElse(0);
        return Optional.of(Duration.ofNanos((long) Math.max(all, longest)));
    }

    private static double rest(Working w) {
        return w.work * (1 - w.share);
    }
}
