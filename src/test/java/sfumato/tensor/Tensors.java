package sfumato.tensor;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Tensors for tests.
public final class Tensors {
    private Tensors() {
    }

    /// Uniform in [-1, 1).
    public static Tensor random(Shape shape, RandomGenerator random) {
        Tensor t = new Tensor(shape);
        for (int y = 0; y < t.height(); y++) {
            for (int x = 0; x < t.width(); x++) {
                for (int c = 0; c < t.channels(); c++) {
                    t.set(y, x, c, random.nextFloat() * 2 - 1);
                }
            }
        }
        return t;
    }

    /// Uniform in [-range, range).
    public static float[] random(int length, double range, RandomGenerator random) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) ((random.nextDouble() * 2 - 1) * range);
        }
        return values;
    }

    /// Channels that depend on each other, with means and variances of their own.
    public static Tensor mixed(int height, int width, int channels, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        Tensor t = random(new Shape(height, width, channels), random);
        float[] mix = random(channels * channels, 1, random);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float[] mixed = new float[channels];
                for (int c = 0; c < channels; c++) {
                    mixed[c] = c + (1 + c) * t.get(y, x, c);
                    for (int k = 0; k < channels; k++) {
                        mixed[c] += mix[c * channels + k] * t.get(y, x, k);
                    }
                }
                System.arraycopy(mixed, 0, t.data(), t.at(y, x), channels);
            }
        }
        return t;
    }

    public static double greatestDifference(Tensor a, Tensor b) {
        a.requireShape(b.shape());
        double greatest = 0;
        for (int i = 0; i < a.data().length; i++) {
            greatest = Math.max(greatest, Math.abs(a.data()[i] - b.data()[i]));
        }
        return greatest;
    }

    /// Σ a·b over everything, halo included.
    public static double dot(Tensor a, Tensor b) {
        double sum = 0;
        for (int i = 0; i < a.data().length; i++) {
            sum += (double) a.data()[i] * b.data()[i];
        }
        return sum;
    }

    /// Whether everything outside height × width × channels is zero.
    public static boolean haloIsZero(Tensor t) {
        double inside = 0;
        double all = 0;
        for (int i = 0; i < Tensor.floats(t.shape()); i++) {
            all += Math.abs(t.data()[i]);
        }
        for (int y = 0; y < t.height(); y++) {
            for (int x = 0; x < t.width(); x++) {
                for (int c = 0; c < t.channels(); c++) {
                    inside += Math.abs(t.get(y, x, c));
                }
            }
        }
        return Math.abs(all - inside) <= 1e-9 * all;
    }
}
