package sfumato.tensor;

import java.util.Arrays;

/// Float32 activations of one picture: height × width × channels (NHWC without N), channels innermost.
///
/// Around the pixels lies a halo of zeros, one pixel wide at the top and left and at least as wide at the bottom and
/// right, so that a 3×3 window never leaves the array and its three columns of channels are one contiguous run.
/// Height and width are rounded up to 4 inside the array, so that the last 4×4 Winograd tile fits too.
/// **Everything outside height × width × channels is zero and stays zero**: whoever writes a tensor writes only inside.
public final class Tensor {
    // A large float[] begins 16 bytes after a 64-byte boundary: 12 floats on, pixels are aligned to cache lines.
    private static final int LEAD = 12;

    private final Shape shape;
    private final int stride;
    private final int rowStride;
    private final float[] data;

    /// All zeros.
    public Tensor(Shape shape) {
        this(shape, new float[floats(shape)]);
    }

    /// In an array that served before: zeros in the halo, unknown values inside.
    Tensor(Shape shape, float[] data) {
        this.shape = shape;
        this.data = data;
        stride = shape.stride();
        rowStride = (roundUp4(shape.width()) + 2) * stride;
    }

    /// The length of array that a tensor of this shape needs.
    public static int floats(Shape shape) {
        int rows = roundUp4(shape.height()) + 2;
        int rowStride = Math.multiplyExact(roundUp4(shape.width()) + 2, shape.stride());
        return Math.addExact(LEAD, Math.multiplyExact(rows, rowStride));
    }

    /// Makes everything outside height × width × channels zero.
    void clearHalo() {
        int end = floats(shape);
        if (stride != shape.channels()) {
            Arrays.fill(data, 0, end, 0);
            return;
        }
        Arrays.fill(data, 0, at(0, 0), 0);
        for (int y = 0; y < shape.height(); y++) {
            Arrays.fill(data, at(y, shape.width()), y + 1 < shape.height() ? at(y + 1, 0) : end, 0);
        }
    }

    public Shape shape() {
        return shape;
    }

    public int height() {
        return shape.height();
    }

    public int width() {
        return shape.width();
    }

    public int channels() {
        return shape.channels();
    }

    /// Floats from a pixel to its right neighbour.
    public int stride() {
        return stride;
    }

    /// Floats from a pixel to the one below.
    public int rowStride() {
        return rowStride;
    }

    /// The array behind it, with the halo.
    public float[] data() {
        return data;
    }

    /// Where channel 0 of a pixel stands in [#data()]; -1 and `height`, `width` are the halo.
    public int at(int y, int x) {
        return LEAD + (y + 1) * rowStride + (x + 1) * stride;
    }

    public float get(int y, int x, int channel) {
        return data[at(y, x) + channel];
    }

    public void set(int y, int x, int channel, float value) {
        data[at(y, x) + channel] = value;
    }

    /// Copies the pixels of a tensor of the same shape.
    public void copyFrom(Tensor other) {
        requireShape(other.shape);
        System.arraycopy(other.data, 0, data, 0, floats(shape));
    }

    /// The mean over all values of (a − b)².
    public static double meanSquareDifference(Tensor a, Tensor b) {
        a.requireShape(b.shape);
        double sum = 0;
        for (int y = 0; y < a.height(); y++) {
            sum += squareDifferenceOfRow(a, b, y);
        }
        return sum / a.shape.values();
    }

    /// The sum over the values of row `y` of (a − b)², for tensors of one shape.
    public static double squareDifferenceOfRow(Tensor a, Tensor b, int y) {
        double even = 0;
        double odd = 0;
        int end = a.at(y, a.width());
        for (int i = a.at(y, 0); i < end; i += 2) { // strides are even, and channels beyond the real ones are zero in both
            double d0 = a.data[i] - b.data[i];
            double d1 = a.data[i + 1] - b.data[i + 1];
            even += d0 * d0; // two sums keep the processor busier than one
            odd += d1 * d1;
        }
        return even + odd;
    }

    public void requireShape(Shape expected) {
        if (!shape.equals(expected)) {
            throw new IllegalArgumentException("shape is " + shape + ", expected " + expected);
        }
    }

    private static int roundUp4(int n) {
        return (n + 3) & ~3;
    }
}
