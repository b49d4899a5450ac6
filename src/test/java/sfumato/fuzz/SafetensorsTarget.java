package sfumato.fuzz;

import static sfumato.fuzz.Claims.require;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import sfumato.nn.weights.Safetensors;
import sfumato.nn.weights.Weights;
import sfumato.pack.StrangeEncoders;
import sfumato.problem.Problem;

/// Weights in the safetensors format: refused in words, or all finite; and whatever they are, no encoder fails over them otherwise
/// than in words. As a fuzzer can hardly know, the length of the header is set to fit.
public final class SafetensorsTarget {
    private static final String END = "}}";

    private SafetensorsTarget() {
    }

    /// Loads the classes, which takes longer than any input may.
    public static void fuzzerInitialize() {
        seeds().forEach(SafetensorsTarget::fuzzerTestOneInput);
    }

    public static void fuzzerTestOneInput(byte[] data) {
        check(data);
        int end = new String(data, StandardCharsets.ISO_8859_1).lastIndexOf(END) + END.length();
        if (data.length > Long.BYTES && end > Long.BYTES) {
            check(ByteBuffer.wrap(data.clone()).order(ByteOrder.LITTLE_ENDIAN).putLong(0, end - Long.BYTES).array());
        }
    }

    private static void check(byte[] data) {
        Path file = Scratch.file("weights.safetensors", data);
        try {
            Weights weights = Safetensors.read(file);
            for (String name : weights.names()) {
                for (float value : weights.get(name).values()) {
                    require(Float.isFinite(value), name + " holds " + value);
                }
            }
        } catch (Problem problem) {
            Claims.requireAbout(file, problem);
            return;
        }
        StrangeEncoders.load(file);
    }

    static List<byte[]> seeds() {
        return List.of(seed("a", "1,2", 8), seed("encoder.layers.0.weight", "2,1,3,3", 72), seed("0.weight", "1,3,1,1", 12),
                seed("features.0.weight", "1,3,1,1", 12), seed("encoder.conv_in.weight", "1,3,1,1", 12),
                // The names by which encoders are recognised.
                seed("1.conv.0.weight", "1,3,1,1", 12), seed("cv14.weight", "1,3,1,1", 12), seed("conv34.weight", "1,3,1,1", 12),
                seed("encoder.down_blocks.0.resnets.0.norm1.weight", "3", 12), seed("vae.encoder.down.0.block.0.norm1.weight", "3", 12));
    }

    private static byte[] seed(String name, String shape, int bytes) {
        byte[] header = String.format(Locale.ROOT, "{\"__metadata__\":{\"by\":\"us\"},\"%s\":{\"dtype\":\"F32\",\"shape\":[%s],\"data_offsets\":[0,%d]},"
                + "\"b\":{\"dtype\":\"F16\",\"shape\":[2],\"data_offsets\":[%3$d,%d]}}", name, shape, bytes, bytes + 4).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + header.length + bytes + 4).order(ByteOrder.LITTLE_ENDIAN).putLong(header.length).put(header).array();
    }
}
