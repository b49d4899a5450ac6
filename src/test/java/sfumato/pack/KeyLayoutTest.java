package sfumato.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sfumato.image.Planes;
import sfumato.nn.encoder.Encoder;
import sfumato.nn.encoder.RandomAutoencoderKl;
import sfumato.nn.encoder.TestEncoders;
import sfumato.nn.weights.Safetensors;
import sfumato.nn.weights.Weights;
import sfumato.problem.Problem;
import sfumato.tensor.Tensor;
import sfumato.tensor.kernel.KernelProvider;
import sfumato.tensor.kernel.Kernels;

/// An encoder is the same encoder, whatever its file calls its tensors and however it stores them.
class KeyLayoutTest {
    private static final Kernels KERNELS = KernelProvider.best().kernels();
    private static final int SIDE = 32;

    @TempDir
    Path folder;

    static Stream<Arguments> klNames() {
        return Stream.of(named("Hugging Face", name -> name), named("Hugging Face, older attention", PackFiles::older),
                named("Hugging Face, in a model", name -> "vae." + name), named("original", PackFiles::original),
                named("original, in a model", name -> "first_stage_model." + PackFiles.original(name)));
    }

    private static Arguments named(String what, UnaryOperator<String> names) {
        return Arguments.of(what, names);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("klNames")
    void an_autoencoder_is_found_under_all_of_its_names(String what, UnaryOperator<String> names) throws IOException, Problem {
        float[] seen = seen(PackFiles.kl(folder.resolve("kl.safetensors"), "F32", names));
        assertEquals(0, distance(seen(RandomAutoencoderKl.encoder(KERNELS, 32, 32, 32, 32)), seen), 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "encoder.layers.", "encoder.", "taesd_encoder."})
    void a_taesd_is_found_behind_any_prefix(String prefix) throws IOException, Problem {
        Encoder encoder = PackLibrary.load(PackFiles.taesd(folder.resolve("t.safetensors"), name -> prefix + name), "t", KERNELS);
        assertEquals(4, TestEncoders.seen(encoder, picture()).get("latents").channels());
    }

    // Half precision keeps 11 bits of a number and bfloat16 keeps 8; through some thirty layers that adds up to a few of the last ones.
    @ParameterizedTest
    @ValueSource(strings = {"F16", "BF16"})
    void weights_of_half_the_bytes_give_nearly_the_same(String type) throws IOException, Problem {
        float[] exact = seen(PackFiles.kl(folder.resolve("exact.safetensors"), "F32", name -> name));
        float[] rounded = seen(PackFiles.kl(folder.resolve("rounded.safetensors"), type, name -> name));
        assertEquals(0, distance(exact, rounded), type.equals("F16") ? 0.005 : 0.05);
    }

    @Test
    void a_whole_model_gives_its_encoder_alone() throws IOException, Problem {
        Map<String, Weights.Values> all = RandomAutoencoderKl.weights(32, 32, 32, 32);
        all.put("decoder.conv_in.weight", new Weights.Values(new int[] {1}, new float[1]));
        all.put("post_quant_conv.weight", new Weights.Values(new int[] {1}, new float[1]));
        all.put("model.diffusion_model.out.weight", new Weights.Values(new int[] {1}, new float[1]));
        assertEquals(0, distance(seen(RandomAutoencoderKl.encoder(KERNELS, 32, 32, 32, 32)),
                seen(PackFiles.write(folder.resolve("all.safetensors"), all, "F32", name -> name))), 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"taef2-encoder", "vaelight-encoder", "vgg19-16x-relu4_1", "autoencoder-kl-tiny-random"})
    void the_reference_encoders_agree_with_their_vectors(String name) throws Problem {
        Path shared = Path.of("../shared");
        assumeTrue(Files.exists(shared), "needs ../shared");
        Encoder encoder = PackLibrary.load(shared.resolve("reference-encoders").resolve(name + ".safetensors"), name, KERNELS);
        Weights vectors = Safetensors.read(shared.resolve("vectors").resolve(name + ".safetensors"));
        Weights.Values input = vectors.get("input");
        Planes picture = Planes.zeros(input.size(3), input.size(2), 3);
        int pixels = picture.plane(0).length;
        for (int c = 0; c < 3; c++) {
            System.arraycopy(input.values(), c * pixels, picture.plane(c), 0, pixels);
        }
        Map<String, Tensor> seen = TestEncoders.seen(encoder, picture);
        List<String> heads = encoder.heads();
        for (int i = 0; i < heads.size(); i++) {
            float[] expected = vectors.get("output." + i).values();
            assertEquals(0, distance(expected, planar(seen.get(heads.get(i)))), 1e-4, heads.get(i));
        }
    }

    private float[] seen(Path file) throws Problem {
        return seen(PackLibrary.load(file, "test", KERNELS));
    }

    private static float[] seen(Encoder encoder) {
        return planar(TestEncoders.seen(encoder, picture()).get("latents"));
    }

    private static Planes picture() {
        Planes picture = Planes.zeros(SIDE, SIDE, 3);
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < SIDE * SIDE; i++) {
                picture.plane(c)[i] = (i * (c + 3) % 97) / 97f;
            }
        }
        return picture;
    }

    private static float[] planar(Tensor tensor) {
        float[] values = new float[tensor.channels() * tensor.height() * tensor.width()];
        int at = 0;
        for (int c = 0; c < tensor.channels(); c++) {
            for (int y = 0; y < tensor.height(); y++) {
                for (int x = 0; x < tensor.width(); x++) {
                    values[at++] = tensor.get(y, x, c);
                }
            }
        }
        return values;
    }

    // The root mean square of the difference, as a share of that of the first.
    private static double distance(float[] a, float[] b) {
        assertEquals(a.length, b.length);
        double[] squares = new double[2];
        for (int i = 0; i < a.length; i++) {
            squares[0] += Math.pow(a[i] - (double) b[i], 2);
            squares[1] += Math.pow(a[i], 2);
        }
        assertEquals(true, Arrays.stream(squares).allMatch(Double::isFinite));
        return Math.sqrt(squares[0] / squares[1]);
    }
}
