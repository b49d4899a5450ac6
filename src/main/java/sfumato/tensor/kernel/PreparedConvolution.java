package sfumato.tensor.kernel;

import sfumato.tensor.Execution;
import sfumato.tensor.Tensor;

/// A convolution with constant weights, ready to run forward and backward on tensors of any size.
/// Immutable; the result is bitwise the same for any number of threads.
public interface PreparedConvolution {

    /// y = W ∗ x + b, then max(0, ·) if `rectify`.
    void forward(Tensor x, Tensor y, boolean rectify, Execution execution);

    /// dx = Wᵀ ∗ dy, delivered as `delivery` says.
    void inputGradient(Tensor dy, Tensor dx, Delivery delivery, Execution execution);

    /// How a gradient is handed over.
    ///
    /// @param accumulate add to what is there instead of replacing it
    /// @param mask       null, or a tensor of the gradient's shape: the gradient is set to zero where this is not
    ///                   positive (the backward step of the ReLU that made it)
    record Delivery(boolean accumulate, Tensor mask) {
        public static final Delivery REPLACE = new Delivery(false, null);
    }
}
