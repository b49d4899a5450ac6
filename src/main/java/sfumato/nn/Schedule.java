package sfumato.nn;

import java.util.List;

/// The order in which a run computes, and how long each tensor lives in it.
///
/// @param forward   the steps of forward
/// @param backward  the steps of backward, those that compute values again among them; empty for a run without gradient
/// @param tensors   what the steps' numbers stand for
/// @param again     the work of the values that backward computes again; see [Operation#work]
record Schedule(List<Step> forward, List<Step> backward, List<Life> tensors, long again) {

    /// Stands for no tensor.
    static final int NONE = -1;

    /// One step of one node. All numbers but `node` stand for tensors.
    sealed interface Step {
        int node();
    }

    /// @param x in the order of the node's inputs
    record Compute(int node, int[] x, int y) implements Step {
    }

    /// @param x    [#NONE] for those that backward does not read
    /// @param y    likewise
    /// @param dx   in the order of the node's inputs
    /// @param mask for each input the tensor that masks its gradient now, or [#NONE]
    record Differentiate(int node, int[] x, int y, int dy, int[] dx, int[] mask) implements Step {
    }

    /// A tensor from the step that first writes it to the last that touches it. Step 0 is before the first.
    ///
    /// @param value    of which it holds the number or the gradient
    /// @param gradient which of the two
    /// @param host     the tensor in whose memory it lives: itself, or one that ends where this begins and is overwritten
    record Life(int value, boolean gradient, int begin, int end, int host) {
    }

    /// The tensor that first holds a value, or its gradient; [#NONE] if there is none.
    int first(int value, boolean gradient) {
        for (int t = 0; t < tensors.size(); t++) {
            if (tensors.get(t).value == value && tensors.get(t).gradient == gradient) {
                return t;
            }
        }
        return NONE;
    }
}
