package sfumato.nn.weights;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import sfumato.nn.weights.SafetensorsHeader.Entry;
import sfumato.nn.weights.Weights.Values;
import sfumato.problem.Problem;

/// Reads all of a safetensors file; see [SafetensorsFile]. Float32, float16 and bfloat16 are known.
public final class Safetensors {
    private Safetensors() {
    }

    /// @throws Problem if the file cannot be read or is malformed
    public static Weights read(Path file) throws Problem {
        try (SafetensorsFile open = SafetensorsFile.open(file)) {
            return all(open);
        }
    }

    /// Reads bytes that are part of the program; malformed ones are our own mistake.
    public static Weights ofBytes(byte[] bytes) {
        try (SafetensorsFile open = SafetensorsFile.ofOwn(bytes)) {
            return all(open);
        } catch (Problem e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static Weights all(SafetensorsFile open) throws Problem {
        Map<String, Values> values = new LinkedHashMap<>();
        for (Entry tensor : open.header().tensors()) {
            values.put(tensor.name(), open.values(tensor));
        }
        return new Weights(values);
    }
}
