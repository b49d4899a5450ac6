package sfumato.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import sfumato.image.ResampleKernel;
import sfumato.image.Size;

/// Draws the transforms of the expectation over transformation (Athalye et al., ICML 2018): each training size in turn,
/// in an order drawn anew for each round, under a random kernel, mostly with JPEG, now and then with noise.
/// The same seed and step give the same transform; for other sizes, the same but for the size.
final class TransformSampler {
    private static final double JPEG_SHARE = 0.9;
    private static final int LEAST_QUALITY = 70;
    private static final int GREATEST_QUALITY = 90;
    private static final double NOISE_SHARE = 0.1;
    private static final double GREATEST_NOISE = 0.03;

    private final List<Size> sizes;
    private final long seed;

    /// @param sizes the training sizes, each as often as it is drawn in a round
    TransformSampler(List<Size> sizes, long seed) {
        this.sizes = List.copyOf(sizes);
        this.seed = seed;
    }

    /// The different sizes that can be drawn, the largest first.
    List<Size> sizes() {
        return sizes.stream().distinct().toList();
    }

    Transform at(int step) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + step);
        ResampleKernel kernel = ResampleKernel.values()[random.nextInt(ResampleKernel.values().length)];
        int quality = random.nextDouble() < JPEG_SHARE ? random.nextInt(LEAST_QUALITY, GREATEST_QUALITY + 1) : 0;
        double noise = random.nextDouble() < NOISE_SHARE ? random.nextDouble() * GREATEST_NOISE : 0;
        return new Transform(sizeAt(step), kernel, quality, noise, random.nextLong());
    }

    // Every size once in each round of as many steps as there are sizes.
    private Size sizeAt(int step) {
        int round = step / sizes.size();
        SplittableRandom random = new SplittableRandom(~seed * 0xD1B54A32D192ED03L + round);
        List<Size> order = new ArrayList<>(sizes);
        for (int i = order.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            Size held = order.get(i);
            order.set(i, order.get(other));
            order.set(other, held);
        }
        return order.get(step % sizes.size());
    }
}
