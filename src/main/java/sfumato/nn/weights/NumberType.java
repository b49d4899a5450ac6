package sfumato.nn.weights;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Collectors;
import sfumato.nn.weights.SafetensorsHeader.Entry;

/// How numbers are stored, under the names that the format has for it.
enum NumberType {
    /// IEEE 754 single precision.
    F32(Float.BYTES) {
        @Override
        float read(ByteBuffer bytes, int at) {
            return bytes.getFloat(at);
        }
    },
    /// IEEE 754 half precision.
    F16(Short.BYTES) {
        @Override
        float read(ByteBuffer bytes, int at) {
            return Float.float16ToFloat(bytes.getShort(at));
        }
    },
    /// The upper half of single precision.
    BF16(Short.BYTES) {
        @Override
        float read(ByteBuffer bytes, int at) {
            return Float.intBitsToFloat(bytes.getShort(at) << Short.SIZE);
        }
    };

    private final int width;

    NumberType(int width) {
        this.width = width;
    }

    /// Bytes of a number.
    int width() {
        return width;
    }

    abstract float read(ByteBuffer bytes, int at);

    /// The type of a tensor whose bytes are as many as its shape needs.
    static NumberType of(Entry tensor) throws Malformed {
        NumberType type = Arrays.stream(values()).filter(known -> known.name().equals(tensor.type())).findFirst()
                .orElseThrow(() -> new Malformed(tensor.name() + " is stored as " + tensor.type() + "; only " + names() + " can be read"));
        Malformed.require(tensor.numbers() <= Long.MAX_VALUE / type.width && tensor.bytes() == tensor.numbers() * type.width,
                tensor.name() + " has " + tensor.bytes() + " bytes for " + tensor.numbers() + " numbers");
        return type;
    }

    private static String names() {
        return Arrays.stream(values()).map(NumberType::name).collect(Collectors.joining(", "));
    }
}
