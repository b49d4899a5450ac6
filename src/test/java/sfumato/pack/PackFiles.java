package sfumato.pack;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import sfumato.nn.encoder.RandomAutoencoderKl;
import sfumato.nn.weights.SafetensorsHeader;
import sfumato.nn.weights.SafetensorsHeader.Entry;
import sfumato.nn.weights.Weights;
import sfumato.tensor.Tensors;

/// Files as artists have them, with random weights. As a program it writes one of the size of Stable Diffusion's:
/// `mvn -q test-compile exec:exec@measure -Dmeasure="sfumato.pack.PackFiles FILE"`.
public final class PackFiles {
    private static final int[] STABLE_DIFFUSION = {128, 256, 512, 512};

    private PackFiles() {
    }

    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]), RandomAutoencoderKl.weights(STABLE_DIFFUSION), "F16", UnaryOperator.identity());
    }

    /// A file of a small AutoencoderKL.
    public static Path kl(Path file, String type, UnaryOperator<String> names) throws IOException {
        return write(file, RandomAutoencoderKl.weights(32, 32, 32, 32), type, names);
    }

    /// A file of a TAESD, as it was published.
    public static Path taesd(Path file, UnaryOperator<String> names) throws IOException {
        return write(file, taesdWeights(), "F16", names);
    }

    static Map<String, Weights.Values> taesdWeights() {
        Map<String, Weights.Values> weights = new LinkedHashMap<>();
        SplittableRandom random = new SplittableRandom(5);
        convolution(weights, random, "0", 3, 64, true);
        for (int i = 1; i < 14; i++) {
            if (List.of(2, 6, 10).contains(i)) {
                convolution(weights, random, "" + i, 64, 64, false);
            } else {
                for (int layer = 0; layer <= 4; layer += 2) {
                    convolution(weights, random, i + ".conv." + layer, 64, 64, true);
                }
            }
        }
        convolution(weights, random, "14", 64, 4, true);
        return weights;
    }

    private static void convolution(Map<String, Weights.Values> weights, SplittableRandom random, String name, int inputs, int outputs, boolean bias) {
        int count = outputs * inputs * 9;
        weights.put(name + ".weight", new Weights.Values(new int[] {outputs, inputs, 3, 3}, Tensors.random(count, Math.sqrt(3.0 / (inputs * 9)), random)));
        if (bias) {
            weights.put(name + ".bias", new Weights.Values(new int[] {outputs}, Tensors.random(outputs, 0.1, random)));
        }
    }

    static Path write(Path file, Map<String, Weights.Values> weights, String type, UnaryOperator<String> names) throws IOException {
        int width = type.equals("F32") ? 4 : 2;
        List<Entry> entries = new ArrayList<>();
        long at = 0;
        for (Map.Entry<String, Weights.Values> weight : weights.entrySet()) {
            long end = at + (long) weight.getValue().values().length * width;
            entries.add(new Entry(names.apply(weight.getKey()), type, weight.getValue().shape(), at, end));
            at = end;
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(new SafetensorsHeader(Map.of("format", "pt"), entries).bytes());
            for (Weights.Values values : weights.values()) {
                out.write(bytes(values.values(), type, width));
            }
        }
        return file;
    }

    private static byte[] bytes(float[] values, String type, int width) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * width).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            switch (type) {
                case "F32" -> bytes.putFloat(value);
                case "F16" -> bytes.putShort(Float.floatToFloat16(value));
                case "BF16" -> bytes.putShort((short) (Float.floatToRawIntBits(value) >>> 16));
                default -> throw new IllegalArgumentException(type);
            }
        }
        return bytes.array();
    }

    /// From the names of the Hugging Face library to those of the first Stable Diffusion.
    public static String original(String name) {
        return name.replaceFirst("down_blocks\\.(\\d)\\.resnets\\.(\\d)\\.conv_shortcut", "down.$1.block.$2.nin_shortcut")
                .replaceFirst("down_blocks\\.(\\d)\\.resnets\\.(\\d)", "down.$1.block.$2")
                .replaceFirst("down_blocks\\.(\\d)\\.downsamplers\\.0\\.conv", "down.$1.downsample.conv")
                .replace("mid_block.resnets.0", "mid.block_1").replace("mid_block.resnets.1", "mid.block_2")
                .replace("mid_block.attentions.0.group_norm", "mid.attn_1.norm").replace("mid_block.attentions.0.to_out.0", "mid.attn_1.proj_out")
                .replaceFirst("mid_block\\.attentions\\.0\\.to_([qkv])", "mid.attn_1.$1").replace("conv_norm_out", "norm_out");
    }

    /// To the names that the Hugging Face library had for the attention first.
    public static String older(String name) {
        return name.replace("to_q", "query").replace("to_k", "key").replace("to_v", "value").replace("to_out.0", "proj_attn");
    }
}
