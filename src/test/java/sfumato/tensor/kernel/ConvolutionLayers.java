package sfumato.tensor.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import sfumato.tensor.Execution;
import sfumato.tensor.Shape;
import sfumato.tensor.Tensor;
import sfumato.tensor.Tensors;
import sfumato.tensor.kernel.PreparedConvolution.Delivery;

/// Several convolutions of one shape, each with weights of its own, on the fastest kernels of this machine: behind
/// each other with ReLU where the shape allows (a chain), else all of the same input (a fan).
/// Several, so that whoever wants another memory layout pays once for all of them, as in a network.
public final class ConvolutionLayers {
    private final ConvolutionGeometry geometry;
    private final List<float[]> weights = new ArrayList<>();
    private final List<float[]> biases = new ArrayList<>();
    private final List<PreparedConvolution> prepared = new ArrayList<>();
    private final Tensor input;
    private final List<Tensor> outputs = new ArrayList<>();
    private final Tensor cotangent;
    private final Tensor gradient;

    public ConvolutionLayers(ConvolutionShape shape, int layers) {
        this(shape.geometry(), shape.side(), shape.side(), layers);
    }

    public ConvolutionLayers(ConvolutionGeometry geometry, int height, int width, int layers) {
        this.geometry = geometry;
        SplittableRandom random = new SplittableRandom(11);
        Kernels kernels = KernelProvider.best().kernels();
        int terms = geometry.inputs() * geometry.taps();
        input = Tensors.random(new Shape(height, width, geometry.inputs()), random);
        Shape output = geometry.output(input.shape());
        for (int i = 0; i < layers; i++) {
            weights.add(Tensors.random(geometry.outputs() * terms, Math.sqrt(6.0 / terms), random)); // keeps values near 1 behind ReLU
            biases.add(Tensors.random(geometry.outputs(), 0.1, random));
            prepared.add(kernels.prepare(geometry, weights.get(i), biases.get(i)));
            outputs.add(new Tensor(output));
        }
        cotangent = Tensors.random(output, random);
        gradient = new Tensor(input.shape());
    }

    public ConvolutionGeometry geometry() {
        return geometry;
    }

    public int count() {
        return prepared.size();
    }

    public boolean chain() {
        return ConvolutionShape.chains(geometry);
    }

    /// In PyTorch's order.
    public float[] weight(int layer) {
        return weights.get(layer);
    }

    public float[] bias(int layer) {
        return biases.get(layer);
    }

    public Tensor input() {
        return input;
    }

    /// What [#gradient(Execution)] starts from.
    public Tensor cotangent() {
        return cotangent;
    }

    /// All layers forward; their outputs.
    public List<Tensor> forward(Execution execution) {
        for (int i = 0; i < count(); i++) {
            Tensor from = chain() && i > 0 ? outputs.get(i - 1) : input;
            prepared.get(i).forward(from, outputs.get(i), chain(), execution);
        }
        return outputs;
    }

    /// The input gradient of the first layer alone.
    public Tensor gradient(Execution execution) {
        prepared.getFirst().inputGradient(cotangent, gradient, Delivery.REPLACE, execution);
        return gradient;
    }
}
