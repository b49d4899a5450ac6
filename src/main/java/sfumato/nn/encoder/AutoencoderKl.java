package sfumato.nn.encoder;

import sfumato.nn.Network.Value;
import sfumato.nn.weights.Weights;
import sfumato.tensor.kernel.Kernels;

/// The encoder half of `AutoencoderKL` (Rombach et al., CVPR 2022) under its Hugging Face key names: Stable Diffusion 1.x,
/// 2.x, XL and 3, FLUX.1. Gives the mean of the latents at 1/8, before any scaling factor; head `latents`.
public final class AutoencoderKl {
    private static final int GROUPS = 32;
    private static final double EPSILON = 1e-6;

    private AutoencoderKl() {
    }

    public static Encoder encoder(String name, Weights weights, Kernels kernels) {
        Layers net = new Layers(weights, kernels, 3);
        Value x = net.conv3("encoder.conv_in", net.inputFromMinusOneToOne());
        for (int levels = 0; net.has("encoder.down_blocks." + levels + ".resnets.0.norm1.weight"); levels++) {
            String level = "encoder.down_blocks." + levels;
            for (int i = 0; net.has(level + ".resnets." + i + ".norm1.weight"); i++) {
                x = residual(net, level + ".resnets." + i, x);
            }
            if (net.has(level + ".downsamplers.0.conv.weight")) {
                x = net.convolution(level + ".downsamplers.0.conv", x, 2, 0); // pads right and bottom only
            }
        }
        x = residual(net, "encoder.mid_block.resnets.0", x);
        x = attention(net, "encoder.mid_block.attentions.0", x);
        x = residual(net, "encoder.mid_block.resnets.1", x);
        x = net.groupNormSilu("encoder.conv_norm_out", GROUPS, EPSILON, x);
        return new Encoder(name, net.head("latents", mean(net, weights, x)).network(), net.shrunk(x));
    }

    // The network gives mean and log variance, one after the other; training uses both, we the mean.
    private static Value mean(Layers net, Weights weights, Value x) {
        int latents = weights.get("encoder.conv_out.weight", -1, -1, 3, 3).size(0) / 2;
        return net.has("quant_conv.weight")
                ? net.firstOutputs("quant_conv", latents, net.conv3("encoder.conv_out", x), 0)
                : net.firstOutputs("encoder.conv_out", latents, x, 1);
    }

    private static Value residual(Layers net, String name, Value x) {
        Value y = net.conv3(name + ".conv1", net.groupNormSilu(name + ".norm1", GROUPS, EPSILON, x));
        y = net.conv3(name + ".conv2", net.groupNormSilu(name + ".norm2", GROUPS, EPSILON, y));
        return net.sum(y, net.has(name + ".conv_shortcut.weight") ? net.conv1(name + ".conv_shortcut", x) : x);
    }

    private static Value attention(Layers net, String name, Value x) {
        Value n = net.groupNorm(name + ".group_norm", GROUPS, EPSILON, x);
        Value y = net.attention(net.linear(name + ".to_q", n), net.linear(name + ".to_k", n), net.linear(name + ".to_v", n));
        return net.sum(x, net.linear(name + ".to_out.0", y));
    }
}
