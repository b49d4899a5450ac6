package sfumato.protect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import sfumato.problem.Problem;
import sfumato.tensor.kernel.ScalarKernels;

class EncoderFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void weights_of_another_kind_are_a_problem_of_the_file(EncoderFile.Kind kind) throws IOException {
        EncoderFile encoder = new EncoderFile(kind, oneWeight());
        Problem problem = assertThrows(Problem.Unreadable.class, () -> encoder.load(new ScalarKernels()));
        assertEquals(encoder.file(), problem.path());
        assertTrue(problem.what().startsWith("this is no encoder of the kind " + kind), problem.what());
    }

    // Each has the name of an architecture's first layer, or of one that is there for some encoders only.
    @ParameterizedTest
    @CsvSource({"TAESD, 0.weight, 1:3:1:1", "TAESD, 0.weight, 1:3:3:1", "TAESD, 0.weight, 1:5:3:3", "TAESD, 0.weight, 1:3:9:9", "VAELIGHT, cv1.weight, 1:3:1:1",
        "VGG, conv0.weight, 1:3:3:3", "KL, encoder.conv_in.weight, 1:3:2:2", "KL, encoder.conv_in.weight, 1:4:3:3", "KL, encoder.conv_in.weight, 27"})
    void weights_of_a_shape_that_does_not_fit_are_a_problem_of_the_file(EncoderFile.Kind kind, String name, String shape) throws IOException {
        EncoderFile encoder = new EncoderFile(kind, weights(name, shape.replace(':', ',')));
        Problem problem = assertThrows(Problem.Unreadable.class, () -> encoder.load(new ScalarKernels()));
        assertEquals(encoder.file(), problem.path());
    }

    @Test
    void a_missing_file_is_a_problem() {
        assertThrows(Problem.Missing.class, () -> new EncoderFile(EncoderFile.Kind.VGG, folder.resolve("none")).load(new ScalarKernels()));
    }

    private Path oneWeight() throws IOException {
        return weights("a", "1");
    }

    private Path weights(String name, String shape) throws IOException {
        int length = 4 * Stream.of(shape.split(",")).mapToInt(Integer::parseInt).reduce(1, (a, b) -> a * b);
        byte[] header = ("{\"" + name + "\":{\"dtype\":\"F32\",\"shape\":[" + shape + "],\"data_offsets\":[0," + length + "]}}").getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(8 + header.length + length).order(ByteOrder.LITTLE_ENDIAN).putLong(header.length).put(header);
        return Files.write(folder.resolve("one.safetensors"), bytes.array());
    }
}
