package sfumato.ui.compare;

import java.util.SplittableRandom;
import sfumato.image.Samples;

/// A copy with bounded blotches, much as protecting leaves them, for tests that need no encoder.
public final class NoisyCopy {
    private static final int BLOTCH = 3;

    private NoisyCopy() {
    }

    /// @param most by how many codes a sample changes at most
    public static Samples of(Samples original, int most, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Samples copy = original.copy();
        int across = Math.ceilDiv(original.width(), BLOTCH) * original.layout().channels();
        int[] noise = random.ints((long) across * Math.ceilDiv(original.height(), BLOTCH), -most, most + 1).toArray();
        int channels = original.layout().channels();
        for (int y = 0; y < copy.height(); y++) {
            for (int x = 0; x < copy.width(); x++) {
                for (int c = 0; c < original.layout().colours(); c++) {
                    int at = copy.index(x, y) + c;
                    int change = noise[y / BLOTCH * across + x / BLOTCH * channels + c];
                    copy.codes()[at] = (byte) Math.clamp((copy.codes()[at] & 0xFF) + change, 0, 255);
                }
            }
        }
        return copy;
    }
}
