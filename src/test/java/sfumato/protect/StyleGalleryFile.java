package sfumato.protect;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import sfumato.drawn.DrawnPicture;
import sfumato.nn.encoder.PictureEncoder;
import sfumato.nn.encoder.TestEncoders;
import sfumato.task.Workers;
import sfumato.tensor.FeatureStatistics;

/// Writes the styles of the drawn decoys as the embedded encoder sees them, for [StyleGallery#embedded]: to be run when the
/// encoder or a decoy has changed.
///
///     mvn -q test-compile exec:exec@measure -Dmeasure="sfumato.protect.StyleGalleryFile src/main/resources/sfumato/protect/decoy-styles-v1.safetensors"
public final class StyleGalleryFile {
    private StyleGalleryFile() {
    }

    public static void main(String[] args) throws IOException {
        Map<String, float[]> tensors = new LinkedHashMap<>();
        JsonObject header = new JsonObject();
        StyleGallery gallery = computed();
        for (DrawnPicture decoy : DrawnPicture.decoys()) {
            gallery.style(decoy).entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
                String key = StyleGallery.key(decoy, entry.getKey());
                FeatureStatistics style = entry.getValue();
                add(key + ".mean", floats(style.mean()), tensors, header, style.channels());
                add(key + ".covariance", floats(Arrays.stream(style.covariance()).flatMapToDouble(Arrays::stream).toArray()),
                        tensors, header, style.channels(), style.channels());
            });
        }
        byte[] json = header.toString().getBytes(StandardCharsets.UTF_8);
        ByteBuffer file = ByteBuffer.allocate(8 + json.length + bytes(tensors)).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(json.length).put(json);
        tensors.values().forEach(values -> {
            for (float value : values) {
                file.putFloat(value);
            }
        });
        Files.write(Path.of(args[0]), file.array());
    }

    /// Drawn and looked at, now.
    static StyleGallery computed() {
        try (Workers workers = new Workers(2)) {
            PictureEncoder eye = TestEncoders.on(TestEncoders.embedded(), workers);
            return new Decoys(eye, workers).gallery(eye);
        }
    }

    private static void add(String name, float[] values, Map<String, float[]> tensors, JsonObject header, int... shape) {
        JsonObject entry = new JsonObject();
        entry.addProperty("dtype", "F32");
        JsonArray sizes = new JsonArray();
        Arrays.stream(shape).forEach(sizes::add);
        entry.add("shape", sizes);
        JsonArray offsets = new JsonArray();
        offsets.add(bytes(tensors));
        offsets.add(bytes(tensors) + 4 * values.length);
        entry.add("data_offsets", offsets);
        header.add(name, entry);
        tensors.put(name, values);
    }

    private static int bytes(Map<String, float[]> tensors) {
        return 4 * tensors.values().stream().mapToInt(values -> values.length).sum();
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
