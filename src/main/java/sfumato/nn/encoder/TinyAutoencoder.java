package sfumato.nn.encoder;

import sfumato.nn.Curve;
import sfumato.nn.Network;
import sfumato.nn.Network.Value;
import sfumato.nn.Pointwise;
import sfumato.nn.Rectify;
import sfumato.nn.Upsample;
import sfumato.nn.weights.Weights;
import sfumato.tensor.kernel.Kernels;

/// The TAESD family (Ollin Boer Bohan): distilled autoencoders of Stable Diffusion 1.x, XL, 3 and of FLUX.1 and FLUX.2.
/// Keys are positions in a sequence. The FLUX.2 one adds a pooled branch to some blocks.
public final class TinyAutoencoder {
    private TinyAutoencoder() {
    }

    /// Head `latents`, at 1/8.
    public static Encoder encoder(String name, Weights weights, Kernels kernels) {
        Layers net = new Layers(weights, kernels, 3);
        Value x = block(net, "1", net.conv3("0", net.input()));
        for (int[] stage : new int[][] {{2, 3, 4, 5}, {6, 7, 8, 9}, {10, 11, 12, 13}}) {
            x = net.convolution(Integer.toString(stage[0]), x, 2, 1);
            for (int i = 1; i < stage.length; i++) {
                x = block(net, Integer.toString(stage[i]), x);
            }
        }
        return new Encoder(name, net.head("latents", net.conv3("14", x)).network(), 8);
    }

    /// From latents to a picture of eight times the size, nominally in [0,1]; head `picture`.
    public static Network decoder(Weights weights, Kernels kernels) {
        int latents = weights.get("1.weight", -1, -1, 3, 3).size(1);
        Layers net = new Layers(weights, kernels, latents);
        Value x = net.conv3Relu("1", net.apply(new Pointwise(new Curve.TanhClamp(3)), net.input()));
        for (int[] stage : new int[][] {{3, 4, 5, 7}, {8, 9, 10, 12}, {13, 14, 15, 17}}) {
            for (int i = 0; i < 3; i++) {
                x = block(net, Integer.toString(stage[i]), x);
            }
            x = net.conv3(Integer.toString(stage[3]), net.apply(new Upsample(), x));
        }
        return net.head("picture", net.conv3("19", block(net, "18", x))).network();
    }

    // Blocks of the FLUX.2 autoencoder first add a branch that looks through a group norm.
    private static Value block(Layers net, String name, Value x) {
        return net.block(name, net.has(name + ".pool.0.weight") ? net.sum(x, pooled(net, name, x)) : x);
    }

    private static Value pooled(Layers net, String name, Value x) {
        Value y = net.groupNorm(name + ".pool.1", 4, 1e-5, net.conv1(name + ".pool.0", x));
        return net.conv1(name + ".pool.3", net.apply(new Rectify(), y));
    }
}
