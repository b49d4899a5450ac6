package sfumato.attack;

import sfumato.task.Workers;

/// Keeps a perturbation inside its budget, and tells how much of a gradient is left where a sample is at its end.
final class Projection {
    private static final int PER_TASK = 1 << 16;

    private Projection() {
    }

    /// One signed step against the gradient, then back into |δ| ≤ B. `codes` is B in 8-bit codes, `length` a share of it.
    static void step(float[] delta, float[] gradient, double length, float[] codes, Workers workers) {
        workers.ranges(delta.length, PER_TASK, (first, end, _) -> {
            for (int i = first; i < end; i++) {
                float bound = codes[i] / 255;
                float moved = delta[i] - (float) length * bound * Math.signum(gradient[i]);
                delta[i] = Math.clamp(moved, -bound, bound);
            }
        });
    }

    /// A row of x + δ, kept in [0,1]: `sum.length` values from index `at` on.
    static void add(float[] x, float[] delta, int at, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = Math.min(1f, Math.max(0f, x[at + i] + delta[at + i]));
        }
    }

    /// Adds `share` of a channel's gradient to that of δ where the sum x + δ was not cut off. `channelGradient` holds the
    /// values from index `at` on.
    static void collect(float[] x, float[] delta, int at, float[] channelGradient, float share, float[] gradient) {
        for (int i = 0; i < channelGradient.length; i++) {
            float sum = x[at + i] + delta[at + i];
            if (sum >= 0 && sum <= 1) {
                gradient[at + i] += share * channelGradient[i];
            }
        }
    }
}
