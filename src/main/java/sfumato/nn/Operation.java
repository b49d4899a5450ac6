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
    /// @param x  null where [#reads()] does not name the inputs: their memory serves others by then
    /// @param y  null where [#reads()] does not name the output
    /// @param dy the gradient with respect to y; where [#rectifies()], it is zero already wherever y is
    void backward(Tensor[] x, Tensor y, Tensor dy, Sink[] dx, Execution execution);

    /// The tensors of the forward step that the backward step reads.
    Reads reads();

    /// See [#reads()].
    enum Reads { NOTHING, INPUTS, INPUTS_AND_OUTPUT }

    /// What the forward step costs, in multiply-adds or what takes about as long.
    default long work(Shape[] inputs, Shape output) {
        return output.values();
    }

    /// Whether every number of the result depends, after all else has been read, on the number at the same place only:
    /// then `y` may be one of `x`, and the gradient with respect to one of `x` may be `dy`.
    default boolean inPlace() {
        return false;
    }

    /// Whether the output went through max(0, ·) last. The gradient with respect to it is then masked by whoever
    /// contributes to it last, so this operation need not.
    default boolean rectifies() {
        return false;
    }
}
