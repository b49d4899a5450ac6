package sfumato.nn.weights;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Named arrays of float32 with a shape. Immutable by agreement: nobody writes into the arrays.
public final class Weights {
    private final Map<String, Values> byName;

    /// @param shape  sizes, outermost first
    /// @param values row by row
    public record Values(int[] shape, float[] values) {

        public Values {
            long count = 1;
            for (int size : shape) {
                count *= size;
            }
            if (count != values.length) {
                throw new IllegalArgumentException(values.length + " values for shape " + Arrays.toString(shape));
            }
        }

        public int size(int axis) {
            return shape[axis];
        }

        /// The first `count` of the outermost axis.
        public Values first(int count) {
            int[] smaller = shape.clone();
            smaller[0] = count;
            return new Values(smaller, Arrays.copyOf(values, values.length / shape[0] * count));
        }

        /// The same numbers under another shape.
        public Values reshaped(int... other) {
            return new Values(other, values);
        }
    }

    /// A weight that an architecture needs is missing or has another shape than it must have.
    public static final class Mismatch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Mismatch(String message) {
            super(message);
        }
    }

    public Weights(Map<String, Values> byName) {
        this.byName = new LinkedHashMap<>(byName);
    }

    public Set<String> names() {
        return byName.keySet();
    }

    public boolean has(String name) {
        return byName.containsKey(name);
    }

    /// The values under a name.
    ///
    /// @throws Mismatch if there are none
    public Values get(String name) {
        Values values = byName.get(name);
        if (values == null) {
            throw new Mismatch("the weight " + name + " is missing");
        }
        return values;
    }

    /// The values under a name, which must have this shape; -1 stands for any size.
    ///
    /// @throws Mismatch if there are none or they have another shape
    public Values get(String name, int... shape) {
        Values values = get(name);
        boolean fits = values.shape.length == shape.length;
        for (int i = 0; fits && i < shape.length; i++) {
            fits = shape[i] == -1 ? values.shape[i] > 0 : shape[i] == values.shape[i];
        }
        if (!fits) {
            throw new Mismatch("the weight " + name + " has shape " + Arrays.toString(values.shape) + ", not " + Arrays.toString(shape).replace("-1", "any"));
        }
        return values;
    }
}
