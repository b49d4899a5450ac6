package sfumato.nn;

import sfumato.tensor.Execution;
import sfumato.tensor.Tensor;
import sfumato.tensor.kernel.PreparedConvolution.Delivery;

/// Where an operation delivers the gradient with respect to one of its inputs, and how.
record Sink(Tensor gradient, Delivery delivery) {

    /// What an element becomes when `value` is delivered to it.
    float merged(int index, float value) {
        return delivery.accumulate() ? gradient.data()[index] + value : value;
    }

    /// Applies the mask. For operations that do not do it on their way.
    void mask(Execution execution) {
        if (delivery.mask() == null) {
            return;
        }
        float[] values = gradient.data();
        float[] mask = delivery.mask().data();
        Elements.forEachRow(gradient, execution, (from, to) -> {
            for (int i = from; i < to; i++) {
                if (!(mask[i] > 0)) {
                    values[i] = 0;
                }
            }
        });
    }
}
