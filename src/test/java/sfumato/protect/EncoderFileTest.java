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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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

    @Test
    void a_missing_file_is_a_problem() {
        assertThrows(Problem.Missing.class, () -> new EncoderFile(EncoderFile.Kind.VGG, folder.resolve("none")).load(new ScalarKernels()));
    }

    private Path oneWeight() throws IOException {
        byte[] header = "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}".getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(8 + header.length + 4).order(ByteOrder.LITTLE_ENDIAN).putLong(header.length).put(header);
        return Files.write(folder.resolve("one.safetensors"), bytes.array());
    }
}
