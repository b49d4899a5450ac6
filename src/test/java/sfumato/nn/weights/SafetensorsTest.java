package sfumato.nn.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import org.junit.jupiter.params.provider.CsvSource;
import sfumato.problem.Problem;

class SafetensorsTest {
    @TempDir
    Path folder;

    @Test
    void float32_and_float16_are_read_with_their_shapes() throws Exception {
        ByteBuffer data = data(12);
        data.putFloat(1.5f).putFloat(-2).putShort(Float.floatToFloat16(0.25f)).putShort(Float.floatToFloat16(-1));
        Weights weights = Safetensors.read(file("""
                {"__metadata__":{"by":"test"},"a":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]},"b":{"dtype":"F16","shape":[2],"data_offsets":[8,12]}}""", data));
        assertArrayEquals(new float[] {1.5f, -2}, weights.get("a", 1, 2).values());
        assertArrayEquals(new float[] {0.25f, -1}, weights.get("b", -1).values());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            not JSON                       | hello there
            not an object                  | [1,2]
            something behind               | {} {}
            no dtype                       | {"a":{"shape":[1],"data_offsets":[0,4]}}
            unknown dtype                  | {"a":{"dtype":"I64","shape":[1],"data_offsets":[0,8]}}
            negative size                  | {"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}
            size that is no integer        | {"a":{"dtype":"F32","shape":[1.5],"data_offsets":[0,4]}}
            size beyond all memory         | {"a":{"dtype":"F32","shape":[2000000000,2000000000],"data_offsets":[0,4]}}
            shape that is no array         | {"a":{"dtype":"F32","shape":7,"data_offsets":[0,4]}}
            bytes that do not fit          | {"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}
            bytes beyond the end           | {"a":{"dtype":"F32","shape":[100],"data_offsets":[0,400]}}
            end before the beginning       | {"a":{"dtype":"F32","shape":[1],"data_offsets":[8,4]}}
            overlapping tensors            | {"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}
            a gap                          | {"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}
            bytes left over                | {"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}
            one offset                     | {"a":{"dtype":"F32","shape":[1],"data_offsets":[0]}}
            offset that is text            | {"a":{"dtype":"F32","shape":[1],"data_offsets":["x","y"]}}
            """)
    void a_malformed_header_is_refused(String what, String header) throws IOException {
        Path file = file(header, data(8));
        Problem.Unreadable problem = assertThrows(Problem.Unreadable.class, () -> Safetensors.read(file));
        assertTrue(problem.what().startsWith("this is no sound safetensors file: "), problem.what());
    }

    @Test
    void a_header_longer_than_the_file_is_refused() throws IOException {
        Path file = Files.write(folder.resolve("long"), ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putLong(1L << 60).array());
        assertThrows(Problem.Unreadable.class, () -> Safetensors.read(file));
    }

    @Test
    void an_empty_file_is_refused() throws IOException {
        Path file = Files.createFile(folder.resolve("empty"));
        assertThrows(Problem.Unreadable.class, () -> Safetensors.read(file));
    }

    @Test
    void a_number_that_is_not_finite_is_refused() throws IOException {
        Path file = file("""
                {"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", data(4).putFloat(Float.NaN));
        assertThrows(Problem.Unreadable.class, () -> Safetensors.read(file));
    }

    @Test
    void a_missing_file_is_said_to_be_missing() {
        assertThrows(Problem.Missing.class, () -> Safetensors.read(folder.resolve("nothing")));
    }

    @Test
    void a_weight_of_another_shape_is_a_mismatch() throws Exception {
        Weights weights = Safetensors.read(file("""
                {"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", data(4)));
        assertThrows(Weights.Mismatch.class, () -> weights.get("a", 2));
        assertThrows(Weights.Mismatch.class, () -> weights.get("b"));
    }

    private static ByteBuffer data(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private Path file(String header, ByteBuffer data) throws IOException {
        byte[] text = header.strip().getBytes(StandardCharsets.UTF_8);
        ByteBuffer all = ByteBuffer.allocate(8 + text.length + data.capacity()).order(ByteOrder.LITTLE_ENDIAN);
        all.putLong(text.length).put(text).put(data.clear());
        return Files.write(folder.resolve("weights.safetensors"), all.array());
    }
}
