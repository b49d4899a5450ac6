package sfumato.ui.settings;

import java.time.Duration;
import sfumato.image.Size;
import sfumato.protect.Effort;

/// How fast this machine protects, as it did last: what to expect of other efforts and pictures.
///
/// @param nanos for one step on one pixel
public record Pace(double nanos) {
    // Reading, choosing the decoy and measuring the copy take about as long as so many steps.
    private static final int STEPS_AROUND = 24;
    // The search works on pictures of at most this shorter side.
    private static final int SHORTER_SIDE = 768;

    /// As a picture of this size was protected.
    public static Pace measured(Effort effort, Size size, Duration took) {
        return new Pace(took.toNanos() / work(effort, size));
    }

    /// What another will take, about.
    public Duration expected(Effort effort, Size size) {
        return Duration.ofNanos(Math.round(nanos * work(effort, size)));
    }

    private static double work(Effort effort, Size size) {
        return (double) (effort.steps() + STEPS_AROUND) * size.withShorterSideAtMost(SHORTER_SIDE).pixels();
    }
}
