package sfumato.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sfumato.nn.weights.Weights;
import sfumato.problem.Problem;
import sfumato.tensor.kernel.ScalarKernels;

/// Weights with the names of an encoder, and nothing else of it.
class StrangeShapesTest {
    private static final String KL = "encoder.down_blocks.0.resnets.0.norm1.weight";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"TAESD, 1.conv.0.weight", "VAElight, cv14.weight", "VGG style features, conv34.weight", "AutoencoderKL, " + KL,
        "AutoencoderKL, encoder.down.0.block.0.norm1.weight"})
    void one_weight_of_an_encoder_is_a_problem_of_the_file(String label, String marker) throws IOException {
        Path file = weights(Map.of(marker, new int[] {1}));
        Problem problem = assertThrows(Problem.Unreadable.class, () -> PackLibrary.load(file, "strange", new ScalarKernels()));
        assertEquals(file, problem.path());
        assertTrue(problem.what().startsWith("its names are those of a " + label + " encoder, but "), problem.what());
    }

    // Each has the name of an architecture's first layer, or of one that is there for some encoders only.
    @ParameterizedTest
    @CsvSource({"1.conv.0.weight, 0.weight, 1:3:1:1", "1.conv.0.weight, 0.weight, 1:3:3:1", "1.conv.0.weight, 0.weight, 1:5:3:3",
        "1.conv.0.weight, 0.weight, 1:3:9:9", "cv14.weight, cv1.weight, 1:3:1:1", "conv34.weight, conv0.weight, 1:3:3:3",
        KL + ", encoder.conv_in.weight, 1:3:2:2", KL + ", encoder.conv_in.weight, 1:4:3:3", KL + ", encoder.conv_in.weight, 27"})
    void weights_of_a_shape_that_does_not_fit_are_a_problem_of_the_file(String marker, String name, String shape) throws IOException {
        Map<String, int[]> shapes = new LinkedHashMap<>();
        shapes.put(marker, new int[] {1});
        shapes.put(name, Stream.of(shape.split(":")).mapToInt(Integer::parseInt).toArray());
        Path file = weights(shapes);
        Problem problem = assertThrows(Problem.Unreadable.class, () -> PackLibrary.load(file, "strange", new ScalarKernels()));
        assertEquals(file, problem.path());
    }

    @Test
    void a_missing_file_is_a_problem() {
        assertThrows(Problem.Missing.class, () -> PackLibrary.load(folder.resolve("none"), "none", new ScalarKernels()));
    }

    private Path weights(Map<String, int[]> shapes) throws IOException {
        Map<String, Weights.Values> weights = new LinkedHashMap<>();
        shapes.forEach((name, shape) -> weights.put(name, new Weights.Values(shape, new float[Arrays.stream(shape).reduce(1, (a, b) -> a * b)])));
        return PackFiles.write(folder.resolve("one.safetensors"), weights, "F32", one -> one);
    }
}
