package sfumato.report;

import java.util.Arrays;
import java.util.SplittableRandom;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.task.Workers;

/// The control of every encoder measure: the original plus noise that is as visible as the protection.
///
/// Where a sample is so near black or white that the drawn sign leaves its range, it is cut off there, so the noise is weaker
/// than the protection on pure black and white. To take the other sign instead would be worse: the protection can only go
/// one way there as well, so the noise would repeat the protection's own pattern and be no control.
public final class NoiseControl {
    private static final int ROWS_PER_TASK = 32;

    private NoiseControl() {
    }

    /// The original with the copy's absolute difference at every pixel and channel, under one random sign for each pixel of
    /// the size at which it will be looked at, cut off at black and white. Alpha is the original's. The same seed gives the
    /// same noise for any number of threads.
    ///
    /// With a sign for each pixel of a large picture, scaling down would average the noise away, and any coarser noise,
    /// which protects as little, would pass for protection.
    ///
    /// @param seen the size at which it will be looked at; where that is not smaller, each pixel has its sign
    public static Samples of(Samples original, Samples copy, Size seen, long seed, Workers workers) {
        if (!original.sameShapeAs(copy)) {
            throw new IllegalArgumentException(original + " and " + copy);
        }
        Samples noisy = original.copy();
        int channels = original.layout().channels();
        int colours = original.layout().colours();
        int top = original.depth().top();
        int across = Math.min(original.width(), seen.width());
        int down = Math.min(original.height(), seen.height());
        workers.ranges(original.height(), ROWS_PER_TASK, (first, end, _) -> {
            int[] codes = new int[original.rowLength()];
            int[] changed = new int[codes.length];
            for (int y = first; y < end; y++) {
                int[] signs = signs(across, seed + (long) y * down / original.height());
                original.row(y, codes);
                copy.row(y, changed);
                for (int at = 0; at < codes.length; at += channels) {
                    int sign = signs[(int) ((long) (at / channels) * across / original.width())];
                    for (int i = at; i < at + colours; i++) {
                        int difference = Math.abs(changed[i] - codes[i]);
                        codes[i] = Math.clamp(codes[i] + sign * difference, 0, top);
                    }
                }
                noisy.setRow(y, codes);
            }
        });
        return noisy;
    }

    private static int[] signs(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] signs = new int[count];
        Arrays.setAll(signs, _ -> random.nextBoolean() ? 1 : -1);
        return signs;
    }
}
