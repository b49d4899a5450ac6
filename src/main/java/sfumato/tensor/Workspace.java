package sfumato.tensor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.TreeMap;

/// Memory that is used again and again: a tensor is taken, given back, and its array serves the next who needs as much.
/// After the first step of an optimisation nothing is allocated any more, also when the picture size changes
/// from step to step, provided the largest size came first. For one thread.
public final class Workspace {
    private final TreeMap<Integer, Deque<float[]>> free = new TreeMap<>();
    private long bytes;

    /// A tensor with unknown values inside and zeros in the halo.
    public Tensor take(Shape shape) {
        int floats = Tensor.floats(shape);
        Tensor tensor = new Tensor(shape, freeOrNew(floats));
        tensor.clearHalo();
        return tensor;
    }

    // The smallest array that is large enough, but none four times too large: that one may be needed as it is.
    private float[] freeOrNew(int floats) {
        var fitting = free.ceilingEntry(floats);
        if (fitting != null && fitting.getKey() <= 4L * floats) {
            return takeFree(fitting.getKey());
        }
        // A new array takes the place of the next smaller one, so that pictures of ever other sizes do not pile up memory.
        Integer smaller = free.lowerKey(floats);
        if (smaller != null) {
            bytes -= 4L * takeFree(smaller).length;
        }
        bytes += 4L * floats;
        return new float[floats];
    }

    private float[] takeFree(int length) {
        Deque<float[]> arrays = free.get(length);
        float[] array = arrays.pop();
        if (arrays.isEmpty()) {
            free.remove(length);
        }
        return array;
    }

    /// Takes a tensor back. Nobody may use it any more.
    public void give(Tensor tensor) {
        free.computeIfAbsent(tensor.data().length, _ -> new ArrayDeque<>()).push(tensor.data());
    }

    /// The memory of all tensors of this workspace, taken or free, in bytes.
    public long bytes() {
        return bytes;
    }
}
