package sfumato.image.sight;

/// Counts colour differences. Everything is kept as whole numbers, so the order in which pixels come does not matter:
/// the mean to a millionth, the distribution in steps of a hundredth. Holds up to 100 million millions of them.
final class DifferenceTally {
    private static final int STEPS = 100; // to one unit
    private static final int GREATEST = 200; // no two colours of sRGB differ by so much, even a little beyond its borders
    private static final double MILLION = 1e6;
    private static final double MOST = 0.95;

    private final long[] counts = new long[GREATEST * STEPS + 1];
    private long count;
    private long millionths;
    private float greatest;

    void add(float difference) {
        counts[Math.min((int) (STEPS * difference + 0.5f), counts.length - 1)]++;
        millionths += (long) (MILLION * difference + 0.5);
        count++;
        greatest = Math.max(greatest, difference);
    }

    void addAll(DifferenceTally other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        count += other.count;
        millionths += other.millionths;
        greatest = Math.max(greatest, other.greatest);
    }

    long count() {
        return count;
    }

    /// Of at least one.
    ColourDifference summary() {
        long below = 0;
        int step = -1;
        while (below < MOST * count) {
            below += counts[++step];
        }
        return new ColourDifference(millionths / MILLION / count, step / (double) STEPS, greatest);
    }
}
