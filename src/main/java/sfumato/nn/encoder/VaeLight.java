package sfumato.nn.encoder;

import sfumato.nn.AveragePool;
import sfumato.nn.Curve;
import sfumato.nn.Network.Value;
import sfumato.nn.Pointwise;
import sfumato.nn.weights.Weights;
import sfumato.tensor.kernel.Kernels;

/// VAElight (Graphnull): regresses the latents of Stable Diffusion 1.x by two branches, one of strided convolutions
/// and one that looks at the picture at an eighth of its size. Head `latents`, at 1/8.
public final class VaeLight {
    private VaeLight() {
    }

    public static Encoder encoder(String name, Weights weights, Kernels kernels) {
        Layers net = new Layers(weights, kernels, 3);
        Value x = net.inputFromMinusOneToOne();

        Value fine = x;
        for (String[] pair : new String[][] {{"cv1", "cv2"}, {"cv3", "cv4"}}) {
            fine = leaky(net, net.convolution(pair[0], fine, 2, 0));
            fine = leaky(net, net.conv3(pair[1], fine));
        }
        fine = net.conv3("cv6", leaky(net, net.convolution("cv5", fine, 2, 0)));

        Value coarse = net.apply(new AveragePool(8), x);
        for (String layer : new String[] {"cv14", "cv15", "cv16", "cv17"}) {
            coarse = leaky(net, net.conv3(layer, coarse));
        }
        return new Encoder(name, net.head("latents", net.sum(fine, net.conv3("cv18", coarse))).network(), 8);
    }

    private static Value leaky(Layers net, Value x) {
        return net.apply(new Pointwise(new Curve.LeakyRectifier(0.01f)), x);
    }
}
