package sfumato.protect;

import java.time.Duration;
import sfumato.attack.TrainingSizes;
import sfumato.image.Size;
import sfumato.pack.PackCard;

/// How much longer a picture takes on this machine when a pack joins: an estimate from how long it took when it was tried.
public final class PackTime {
    /// The estimate holds for pictures of this size and larger ones, which are looked at no larger; smaller ones take less.
    public static final int WIDTH = 1200;
    public static final int HEIGHT = 900;

    // Of nearly all encoders; the time hardly goes by it.
    private static final int MULTIPLE = 8;
    // To see where to lead it, and for the evidence: about a dozen looks without their gradient.
    private static final double STEPS_BESIDE = 4;

    private PackTime() {
    }

    /// @param steps of the search
    public static Duration of(PackCard card, int steps) {
        double pixels = TrainingSizes.meanPixels(card.workPerPixel(), MULTIPLE, Grid.size(new Size(WIDTH, HEIGHT)));
        return Duration.ofNanos((long) (card.nanosPerPixel() * pixels * (steps + STEPS_BESIDE)));
    }
}
