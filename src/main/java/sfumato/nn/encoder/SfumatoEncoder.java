package sfumato.nn.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import sfumato.nn.Network.Value;
import sfumato.nn.weights.Safetensors;
import sfumato.nn.weights.Weights;
import sfumato.tensor.kernel.Kernels;

/// The project's own encoder: one small network whose heads agree with several published encoders, also on perturbed
/// pictures. Heads: `flux2` (32 latents of FLUX.2 at 1/8), `sd1` (4 latents of Stable Diffusion 1.x at 1/8), `vgg3` and
/// `vgg4` (64 features at 1/4 and 128 at 1/8 of the classical style network), each in units of its teacher's spread.
public final class SfumatoEncoder {
    private static final String WEIGHTS = "sfumato-encoder-v1.safetensors";

    private SfumatoEncoder() {
    }

    /// With the weights that are part of the program.
    public static Encoder embedded(Kernels kernels) {
        try (InputStream in = SfumatoEncoder.class.getResourceAsStream(WEIGHTS)) {
            return of(Safetensors.ofBytes(in.readAllBytes()), kernels);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own file " + WEIGHTS, e);
        }
    }

    public static Encoder of(Weights weights, Kernels kernels) {
        Layers net = new Layers(weights, kernels, 3);
        Value full = net.conv3Relu("s1.0", net.inputFromMinusOneToOne());
        Value half = net.block("s2.2", net.convolution("s2.0", full, 2, 1, true));
        Value quarter = net.block("s4.2", net.convolution("s4.0", half, 2, 1, true));
        Value eighth = net.convolution("s8.0", quarter, 2, 1, true);
        for (String block : new String[] {"s8.2", "s8.3", "s8.4"}) {
            eighth = net.block(block, eighth);
        }
        return new Encoder("sfumato-v1", net
                .head("flux2", net.conv3("flux2", eighth))
                .head("sd1", net.conv3("sd1", eighth))
                .head("vgg3", net.conv1("vgg3", quarter))
                .head("vgg4", net.conv1("vgg4", eighth))
                .network(), 8);
    }
}
