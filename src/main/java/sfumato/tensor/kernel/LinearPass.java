package sfumato.tensor.kernel;

import sfumato.tensor.Execution;
import sfumato.tensor.Tensor;

/// One direction of a convolution, forward or gradient, with its weights in the order its loops want.
interface LinearPass {

    /// @param bias       the values the sums start from, as long as `to`'s stride rounded up to whole vectors; null for none
    /// @param rectify    max(0, ·) at the end; not with `delivery.accumulate`
    void run(Tensor from, Tensor to, float[] bias, boolean rectify, PreparedConvolution.Delivery delivery, Execution execution);
}
