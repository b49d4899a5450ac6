package sfumato.benchmark.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import sfumato.tensor.Shape;
import sfumato.tensor.kernel.ConvolutionGeometry;

/// Builds a model in the ONNX format, operation by operation; a value is named by the text that its operation returns.
/// Field numbers are those of the format's definition, onnx.proto3.
final class OnnxGraph {
    private static final int IR_VERSION = 8;
    private static final int OPERATOR_SET = 17;
    private static final int FLOAT = 1;
    private static final int ATTRIBUTE_INTS = 7;
    static final String INPUT = "input";

    private final Protobuf graph = new Protobuf().text(2, "graph");
    private int values;

    OnnxGraph(Shape input) {
        graph.message(11, valueInfo(INPUT, input));
    }

    /// A convolution; bias may be null.
    String convolution(String x, ConvolutionGeometry g, float[] weight, float[] bias) {
        // As many zeros at the end as PyTorch's symmetric padding has, or as are needed.
        int end = Math.max(g.padding(), g.kernel() - g.stride() - g.padding());
        Protobuf node = bias == null ? node("Conv", x, weights(g, weight)) : node("Conv", x, weights(g, weight), constant(bias, g.outputs()));
        return add(window(node, g, end));
    }

    /// The input gradient of a convolution: its transpose.
    String transposedConvolution(String dy, ConvolutionGeometry g, float[] weight) {
        return add(window(node("ConvTranspose", dy, weights(g, weight)), g, g.kernel() - g.stride() - g.padding()));
    }

    String relu(String x) {
        return add(node("Relu", x));
    }

    String sum(String a, String b) {
        return add(node("Add", a, b));
    }

    /// scale · x + shift.
    String linear(String x, float scale, float shift) {
        return sum(add(node("Mul", x, constant(new float[] {scale}))), constant(new float[] {shift}));
    }

    /// Makes a value an output of the model.
    void output(String value, Shape shape) {
        graph.message(12, valueInfo(value, shape));
    }

    byte[] model() {
        return new Protobuf().integer(1, IR_VERSION).message(8, new Protobuf().text(1, "").integer(2, OPERATOR_SET)).message(7, graph).bytes();
    }

    private Protobuf node(String operator, String... inputs) {
        Protobuf node = new Protobuf();
        for (String input : inputs) {
            node.text(1, input);
        }
        return node.text(4, operator);
    }

    private String add(Protobuf node) {
        String name = "value" + values++;
        graph.message(1, node.text(2, name));
        return name;
    }

    private static Protobuf window(Protobuf node, ConvolutionGeometry g, int end) {
        return node.message(5, integers("kernel_shape", g.kernel(), g.kernel()))
                .message(5, integers("strides", g.stride(), g.stride()))
                .message(5, integers("pads", g.padding(), g.padding(), end, end));
    }

    private static Protobuf integers(String name, int... values) {
        Protobuf attribute = new Protobuf().text(1, name).integer(20, ATTRIBUTE_INTS);
        for (int value : values) {
            attribute.integer(8, value);
        }
        return attribute;
    }

    private String weights(ConvolutionGeometry g, float[] weight) {
        return constant(weight, g.outputs(), g.inputs(), g.kernel(), g.kernel());
    }

    private String constant(float[] numbers, int... sizes) {
        String name = "value" + values++;
        Protobuf tensor = new Protobuf().integer(2, FLOAT).text(8, name);
        for (int size : sizes) {
            tensor.integer(1, size);
        }
        ByteBuffer raw = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(numbers);
        graph.message(5, tensor.bytes(9, raw.array()));
        return name;
    }

    // Batch of one, channels before height and width.
    private static Protobuf valueInfo(String name, Shape shape) {
        Protobuf sizes = new Protobuf();
        for (int size : new int[] {1, shape.channels(), shape.height(), shape.width()}) {
            sizes.message(1, new Protobuf().integer(1, size));
        }
        Protobuf type = new Protobuf().message(1, new Protobuf().integer(1, FLOAT).message(2, sizes));
        return new Protobuf().text(1, name).message(2, type);
    }
}
