package sfumato.nn.encoder;

import java.util.Arrays;
import sfumato.nn.Add;
import sfumato.nn.Attention;
import sfumato.nn.Convolution;
import sfumato.nn.Curve;
import sfumato.nn.GroupNorm;
import sfumato.nn.Network;
import sfumato.nn.Network.Value;
import sfumato.nn.Operation;
import sfumato.nn.Pointwise;
import sfumato.nn.weights.Weights;
import sfumato.tensor.kernel.Kernels;

/// The words in which the architectures are written: layers that find their weights by name and append themselves
/// to the network.
final class Layers {
    private final Weights weights;
    private final Kernels kernels;
    private final Network.Builder builder;

    Layers(Weights weights, Kernels kernels, int inputChannels) {
        this.weights = weights;
        this.kernels = kernels;
        builder = new Network.Builder(inputChannels);
    }

    Value input() {
        return builder.input();
    }

    /// The picture brought from [0,1] to [-1,1].
    Value inputFromMinusOneToOne() {
        return apply(new Pointwise(new Curve.Linear(2, -1)), input());
    }

    Value apply(Operation operation, Value... inputs) {
        return builder.apply(operation, inputs);
    }

    /// A convolution whose size is read off its weights; bias if there is one.
    Value convolution(String name, Value x, int stride, int padding) {
        return convolution(name, x, stride, padding, false);
    }

    Value convolution(String name, Value x, int stride, int padding, boolean rectifies) {
        return apply(new Convolution(weights.get(name + ".weight", -1, -1, -1, -1), bias(name), stride, padding, rectifies, kernels), x);
    }

    /// 3×3, same size.
    Value conv3(String name, Value x) {
        return convolution(name, x, 1, 1);
    }

    /// 3×3, same size, ReLU.
    Value conv3Relu(String name, Value x) {
        return convolution(name, x, 1, 1, true);
    }

    Value conv1(String name, Value x) {
        return convolution(name, x, 1, 0);
    }

    /// The first `outputs` outputs of a convolution.
    Value firstOutputs(String name, int outputs, Value x, int padding) {
        Weights.Values weight = weights.get(name + ".weight", -1, -1, -1, -1).first(outputs);
        float[] bias = bias(name);
        return apply(new Convolution(weight, bias == null ? null : Arrays.copyOf(bias, outputs), 1, padding, false, kernels), x);
    }

    /// A linear layer (outputs, inputs), or the same as a 1×1 convolution, on every pixel.
    Value linear(String name, Value x) {
        Weights.Values weight = weights.get(name + ".weight");
        return apply(new Convolution(weight.reshaped(weight.size(0), weight.size(1), 1, 1), bias(name), 1, 0, false, kernels), x);
    }

    /// ReLU(conv–ReLU–conv–ReLU–conv(x) + skip(x)) with keys conv.0, conv.2, conv.4; skip is the identity,
    /// or a 1×1 convolution where the width changes.
    Value block(String name, Value x) {
        Value skip = weights.has(name + ".skip.weight") ? conv1(name + ".skip", x) : x;
        Value y = conv3(name + ".conv.4", conv3Relu(name + ".conv.2", conv3Relu(name + ".conv.0", x)));
        return apply(new Add(true), y, skip);
    }

    Value groupNorm(String name, int groups, double epsilon, Value x) {
        return groupNorm(name, groups, epsilon, new Curve.Linear(1, 0), x);
    }

    Value groupNormSilu(String name, int groups, double epsilon, Value x) {
        return groupNorm(name, groups, epsilon, new Curve.Silu(), x);
    }

    private Value groupNorm(String name, int groups, double epsilon, Curve curve, Value x) {
        Weights.Values scale = weights.get(name + ".weight", -1);
        return apply(new GroupNorm(groups, scale.values(), weights.get(name + ".bias", scale.size(0)).values(), epsilon, curve), x);
    }

    Value attention(Value q, Value k, Value v) {
        return apply(new Attention(), q, k, v);
    }

    Value sum(Value a, Value b) {
        return apply(new Add(false), a, b);
    }

    boolean has(String name) {
        return weights.has(name);
    }

    Network.Builder heads() {
        return builder;
    }

    private float[] bias(String name) {
        return weights.has(name + ".bias") ? weights.get(name + ".bias", weights.get(name + ".weight").size(0)).values() : null;
    }
}
