package sfumato.nn;

import sfumato.tensor.Execution;
import sfumato.tensor.Shape;
import sfumato.tensor.Tensor;

/// One step of a network: some tensors in, one tensor out. Immutable, without state between calls: what the backward
/// step needs it finds in the tensors of the forward step.
public sealed interface Operation
        permits Add, Attention, AveragePool, Convolution, Crop, GroupNorm, MaxPool, Pointwise, Rectify, ReflectPad, Upsample {

    /// The output's shape. Throws IllegalArgumentException for inputs that do not fit.
    Shape output(Shape... inputs);

    /// Writes every pixel of `y`.
    void forward(Tensor[] x, Tensor y, Execution execution);

    /// Delivers to each input its share of the gradient.
    ///
    /// @param dy the gradient with respect to y; where [#rectifies()], it is zero already wherever y is
    void backward(Tensor[] x, Tensor y, Tensor dy, Sink[] dx, Execution execution);

    /// Whether the output went through max(0, ·) last. The gradient with respect to it is then masked by whoever
    /// contributes to it last, so this operation need not.
    default boolean rectifies() {
        return false;
    }
}
