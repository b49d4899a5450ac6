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
        void read(ByteBuffer bytes, float[] into, int first, int count) {
            bytes.asFloatBuffer().get(into, first, count);
        }
    },
    /// IEEE 754 half precision.
    F16(Short.BYTES) {
        @Override
        void read(ByteBuffer bytes, float[] into, int first, int count) {
            for (int i = 0; i < count; i++) {
                into[first + i] = Float.float16ToFloat(bytes.getShort(i * Short.BYTES));
            }
        }
    },
    /// The upper half of single precision.
    BF16(Short.BYTES) {
        @Override
        void read(ByteBuffer bytes, float[] into, int first, int count) {
            for (int i = 0; i < count; i++) {
                into[first + i] = Float.intBitsToFloat(bytes.getShort(i * Short.BYTES) << Short.SIZE);
            }
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

    /// Reads numbers from the beginning of the buffer, which is at position 0.
    abstract void read(ByteBuffer bytes, float[] into, int first, int count);

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
