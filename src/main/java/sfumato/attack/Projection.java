package sfumato.attack;

/// Keeps a perturbation inside its budget, and tells how much of a gradient is left where a sample is at its end.
final class Projection {
    private Projection() {
    }

    /// One signed step against the gradient, then back into |δ| ≤ B. `codes` is B in 8-bit codes, `length` a share of it.
    static void step(float[] delta, float[] gradient, double length, float[] codes) {
        for (int i = 0; i < delta.length; i++) {
            float bound = codes[i] / 255;
            float moved = delta[i] - (float) length * bound * Math.signum(gradient[i]);
            delta[i] = Math.clamp(moved, -bound, bound);
        }
    }

    /// x + δ, kept in [0,1].
    static void add(float[] x, float[] delta, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = Math.clamp(x[i] + delta[i], 0f, 1f);
        }
    }

    /// Adds a channel's gradient to that of δ where the sum x + δ was not cut off.
    static void collect(float[] x, float[] delta, float[] channelGradient, float[] gradient) {
        for (int i = 0; i < gradient.length; i++) {
            float sum = x[i] + delta[i];
            if (sum >= 0 && sum <= 1) {
                gradient[i] += channelGradient[i];
            }
        }
    }
}
