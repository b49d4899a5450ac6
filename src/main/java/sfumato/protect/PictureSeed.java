package sfumato.protect;

import java.util.SplittableRandom;
import java.util.zip.CRC32C;
import sfumato.image.Samples;

/// Makes a seed of the artist's and of the picture itself, so that no two pictures share the beginning and the transforms of
/// their descent, and what removes the perturbation of one learns nothing of another's. The same picture and seed give the
/// same.
final class PictureSeed {
    private PictureSeed() {
    }

    static long of(Samples picture, long seed) {
        CRC32C sum = new CRC32C();
        sum.update(picture.bytes());
        return new SplittableRandom(seed).nextLong() ^ new SplittableRandom(sum.getValue()).nextLong();
    }
}
