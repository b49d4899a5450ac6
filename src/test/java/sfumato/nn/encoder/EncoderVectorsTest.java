package sfumato.nn.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sfumato.nn.Network;
import sfumato.nn.Run;
import sfumato.nn.weights.Safetensors;
import sfumato.nn.weights.Weights;
import sfumato.problem.Problem;
import sfumato.task.Workers;
import sfumato.tensor.Execution;
import sfumato.tensor.Shape;
import sfumato.tensor.Tensor;
import sfumato.tensor.Workspace;
import sfumato.tensor.kernel.KernelProvider;
import sfumato.tensor.kernel.Kernels;
import sfumato.tensor.kernel.ScalarKernels;

/// Every encoder against outputs and input gradients that PyTorch computed from the same weights.
class EncoderVectorsTest {
    private static final Path SHARED = Path.of("../shared");

    @FunctionalInterface
    interface Architecture {
        Encoder encoder(String name, Weights weights, Kernels kernels);
    }

    record Case(String weights, String vectors, Map<String, String> heads, Architecture architecture) {
        @Override
        public String toString() {
            return weights;
        }
    }

    static Stream<Arguments> cases() {
        Map<String, String> latents = Map.of("latents", "0");
        return Stream.of(
                new Case("encoder/sfumato-encoder-v0", "encoder/vectors", Map.of("flux2", "flux2", "sd1", "sd1", "vgg3", "vgg3", "vgg4", "vgg4"),
                        (_, weights, kernels) -> SfumatoEncoder.of(weights, kernels)),
                new Case("reference-encoders/taef2-encoder", "vectors/taef2-encoder", latents, TinyAutoencoder::encoder),
                new Case("reference-encoders/vaelight-encoder", "vectors/vaelight-encoder", latents, VaeLight::encoder),
                new Case("reference-encoders/vgg19-16x-relu4_1", "vectors/vgg19-16x-relu4_1", Map.of("relu3_1", "0", "relu4_1", "1"), VggStyle::encoder),
                new Case("reference-encoders/autoencoder-kl-tiny-random", "vectors/autoencoder-kl-tiny-random", latents, AutoencoderKl::encoder))
                .flatMap(c -> Stream.of(KernelProvider.best().kernels(), new ScalarKernels()).map(k -> Arguments.of(c, k.description(), k)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("cases")
    void outputs_and_input_gradient_agree_with_pytorch(Case c, String description, Kernels kernels) throws Problem {
        Weights vectors = load(c.vectors);
        Encoder encoder = c.architecture.encoder("test", load(c.weights), kernels);
        Weights.Values input = vectors.get("input");
        try (Workers workers = new Workers(2);
             Run run = new Run(encoder.network(), input.size(2), input.size(3), new Workspace(), new Execution(workers))) {
            run.input().copyFrom(tensor(input));
            run.forward();
            Map<String, Tensor> cotangents = new HashMap<>();
            c.heads.forEach((head, name) -> {
                assertEquals(0, relativeError(tensor(vectors.get("output." + name)), run.head(head)), 1e-4, head);
                cotangents.put(head, tensor(vectors.get("cotangent." + name)));
            });
            assertEquals(0, relativeError(tensor(vectors.get("input_gradient")), run.backward(cotangents)), 1e-3, "input gradient");
        }
    }

    @Test
    void the_flux2_decoder_gives_back_what_its_encoder_took() throws Problem {
        Kernels kernels = KernelProvider.best().kernels();
        Encoder encoder = TinyAutoencoder.encoder("taef2", load("reference-encoders/taef2-encoder"), kernels);
        Network decoder = TinyAutoencoder.decoder(load("reference-encoders/taef2-decoder"), kernels);
        try (Workers workers = new Workers(2)) {
            Execution execution = new Execution(workers);
            Run encoding = new Run(encoder.network(), 64, 96, new Workspace(), execution);
            for (int y = 0; y < 64; y++) {
                for (int x = 0; x < 96; x++) {
                    encoding.input().set(y, x, 0, x / 96f);
                    encoding.input().set(y, x, 1, y / 64f);
                    encoding.input().set(y, x, 2, (x / 24 + y / 16) % 2 == 0 ? 0.3f : 0.7f);
                }
            }
            encoding.forward();
            Run decoding = new Run(decoder, 8, 12, new Workspace(), execution);
            decoding.input().copyFrom(encoding.head("latents"));
            decoding.forward();
            // A distilled autoencoder gives a picture back to about a twentieth of its range.
            assertEquals(0, relativeError(encoding.input(), decoding.head("picture")), 0.08);
        }
    }

    private static Weights load(String name) throws Problem {
        Path file = SHARED.resolve(name + ".safetensors");
        assumeTrue(Files.exists(file), "skipped: " + file + " is on the developers' machines only");
        return Safetensors.read(file);
    }

    // (1, C, H, W)
    private static Tensor tensor(Weights.Values values) {
        Tensor t = new Tensor(new Shape(values.size(2), values.size(3), values.size(1)));
        int at = 0;
        for (int c = 0; c < t.channels(); c++) {
            for (int y = 0; y < t.height(); y++) {
                for (int x = 0; x < t.width(); x++) {
                    t.set(y, x, c, values.values()[at++]);
                }
            }
        }
        return t;
    }

    private static double relativeError(Tensor expected, Tensor actual) {
        actual.requireShape(expected.shape());
        double error = 0;
        double size = 0;
        for (int i = 0; i < expected.data().length; i++) {
            error += Math.pow(expected.data()[i] - actual.data()[i], 2);
            size += Math.pow(expected.data()[i], 2);
        }
        return Math.sqrt(error / size);
    }
}
