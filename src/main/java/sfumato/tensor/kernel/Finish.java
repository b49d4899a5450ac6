package sfumato.tensor.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/// What happens to a convolution's sums on their way into memory.
///
/// @param bias       added by the transform itself; null for none
/// @param rectify    max(0, ·)
/// @param accumulate add what is in memory
/// @param mask       null, or values at the same indices: zero where they are not positive
record Finish(float[] bias, boolean rectify, boolean accumulate, float[] mask) {

    /// The value to store at `q` of `out`; the bias is in `value` already.
    FloatVector apply(FloatVector value, float[] out, int q) {
        FloatVector v = value;
        if (accumulate) {
            v = v.add(FloatVector.fromArray(Lanes.SPECIES, out, q));
        }
        if (rectify) {
            v = v.max(0f);
        }
        if (mask != null) {
            v = v.blend(0f, FloatVector.fromArray(Lanes.SPECIES, mask, q).compare(VectorOperators.LE, 0f));
        }
        return v;
    }
}
