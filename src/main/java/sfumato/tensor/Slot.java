package sfumato.tensor;

/// One array of a [Workspace], in which one tensor lives after another.
public final class Slot {
    private final float[] data;
    private Tensor last;

    Slot(int floats) {
        data = new float[floats];
    }

    int floats() {
        return data.length;
    }

    float[] data() {
        return data;
    }

    /// A tensor in this array, with unknown values inside and zeros in the halo; the one before must not be used any more.
    /// Of the same shape as the one before, it is the same: its halo has stayed clean.
    public Tensor tensor(Shape shape) {
        if (last == null || !last.shape().equals(shape)) {
            last = new Tensor(shape, data);
            last.clearHalo();
        }
        return last;
    }
}
