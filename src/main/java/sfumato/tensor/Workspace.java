package sfumato.tensor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// Tensors that are used again and again: taken, given back, taken by the next who needs that shape.
/// After the first step of an optimisation nothing is allocated any more. For one thread.
public final class Workspace {
    private final Map<Shape, Deque<Tensor>> free = new HashMap<>();
    private long bytes;

    /// A tensor of this shape with unknown values inside and zeros in the halo.
    public Tensor take(Shape shape) {
        Deque<Tensor> waiting = free.get(shape);
        if (waiting != null && !waiting.isEmpty()) {
            return waiting.pop();
        }
        Tensor fresh = new Tensor(shape);
        bytes += fresh.bytes();
        return fresh;
    }

    public void give(Tensor tensor) {
        free.computeIfAbsent(tensor.shape(), _ -> new ArrayDeque<>()).push(tensor);
    }

    /// All memory that was ever taken through this workspace, in bytes.
    public long bytes() {
        return bytes;
    }
}
