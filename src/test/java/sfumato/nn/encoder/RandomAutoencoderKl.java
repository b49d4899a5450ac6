package sfumato.nn.encoder;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import sfumato.nn.weights.Weights;
import sfumato.tensor.Tensors;
import sfumato.tensor.kernel.Kernels;

/// Random weights for the architecture of Stable Diffusion's autoencoder, of any width, scaled so that values keep their size.
public final class RandomAutoencoderKl {
    private final Map<String, Weights.Values> weights = new LinkedHashMap<>();
    private final SplittableRandom random = new SplittableRandom(7);

    private RandomAutoencoderKl() {
    }

    /// @param channels of each level; 128, 256, 512, 512 in Stable Diffusion
    public static Encoder encoder(Kernels kernels, int... channels) {
        return AutoencoderKl.encoder("random", new Weights(weights(channels)), kernels);
    }

    /// @param channels of each level
    public static Map<String, Weights.Values> weights(int... channels) {
        RandomAutoencoderKl net = new RandomAutoencoderKl();
        net.fill(channels);
        return net.weights;
    }

    private void fill(int... channels) {
        convolution("encoder.conv_in", 3, channels[0], 3);
        int width = channels[0];
        for (int level = 0; level < channels.length; level++) {
            String name = "encoder.down_blocks." + level;
            residual(name + ".resnets.0", width, channels[level]);
            width = channels[level];
            residual(name + ".resnets.1", width, width);
            if (level + 1 < channels.length) {
                convolution(name + ".downsamplers.0.conv", width, width, 3);
            }
        }
        residual("encoder.mid_block.resnets.0", width, width);
        attention("encoder.mid_block.attentions.0", width);
        residual("encoder.mid_block.resnets.1", width, width);
        norm("encoder.conv_norm_out", width);
        convolution("encoder.conv_out", width, 8, 3);
        convolution("quant_conv", 8, 8, 1);
    }

    private void residual(String name, int inputs, int outputs) {
        norm(name + ".norm1", inputs);
        convolution(name + ".conv1", inputs, outputs, 3);
        norm(name + ".norm2", outputs);
        convolution(name + ".conv2", outputs, outputs, 3);
        if (inputs != outputs) {
            convolution(name + ".conv_shortcut", inputs, outputs, 1);
        }
    }

    private void attention(String name, int width) {
        norm(name + ".group_norm", width);
        for (String layer : new String[] {"to_q", "to_k", "to_v", "to_out.0"}) {
            put(name + "." + layer + ".weight", Math.sqrt(3.0 / width), width, width);
            put(name + "." + layer + ".bias", 0.1, width);
        }
    }

    private void convolution(String name, int inputs, int outputs, int kernel) {
        put(name + ".weight", Math.sqrt(3.0 / (inputs * kernel * kernel)), outputs, inputs, kernel, kernel);
        put(name + ".bias", 0.1, outputs);
    }

    private void norm(String name, int channels) {
        put(name + ".weight", 1, channels);
        put(name + ".bias", 0.1, channels);
    }

    private void put(String name, double range, int... shape) {
        int count = 1;
        for (int size : shape) {
            count *= size;
        }
        weights.put(name, new Weights.Values(shape, Tensors.random(count, range, random)));
    }
}
