package sfumato.nn;

/// A function of one number and its derivative.
public sealed interface Curve {

    float value(float x);

    float slope(float x);

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
        @Override
        public float value(float x) {
            return (float) (x * sigmoid(x));
        }

        @Override
        public float slope(float x) {
            double s = sigmoid(x);
            return (float) (s * (1 + x * (1 - s)));
        }

        private static double sigmoid(double x) {
            return 1 / (1 + Math.exp(-x));
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
