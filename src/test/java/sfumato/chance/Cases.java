package sfumato.chance;

import java.util.SplittableRandom;

/// Tries a statement on many cases that are drawn by chance from numbered seeds. The first that contradicts is named by its seed,
/// which [#one] tries again.
public final class Cases {
    private Cases() {
    }

    /// What must hold of whatever is drawn.
    @FunctionalInterface
    public interface Statement {
        void of(SplittableRandom random) throws Exception;
    }

    /// Tries the seeds from 0 to `count - 1`.
    public static void each(int count, Statement statement) {
        for (long seed = 0; seed < count; seed++) {
            one(seed, statement);
        }
    }

    /// Tries one seed.
    public static void one(long seed, Statement statement) {
        try {
            statement.of(new SplittableRandom(seed));
        } catch (Exception | AssertionError e) {
            throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
        }
    }

    /// Any of the constants.
    @SafeVarargs
    public static <T> T any(SplittableRandom random, T... constants) {
        return constants[random.nextInt(constants.length)];
    }
}
