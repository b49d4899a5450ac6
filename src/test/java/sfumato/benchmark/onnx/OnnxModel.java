package sfumato.benchmark.onnx;

import java.util.List;
import sfumato.nn.Add;
import sfumato.nn.Convolution;
import sfumato.nn.Curve;
import sfumato.nn.Network;
import sfumato.nn.NetworkShapes;
import sfumato.nn.Pointwise;
import sfumato.tensor.Shape;
import sfumato.tensor.kernel.ConvolutionLayers;

/// Our convolutions and networks as a model in the ONNX format.
///
/// @param bytes   the model's file
/// @param input   the shape of its only input
/// @param outputs its outputs
public record OnnxModel(byte[] bytes, Shape input, List<Output> outputs) {

    /// @param name  ours
    /// @param value the name in the model
    record Output(String name, String value, Shape shape) {
    }

    /// All layers forward; its output `y` is the end of the chain, or the sum of the fan.
    public static OnnxModel forward(ConvolutionLayers layers) {
        OnnxGraph graph = new OnnxGraph(layers.input().shape());
        String last = OnnxGraph.INPUT;
        for (int i = 0; i < layers.count(); i++) {
            String y = graph.convolution(layers.chain() ? last : OnnxGraph.INPUT, layers.geometry(), layers.weight(i), layers.bias(i));
            if (layers.chain()) {
                last = graph.relu(y);
            } else {
                last = i == 0 ? y : graph.sum(last, y);
            }
        }
        return of(graph, layers.input().shape(), List.of(new Output("y", last, layers.cotangent().shape())));
    }

    /// The input gradient of the first layer: from the cotangent to its output `dx`.
    public static OnnxModel gradient(ConvolutionLayers layers) {
        OnnxGraph graph = new OnnxGraph(layers.cotangent().shape());
        String dx = graph.transposedConvolution(OnnxGraph.INPUT, layers.geometry(), layers.weight(0));
        return of(graph, layers.cotangent().shape(), List.of(new Output("dx", dx, layers.input().shape())));
    }

    /// A network of convolutions, sums and linear curves, forward; its outputs are the heads.
    public static OnnxModel forward(Network network, int height, int width) {
        Shape input = new Shape(height, width, network.inputChannels());
        OnnxGraph graph = new OnnxGraph(input);
        String[] values = new String[network.nodes().size() + 1];
        Shape[] shapes = NetworkShapes.of(network, height, width);
        values[0] = OnnxGraph.INPUT;
        for (int i = 0; i < network.nodes().size(); i++) {
            Network.Node node = network.nodes().get(i);
            int[] from = node.inputs();
            String x = values[from[0]];
            values[i + 1] = switch (node.operation()) {
                case Convolution c -> rectified(graph, graph.convolution(x, c.geometry(), c.weight(), c.bias()), c.rectifies());
                case Add add -> rectified(graph, graph.sum(x, values[from[1]]), add.rectifies());
                case Pointwise(Curve.Linear(float scale, float shift)) -> graph.linear(x, scale, shift);
                default -> throw new IllegalArgumentException("no ONNX for " + node.operation());
            };
        }
        return of(graph, input, network.heads().entrySet().stream()
                .map(head -> new Output(head.getKey(), values[head.getValue()], shapes[head.getValue()])).toList());
    }

    private static String rectified(OnnxGraph graph, String value, boolean rectifies) {
        return rectifies ? graph.relu(value) : value;
    }

    private static OnnxModel of(OnnxGraph graph, Shape input, List<Output> outputs) {
        outputs.forEach(output -> graph.output(output.value(), output.shape()));
        return new OnnxModel(graph.model(), input, outputs);
    }
}
