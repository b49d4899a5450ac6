package sfumato.nn.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
import sfumato.tensor.Shape;
import sfumato.tensor.kernel.Kernels;

/// The words in which the architectures are written: layers that find their weights by name and append themselves
/// to the network. Weights may be anyone's: what does not fit together is a [Weights.Mismatch].
final class Layers {
    private static final int SIDE = 64; // of a picture on which it is tried whether the layers fit together
    private static final int GREATEST_KERNEL = 3;

    private final Weights weights;
    private final Kernels kernels;
    private final Network.Builder builder;
    private final List<Shape> shapes = new ArrayList<>(); // of the values that there are, for that picture
    private final Set<String> left; // the weights that nothing was built of yet

    Layers(Weights weights, Kernels kernels, int inputChannels) {
        this.weights = weights;
        this.kernels = kernels;
        builder = new Network.Builder(inputChannels);
        shapes.add(new Shape(SIDE, SIDE, inputChannels));
        left = new TreeSet<>(weights.names());
    }

    Value input() {
        return builder.input();
    }

    /// The picture brought from [0,1] to [-1,1].
    Value inputFromMinusOneToOne() {
        return apply(new Pointwise(new Curve.Linear(2, -1)), input());
    }

    Value apply(Operation operation, Value... inputs) {
        try {
            shapes.add(operation.output(Arrays.stream(inputs).map(input -> shapes.get(input.number())).toArray(Shape[]::new)));
        } catch (IllegalArgumentException e) {
            throw new Weights.Mismatch("its layers do not fit together: " + e.getMessage());
        }
        return builder.apply(operation, inputs);
    }

    /// A convolution whose size is read off its weights; bias if there is one.
    Value convolution(String name, Value x, int stride, int padding) {
        return convolution(name, x, stride, padding, false);
    }

    Value convolution(String name, Value x, int stride, int padding, boolean rectifies) {
        return apply(new Convolution(kernel(name, stride, padding), bias(name), stride, padding, rectifies, kernels), x);
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
        Weights.Values all = kernel(name, 1, padding);
        if (outputs < 1 || outputs > all.size(0)) {
            throw new Weights.Mismatch("the weight " + name + ".weight has " + all.size(0) + " outputs, and " + outputs + " are needed");
        }
        Weights.Values weight = all.first(outputs);
        float[] bias = bias(name);
        return apply(new Convolution(weight, bias == null ? null : Arrays.copyOf(bias, outputs), 1, padding, false, kernels), x);
    }

    /// A linear layer (outputs, inputs), or the same as a 1×1 convolution, on every pixel.
    Value linear(String name, Value x) {
        boolean flat = weights.get(name + ".weight").shape().length == 2;
        Weights.Values weight = flat ? get(name + ".weight", -1, -1) : get(name + ".weight", -1, -1, 1, 1);
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
        Weights.Values scale = get(name + ".weight", -1);
        return apply(new GroupNorm(groups, scale.values(), get(name + ".bias", scale.size(0)).values(), epsilon, curve), x);
    }

    Value attention(Value q, Value k, Value v) {
        return apply(new Attention(), q, k, v);
    }

    Value sum(Value a, Value b) {
        return apply(new Add(false), a, b);
    }

    /// How many times smaller than the picture a value is.
    int shrunk(Value value) {
        return SIDE / shapes.get(value.number()).height();
    }

    boolean has(String name) {
        return weights.has(name);
    }

    /// Names a value that comes out.
    Layers head(String name, Value value) {
        builder.head(name, value);
        return this;
    }

    /// The network, which all of the weights must be part of: with some left over it would be another than the one they are from.
    Network network() {
        if (!left.isEmpty()) {
            throw new Weights.Mismatch("the weight " + left.iterator().next() + " has no place in it");
        }
        return builder.build();
    }

    private Weights.Values get(String name, int... shape) {
        left.remove(name);
        return weights.get(name, shape);
    }

    // Square, and of a size that goes with the stride and the padding.
    private Weights.Values kernel(String name, int stride, int padding) {
        Weights.Values weight = get(name + ".weight", -1, -1, -1, -1);
        int side = weight.size(2);
        if (side != weight.size(3) || side > GREATEST_KERNEL || side <= padding || side - 1 - padding > stride) {
            throw new Weights.Mismatch("the weight " + name + ".weight is for a kernel of " + side + " x " + weight.size(3));
        }
        return weight;
    }

    private float[] bias(String name) {
        return weights.has(name + ".bias") ? get(name + ".bias", weights.get(name + ".weight").size(0)).values() : null;
    }
}
