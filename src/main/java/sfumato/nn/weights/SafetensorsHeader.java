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
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a safetensors file says of its content: 8 bytes little-endian header length, then a JSON object that gives dtype, shape
/// and data_offsets of each tensor, and texts under `__metadata__`.
///
/// Files come from strangers: every number is checked before it is used.
///
/// @param metadata what was written beside the tensors; only texts are kept
/// @param tensors  in the header's order; they fill the data without gaps
public record SafetensorsHeader(Map<String, String> metadata, List<Entry> tensors) {
    static final int LENGTH_BYTES = Long.BYTES;
    private static final String METADATA = "__metadata__";
    private static final int MOST_AXES = 8;
    private static final int ALIGNMENT = 8;

    public SafetensorsHeader {
        metadata = Map.copyOf(metadata);
        tensors = List.copyOf(tensors);
    }

    /// One tensor.
    ///
    /// @param type  as the format calls it, such as `F16`
    /// @param begin of its bytes, after the header
    /// @param end   the byte behind them
    public record Entry(String name, String type, int[] shape, long begin, long end) {
        public long bytes() {
            return end - begin;
        }

        /// How many numbers it has; more than fit into a `long` count as the greatest one.
        public long numbers() {
            long count = 1;
            for (int size : shape) {
                if (size != 0 && count > Long.MAX_VALUE / size) {
                    return Long.MAX_VALUE;
                }
                count *= size;
            }
            return count;
        }

        /// The same bytes under another name, beginning elsewhere.
        public Entry moved(String newName, long newBegin) {
            return new Entry(newName, type, shape, newBegin, newBegin + bytes());
        }
    }

    /// The header at the beginning of a file, its length included, padded so that the data begin at a round address.
    public byte[] bytes() {
        JsonObject root = new JsonObject();
        JsonObject texts = new JsonObject();
        metadata.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(text -> texts.addProperty(text.getKey(), text.getValue()));
        root.add(METADATA, texts);
        tensors.forEach(tensor -> root.add(tensor.name, json(tensor)));
        byte[] text = root.toString().getBytes(StandardCharsets.UTF_8);
        int length = Math.ceilDiv(text.length, ALIGNMENT) * ALIGNMENT;
        ByteBuffer all = ByteBuffer.allocate(LENGTH_BYTES + length).order(ByteOrder.LITTLE_ENDIAN).putLong(length).put(text);
        while (all.hasRemaining()) {
            all.put((byte) ' ');
        }
        return all.array();
    }

    private static JsonObject json(Entry tensor) {
        JsonArray shape = new JsonArray();
        for (int size : tensor.shape) {
            shape.add(size);
        }
        JsonArray offsets = new JsonArray();
        offsets.add(tensor.begin);
        offsets.add(tensor.end);
        JsonObject json = new JsonObject();
        json.addProperty("dtype", tensor.type);
        json.add("shape", shape);
        json.add("data_offsets", offsets);
        return json;
    }

    /// @param text      the JSON
    /// @param dataBytes how many bytes follow it
    static SafetensorsHeader parse(String text, long dataBytes) throws Malformed {
        Map<String, String> metadata = new LinkedHashMap<>();
        List<Entry> tensors = new ArrayList<>();
        try {
            JsonReader reader = new JsonReader(new StringReader(text));
            reader.setStrictness(Strictness.STRICT);
            JsonElement root = JsonParser.parseReader(reader);
            Malformed.require(reader.peek() == JsonToken.END_DOCUMENT, "something follows its header");
            Malformed.require(root.isJsonObject(), "its header is no JSON object");
            for (Map.Entry<String, JsonElement> member : root.getAsJsonObject().entrySet()) {
                if (member.getKey().equals(METADATA)) {
                    addTexts(member.getValue(), metadata);
                } else {
                    tensors.add(entry(member.getKey(), member.getValue()));
                }
            }
        } catch (JsonParseException | IOException | IllegalStateException | UnsupportedOperationException | ClassCastException
                 | ArithmeticException | NumberFormatException _) {
            throw new Malformed("its header is not the JSON it should be");
        }
        requireNoGaps(tensors, dataBytes);
        return new SafetensorsHeader(metadata, tensors);
    }

    private static void addTexts(JsonElement json, Map<String, String> metadata) {
        if (json.isJsonObject()) {
            json.getAsJsonObject().entrySet().stream().filter(text -> text.getValue().isJsonPrimitive())
                    .forEach(text -> metadata.put(text.getKey(), text.getValue().getAsString()));
        }
    }

    private static Entry entry(String name, JsonElement json) throws Malformed {
        Malformed.require(json.isJsonObject(), name + " is described by no JSON object");
        JsonObject object = json.getAsJsonObject();
        Malformed.require(object.has("dtype") && object.has("shape") && object.has("data_offsets"), name + " lacks dtype, shape or data_offsets");
        JsonArray sizes = object.getAsJsonArray("shape");
        JsonArray offsets = object.getAsJsonArray("data_offsets");
        Malformed.require(sizes.size() <= MOST_AXES && offsets.size() == 2, name + " has a strange shape or data_offsets");
        int[] shape = new int[sizes.size()];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = sizes.get(i).getAsBigDecimal().intValueExact();
            Malformed.require(shape[i] >= 0, name + " has a negative size");
        }
        return new Entry(name, object.get("dtype").getAsString(), shape,
                offsets.get(0).getAsBigDecimal().longValueExact(), offsets.get(1).getAsBigDecimal().longValueExact());
    }

    private static void requireNoGaps(List<Entry> tensors, long bytes) throws Malformed {
        long at = 0;
        for (Entry tensor : tensors.stream().sorted(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end)).toList()) {
            Malformed.require(tensor.begin == at && tensor.end >= tensor.begin && tensor.end <= bytes, tensor.name + " lies at bytes " + tensor.begin + " to "
                    + tensor.end + ", where " + at + " should begin it and " + bytes + " is the end");
            at = tensor.end;
        }
        Malformed.require(at == bytes, (bytes - at) + " bytes are left over at its end");
    }
}
