package sfumato.report;

import java.util.SplittableRandom;
import sfumato.image.Samples;
import sfumato.task.Workers;

/// The control of every encoder measure: the original plus noise that is exactly as visible as the protection.
public final class NoiseControl {
    private static final int ROWS_PER_TASK = 32;

    private NoiseControl() {
    }

    /// The original with the copy's absolute difference at every pixel and channel, under one random sign for each pixel:
    /// the other sign where black or white leaves no room for the one drawn. Alpha is the original's. The same seed gives
    /// the same noise for any number of threads.
    public static Samples of(Samples original, Samples copy, long seed, Workers workers) {
        if (!original.sameShapeAs(copy)) {
            throw new IllegalArgumentException(original + " and " + copy);
        }
        Samples noisy = original.copy();
        int channels = original.layout().channels();
        workers.ranges(original.height(), ROWS_PER_TASK, (first, end, _) -> {
            for (int y = first; y < end; y++) {
                SplittableRandom random = new SplittableRandom(seed + y);
                for (int at = original.index(0, y); at < original.index(0, y) + original.width() * channels; at += channels) {
                    int sign = random.nextBoolean() ? 1 : -1;
                    boolean turned = !fits(original, copy, at, sign) && fits(original, copy, at, -sign);
                    for (int i = at; i < at + original.layout().colours(); i++) {
                        noisy.codes()[i] = (byte) Math.clamp(moved(original, copy, i, turned ? -sign : sign), 0, 255);
                    }
                }
            }
        });
        return noisy;
    }

    // Cut off, noise would be less visible than the copy. One of the signs fits unless the copy goes up in one channel
    // and down in another.
    private static boolean fits(Samples original, Samples copy, int at, int sign) {
        for (int i = at; i < at + original.layout().colours(); i++) {
            int code = moved(original, copy, i, sign);
            if (code < 0 || code > 255) {
                return false;
            }
        }
        return true;
    }

    private static int moved(Samples original, Samples copy, int i, int sign) {
        int code = original.codes()[i] & 0xFF;
        return code + sign * Math.abs((copy.codes()[i] & 0xFF) - code);
    }
}
