package sfumato.nn.weights;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sfumato.nn.weights.Weights.Values;
import sfumato.problem.FileProblems;
import sfumato.problem.Problem;

/// Reads the safetensors format: 8 bytes little-endian header length, a JSON header that gives dtype, shape and
/// data_offsets of each tensor, then the raw little-endian data, without gaps. Float32 and float16 are read.
///
/// Files come from strangers: every number in the header is checked before it is used.
public final class Safetensors {
    private static final long LONGEST_HEADER = 100_000_000; // the limit of the format's reference implementation
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private Safetensors() {
    }

    /// Reads a file through a memory mapping.
    ///
    /// @throws Problem if it cannot be read or is malformed
    public static Weights read(Path file) throws Problem {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ); Arena arena = Arena.ofConfined()) {
            return parse(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena));
        } catch (Malformed e) {
            throw new Problem.Unreadable(file, "this is no sound safetensors file: " + e.getMessage(), "Get the file again", e);
        } catch (IOException e) {
            throw FileProblems.whileReading(file, e);
        }
    }

    /// Reads bytes that are part of the program; malformed ones are our own mistake.
    public static Weights ofBytes(byte[] bytes) {
        try {
            return parse(MemorySegment.ofArray(bytes));
        } catch (Malformed e) {
            throw new IllegalStateException("embedded weights: " + e.getMessage(), e);
        }
    }

    private static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    private record Entry(String name, String dtype, int[] shape, long begin, long end) {
    }

    private static Weights parse(MemorySegment file) throws Malformed {
        require(file.byteSize() >= 8, "it is shorter than 8 bytes");
        long headerLength = file.get(LONG, 0);
        require(headerLength >= 2 && headerLength <= LONGEST_HEADER && headerLength <= file.byteSize() - 8,
                "its header would be " + Long.toUnsignedString(headerLength) + " bytes long");
        String header = new String(file.asSlice(8, headerLength).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
        MemorySegment data = file.asSlice(8 + headerLength);
        List<Entry> entries = entries(header);
        requireNoGaps(entries, data.byteSize());
        Map<String, Values> values = new LinkedHashMap<>();
        for (Entry entry : entries) {
            values.put(entry.name, new Values(entry.shape, numbers(entry, data.asSlice(entry.begin, entry.end - entry.begin))));
        }
        return new Weights(values);
    }

    private static List<Entry> entries(String header) throws Malformed {
        List<Entry> entries = new ArrayList<>();
        try {
            JsonReader reader = new JsonReader(new StringReader(header));
            reader.setStrictness(Strictness.STRICT);
            JsonElement root = JsonParser.parseReader(reader);
            require(reader.peek() == JsonToken.END_DOCUMENT, "something follows its header");
            require(root.isJsonObject(), "its header is no JSON object");
            for (Map.Entry<String, JsonElement> member : root.getAsJsonObject().entrySet()) {
                if (!member.getKey().equals("__metadata__")) {
                    entries.add(entry(member.getKey(), member.getValue()));
                }
            }
        } catch (JsonParseException | IOException | IllegalStateException | UnsupportedOperationException | ClassCastException
                 | ArithmeticException | NumberFormatException e) {
            throw new Malformed("its header is not the JSON it should be");
        }
        return entries;
    }

    private static Entry entry(String name, JsonElement json) throws Malformed {
        require(json.isJsonObject(), name + " is described by no JSON object");
        JsonObject object = json.getAsJsonObject();
        require(object.has("dtype") && object.has("shape") && object.has("data_offsets"), name + " lacks dtype, shape or data_offsets");
        JsonArray sizes = object.getAsJsonArray("shape");
        JsonArray offsets = object.getAsJsonArray("data_offsets");
        require(sizes.size() <= 8 && offsets.size() == 2, name + " has a strange shape or data_offsets");
        int[] shape = new int[sizes.size()];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = sizes.get(i).getAsBigDecimal().intValueExact();
            require(shape[i] >= 0, name + " has a negative size");
        }
        return new Entry(name, object.get("dtype").getAsString(), shape,
                offsets.get(0).getAsBigDecimal().longValueExact(), offsets.get(1).getAsBigDecimal().longValueExact());
    }

    private static void requireNoGaps(List<Entry> entries, long bytes) throws Malformed {
        long at = 0;
        for (Entry entry : entries.stream().sorted(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end)).toList()) {
            require(entry.begin == at && entry.end >= entry.begin && entry.end <= bytes,
                    entry.name + " lies at bytes " + entry.begin + " to " + entry.end + ", where " + at + " should begin it and " + bytes + " is the end");
            at = entry.end;
        }
        require(at == bytes, (bytes - at) + " bytes are left over at its end");
    }

    private static float[] numbers(Entry entry, MemorySegment bytes) throws Malformed {
        long count = 1;
        for (int size : entry.shape) {
            require(size == 0 || count <= Integer.MAX_VALUE / (long) size, entry.name + " is too large");
            count *= size;
        }
        int width = switch (entry.dtype) {
            case "F32" -> 4;
            case "F16" -> 2;
            default -> throw new Malformed(entry.name + " is stored as " + entry.dtype + "; only F32 and F16 can be read");
        };
        require(bytes.byteSize() == count * width, entry.name + " has " + bytes.byteSize() + " bytes for " + count + " numbers");
        float[] numbers = new float[(int) count];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = width == 4 ? bytes.getAtIndex(FLOAT, i) : Float.float16ToFloat(bytes.getAtIndex(SHORT, i));
            require(Float.isFinite(numbers[i]), entry.name + " holds a number that is not finite");
        }
        return numbers;
    }

    private static void require(boolean sound, String otherwise) throws Malformed {
        if (!sound) {
            throw new Malformed(otherwise);
        }
    }
}
