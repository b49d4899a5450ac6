package sfumato.nn;

import sfumato.nn.weights.Weights;
import sfumato.tensor.Execution;
import sfumato.tensor.Shape;
import sfumato.tensor.Tensor;
import sfumato.tensor.kernel.ConvolutionGeometry;
import sfumato.tensor.kernel.Kernels;
import sfumato.tensor.kernel.PreparedConvolution;

/// A convolution with constant weights and bias, and max(0, ·) behind it if `rectifies`.
public final class Convolution implements Operation {
    private final ConvolutionGeometry geometry;
    private final Weights.Values weight;
    private final float[] bias;
    private final boolean rectifies;
    private final PreparedConvolution prepared;

    /// @param weight of shape (outputs, inputs, kernel, kernel)
    /// @param bias   one value for each output, or null
    public Convolution(Weights.Values weight, float[] bias, int stride, int padding, boolean rectifies, Kernels kernels) {
        this.weight = weight;
        this.bias = bias;
        this.rectifies = rectifies;
        geometry = new ConvolutionGeometry(weight.size(1), weight.size(0), weight.size(2), stride, padding);
        prepared = kernels.prepare(geometry, weight.values(), bias);
    }

    public ConvolutionGeometry geometry() {
        return geometry;
    }

    /// The weights in PyTorch's order.
    public float[] weight() {
        return weight.values();
    }

    /// Null if there is none.
    public float[] bias() {
        return bias;
    }

    @Override
    public boolean rectifies() {
        return rectifies;
    }

    @Override
    public Reads reads() {
        return Reads.NOTHING;
    }

    @Override
    public long work(Shape[] inputs, Shape output) {
        return output.values() * geometry.inputs() * geometry.taps();
    }

    @Override
    public Shape output(Shape... inputs) {
        return geometry.output(inputs[0]);
    }

    @Override
    public void forward(Tensor[] x, Tensor y, Execution execution) {
        prepared.forward(x[0], y, rectifies, execution);
    }

    @Override
    public void backward(Tensor[] x, Tensor y, Tensor dy, Sink[] dx, Execution execution) {
        prepared.inputGradient(dy, dx[0].gradient(), dx[0].delivery(), execution);
    }
}
