package sfumato.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sfumato.nn.encoder.RandomAutoencoderKl;
import sfumato.nn.weights.Weights;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;
import sfumato.task.Workers;
import sfumato.tensor.Execution;
import sfumato.tensor.kernel.KernelProvider;

/// What is no sound encoder is refused in one line that says why, and nothing is kept of it.
class BrokenPackTest {
    @TempDir
    Path folder;

    @FunctionalInterface
    interface Breaking {
        void make(Path file) throws IOException;
    }

    static Stream<Arguments> brokenPacks() {
        return Stream.of(
                broken("an empty file", "it is shorter than 8 bytes", file -> Files.createFile(file)),
                broken("a truncated file", "lies at bytes", file -> Files.write(file, start(kl(file), 0.9))),
                broken("a file cut in its header", "its header would be", file -> Files.write(file, start(kl(file), 0.001))),
                broken("a header longer than any", "its header would be 4611686018427387904 bytes long", file -> Files.write(file, length(1L << 62))),
                broken("a header that is no JSON", "its header is not the JSON it should be", file -> Files.write(file, header("nonsense", 0))),
                broken("a file of PyTorch", "it is a file of PyTorch", file -> Files.write(file, "PK\u0003\u0004....archive/data.pkl".getBytes(StandardCharsets.ISO_8859_1))),
                broken("an old file of PyTorch", "it is a file of PyTorch", file -> Files.write(file, new byte[] {(byte) 0x80, 2, '}', 'q', 0, '(', 'X', 1, 0, 0, 0})),
                broken("a text of Git LFS", "it is a small text of Git LFS", file -> Files.writeString(file, "version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 2\n")),
                broken("a web page", "it is a web page", file -> Files.writeString(file, "<!DOCTYPE html><html><body>Please log in</body></html>")),
                broken("a folder", "this is a folder", file -> Files.createDirectory(file)),
                broken("a picture", "its header would be", file -> Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13})),
                broken("numbers of a type that is not known", "is stored as F64", file -> Files.write(file, new String(kl(file), StandardCharsets.ISO_8859_1)
                        .replaceFirst("\"F16\"", "\"F64\"").getBytes(StandardCharsets.ISO_8859_1))),
                broken("a number that is none", "holds a number that is not finite", file -> changed(file, "encoder.conv_in.bias", Float.NaN)),
                broken("an infinite number", "holds a number that is not finite", file -> changed(file, "encoder.conv_in.bias", Float.POSITIVE_INFINITY)),
                broken("weights of zero", "it sees nothing", file -> zeros(file)),
                broken("numbers that grow beyond all bounds", "it sees", file -> scaled(file, 1e18f)),
                broken("a missing weight", "the weight encoder.mid_block.resnets.1.conv2.weight is missing", file -> without(file, "encoder.mid_block.resnets.1.conv2.weight")),
                broken("a weight of another shape", "the weight encoder.conv_norm_out.bias has shape [1]", file -> with(file, "encoder.conv_norm_out.bias", 1)),
                broken("layers that do not fit together", "its layers do not fit together", file -> with(file, "encoder.mid_block.resnets.0.conv1.weight", 32, 64, 3, 3)),
                broken("a weight too many", "the weight encoder.time_embed.weight has no place in it", file -> with(file, "encoder.time_embed.weight", 1)),
                broken("a channel too many in the picture", "its layers do not fit together", file -> with(file, "encoder.conv_in.weight", 32, 4, 3, 3)),
                broken("a decoder", "this is a decoder without its encoder", file -> one(file, "decoder.conv_in.weight")),
                broken("a small decoder", "this is a decoder without its encoder", file -> one(file, "3.conv.0.weight")),
                broken("a LoRA", "this is a LoRA", file -> one(file, "lora_unet_down_blocks_0_attentions_0.lora_down.weight")),
                broken("a model without its encoder", "this is the part of a model that makes pictures", file -> one(file, "double_blocks.0.img_attn.proj.weight")),
                broken("something else", "this is no encoder that is known here", file -> one(file, "bert.embeddings.weight")));
    }

    private static Arguments broken(String what, String words, Breaking breaking) {
        return Arguments.of(what, words, breaking);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenPacks")
    void is_refused_in_a_line_that_says_why(String what, String words, Breaking breaking) throws Exception {
        Path file = folder.resolve("broken.safetensors");
        breaking.make(file);
        Path data = folder.resolve("data");
        try (Workers workers = new Workers(1)) {
            Problem problem = assertThrows(Problem.class, () -> new PackLibrary(data)
                    .add(file, Optional.empty(), KernelProvider.best().kernels(), new Execution(workers), new Cancellation()));
            assertTrue(problem.what().contains(words), problem.what());
            assertEquals(file, problem.path());
            assertEquals(1, problem.getMessage().lines().count());
        }
        assertFalse(Files.exists(data));
    }

    private static byte[] kl(Path file) throws IOException {
        PackFiles.kl(file, "F16", name -> name);
        return Files.readAllBytes(file);
    }

    private static byte[] start(byte[] bytes, double share) {
        return Arrays.copyOf(bytes, (int) (bytes.length * share));
    }

    private static byte[] length(long value) {
        return ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
    }

    private static byte[] header(String text, int data) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + bytes.length + data).order(ByteOrder.LITTLE_ENDIAN).putLong(bytes.length).put(bytes).array();
    }

    private static Map<String, Weights.Values> weights() {
        return RandomAutoencoderKl.weights(32, 32, 32, 32);
    }

    private static void changed(Path file, String name, float value) throws IOException {
        Map<String, Weights.Values> weights = weights();
        weights.get(name).values()[3] = value;
        PackFiles.write(file, weights, "F16", one -> one);
    }

    private static void zeros(Path file) throws IOException {
        scaled(file, 0);
    }

    private static void scaled(Path file, float factor) throws IOException {
        Map<String, Weights.Values> weights = weights();
        weights.values().forEach(one -> {
            for (int i = 0; i < one.values().length; i++) {
                one.values()[i] *= factor;
            }
        });
        PackFiles.write(file, weights, "F32", one -> one);
    }

    private static void without(Path file, String name) throws IOException {
        Map<String, Weights.Values> weights = weights();
        weights.remove(name);
        PackFiles.write(file, weights, "F16", one -> one);
    }

    private static void with(Path file, String name, int... shape) throws IOException {
        Map<String, Weights.Values> weights = weights();
        weights.put(name, new Weights.Values(shape, new float[Arrays.stream(shape).reduce(1, (a, b) -> a * b)]));
        PackFiles.write(file, weights, "F16", one -> one);
    }

    private static void one(Path file, String name) throws IOException {
        PackFiles.write(file, Map.of(name, new Weights.Values(new int[] {1}, new float[1])), "F16", one -> one);
    }
}
