package sfumato.drawn;

/// A seeded generator of random numbers: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). Written out here because
/// the pictures must be the same on every machine and on every later JDK.
final class Dice {
    private long state;

    Dice(long seed) {
        state = seed;
    }

    /// Well-mixed bits of a number.
    static long mix(long bits) {
        long z = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    long bits() {
        state += 0x9E3779B97F4A7C15L;
        return mix(state);
    }

    /// From 0 up to but without 1.
    double share() {
        return (bits() >>> 11) * 0x1p-53;
    }

    double between(double from, double to) {
        return from + (to - from) * share();
    }

    /// From 0 up to but without `bound`.
    int below(int bound) {
        return (int) (share() * bound);
    }

    boolean chance(double probability) {
        return share() < probability;
    }

    /// About a normal distribution with standard deviation 1, from -3 to 3.
    double bell() {
        return 2 * (share() + share() + share() - 1.5);
    }

    void shuffle(int[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            int other = below(i + 1);
            int value = values[i];
            values[i] = values[other];
            values[other] = value;
        }
    }
}
