package sfumato.nn;

import java.util.Arrays;
import sfumato.tensor.Shape;

/// What a network has to compute for a picture of one size.
public final class NetworkShapes {
    private NetworkShapes() {
    }

    /// The shape of every value, the input first.
    public static Shape[] of(Network network, int height, int width) {
        Shape[] shapes = new Shape[network.nodes().size() + 1];
        shapes[0] = new Shape(height, width, network.inputChannels());
        for (int i = 0; i + 1 < shapes.length; i++) {
            Network.Node node = network.nodes().get(i);
            shapes[i + 1] = node.operation().output(Arrays.stream(node.inputs()).mapToObj(input -> shapes[input]).toArray(Shape[]::new));
        }
        return shapes;
    }

    /// 2 × the multiplications of all convolutions forward; the input gradient takes as many again.
    public static double convolutionFlops(Network network, int height, int width) {
        Shape[] shapes = of(network, height, width);
        double flops = 0;
        for (int i = 0; i + 1 < shapes.length; i++) {
            if (network.nodes().get(i).operation() instanceof Convolution c) {
                flops += 2.0 * shapes[i + 1].values() * c.geometry().inputs() * c.geometry().taps();
            }
        }
        return flops;
    }
}
