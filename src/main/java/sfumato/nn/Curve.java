package sfumato.nn;

/// A function of one number and its derivative.
public sealed interface Curve {

    float value(float x);

    float slope(float x);

    /// Replaces numbers by the curve's value there.
    default void toValues(float[] numbers, int from, int to) {
        for (int i = from; i < to; i++) {
            numbers[i] = value(numbers[i]);
        }
    }

    /// Replaces numbers by the curve's slope there.
    default void toSlopes(float[] numbers, int from, int to) {
        for (int i = from; i < to; i++) {
            numbers[i] = slope(numbers[i]);
        }
    }

    /// scale · x + shift.
    record Linear(float scale, float shift) implements Curve {
        @Override
        public float value(float x) {
            return scale * x + shift;
        }

        @Override
        public float slope(float x) {
            return scale;
        }
    }

    /// x where positive, `leak` · x elsewhere (Maas et al., 2013).
    record LeakyRectifier(float leak) implements Curve {
        @Override
        public float value(float x) {
            return x > 0 ? x : leak * x;
        }

        @Override
        public float slope(float x) {
            return x > 0 ? 1 : leak;
        }
    }

    /// x · sigmoid(x) (Elfwing et al., 2018).
    record Silu() implements Curve {
        private static final double LIMIT = 32; // e^-32 is beyond what float keeps beside 1
        private static final double C2 = 1 / 2.0;
        private static final double C3 = C2 / 3;
        private static final double C4 = C3 / 4;
        private static final double C5 = C4 / 5;
        private static final double C6 = C5 / 6;
        private static final double C7 = C6 / 7;
        private static final double C8 = C7 / 8;

        @Override
        public float value(float x) {
            return valueAt(x);
        }

        @Override
        public float slope(float x) {
            return slopeAt(x);
        }

        // Loops of their own, which call nothing that depends on the curve: only those become vectors.
        @Override
        public void toValues(float[] numbers, int from, int to) {
            for (int i = from; i < to; i++) {
                numbers[i] = valueAt(numbers[i]);
            }
        }

        @Override
        public void toSlopes(float[] numbers, int from, int to) {
            for (int i = from; i < to; i++) {
                numbers[i] = slopeAt(numbers[i]);
            }
        }

        private static float valueAt(double x) {
            return (float) (x * sigmoid(x));
        }

        private static float slopeAt(double x) {
            double s = sigmoid(x);
            return (float) (s * (1 + x * (1 - s)));
        }

        // e^-x as the 64th power of a Taylor polynomial, right to 1e-6 at the limit and 1e-12 around 0: arithmetic only, so that loops become vectors.
        private static double sigmoid(double x) {
            double t = Math.min(Math.max(x, -LIMIT), LIMIT) * (-1.0 / 64);
            double e = 1 + t * (1 + t * (C2 + t * (C3 + t * (C4 + t * (C5 + t * (C6 + t * (C7 + t * C8)))))));
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            return 1 / (1 + e);
        }
    }

    /// limit · tanh(x ÷ limit): almost x when small, never beyond the limit.
    record TanhClamp(float limit) implements Curve {
        @Override
        public float value(float x) {
            return (float) (limit * Math.tanh(x / limit));
        }

        @Override
        public float slope(float x) {
            double t = Math.tanh(x / limit);
            return (float) (1 - t * t);
        }
    }
}
