package sfumato.image;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// The samples of a picture exactly as its file stores them: codes of 8 or 16 bits, row by row, the channels of a pixel
/// side by side. Alpha is straight (not multiplied into the colours). What colours the codes stand for is said beside them.
///
/// The array is shared, not copied, because pictures are large: whoever makes a `Samples` gives its array away.
///
/// @param bytes the codes; those of 16 bits with the more significant byte first
public record Samples(int width, int height, Layout layout, Depth depth, byte[] bytes) {
    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    // What each code of 8 bits stands for: quicker to look up than to divide.
    private static final float[] VALUES = values();

    public Samples {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("size " + width + "x" + height);
        }
        if (bytes.length != (long) width * height * layout.channels() * depth.bytes()) {
            throw new IllegalArgumentException(bytes.length + " bytes for " + width + "x" + height + " " + layout + " of " + depth.bits() + " bits");
        }
    }

    /// Codes of 8 bits.
    public Samples(int width, int height, Layout layout, byte[] codes) {
        this(width, height, layout, Depth.EIGHT, codes);
    }

    /// Black, transparent where there is alpha, of 8 bits.
    public static Samples blank(int width, int height, Layout layout) {
        return blank(width, height, layout, Depth.EIGHT);
    }

    /// Black, transparent where there is alpha.
    public static Samples blank(int width, int height, Layout layout, Depth depth) {
        int samples = Math.multiplyExact(Math.multiplyExact(width, height), layout.channels());
        return new Samples(width, height, layout, depth, new byte[Math.multiplyExact(samples, depth.bytes())]);
    }

    public Samples copy() {
        return new Samples(width, height, layout, depth, bytes.clone());
    }

    /// A copy of a part, which must lie inside.
    public Samples cropped(int left, int top, int partWidth, int partHeight) {
        if (left < 0 || top < 0 || partWidth > width - left || partHeight > height - top) {
            throw new IllegalArgumentException(partWidth + "x" + partHeight + " at " + left + "," + top + " of " + this);
        }
        Samples part = blank(partWidth, partHeight, layout, depth);
        int rowLength = partWidth * layout.channels() * depth.bytes();
        for (int y = 0; y < partHeight; y++) {
            System.arraycopy(bytes, index(left, top + y) * depth.bytes(), part.bytes, y * rowLength, rowLength);
        }
        return part;
    }

    /// The codes of a picture of 8 bits, in place: for what only ever meets those.
    public byte[] codes() {
        if (depth != Depth.EIGHT) {
            throw new IllegalStateException(this + " where 8 bits are expected");
        }
        return bytes;
    }

    /// The code, 0 to [Depth#top()], of a channel of a pixel.
    public int code(int x, int y, int channel) {
        int at = index(x, y) + channel;
        return depth == Depth.EIGHT ? bytes[at] & 0xFF : (short) SHORTS.get(bytes, 2 * at) & 0xFFFF;
    }

    /// The number of a pixel's first sample, counted from the first of the picture.
    public int index(int x, int y) {
        return (y * width + x) * layout.channels();
    }

    /// Samples of one row.
    public int rowLength() {
        return width * layout.channels();
    }

    /// Writes the codes of row `y` to the beginning of `into`.
    public void row(int y, int[] into) {
        codes(index(0, y), rowLength(), into);
    }

    /// Writes `count` codes, from the sample of number `from` on, to the beginning of `into`.
    public void codes(int from, int count, int[] into) {
        if (depth == Depth.EIGHT) {
            for (int i = 0; i < count; i++) {
                into[i] = bytes[from + i] & 0xFF;
            }
        } else {
            for (int i = 0; i < count; i++) {
                into[i] = (short) SHORTS.get(bytes, 2 * (from + i)) & 0xFFFF;
            }
        }
    }

    /// Writes a channel of row `y` as values from 0 to 1 to the beginning of `into`.
    public void row(int y, int channel, float[] into) {
        int step = layout.channels();
        int at = index(0, y) + channel;
        if (depth == Depth.EIGHT) {
            for (int x = 0; x < width; x++, at += step) {
                into[x] = VALUES[bytes[at] & 0xFF];
            }
        } else {
            for (int x = 0; x < width; x++, at += step) {
                into[x] = ((short) SHORTS.get(bytes, 2 * at) & 0xFFFF) / 65_535f;
            }
        }
    }

    /// Sets the codes of row `y`, which must lie within the depth.
    public void setRow(int y, int[] codes) {
        int from = index(0, y);
        int count = rowLength();
        if (depth == Depth.EIGHT) {
            for (int i = 0; i < count; i++) {
                bytes[from + i] = (byte) codes[i];
            }
        } else {
            for (int i = 0; i < count; i++) {
                SHORTS.set(bytes, 2 * (from + i), (short) codes[i]);
            }
        }
    }

    /// This picture with each code rounded to, or spread over, another depth.
    public Samples at(Depth other) {
        if (other == depth) {
            return this;
        }
        Samples result = blank(width, height, layout, other);
        int[] row = new int[rowLength()];
        for (int y = 0; y < height; y++) {
            row(y, row);
            for (int i = 0; i < row.length; i++) {
                row[i] = other == Depth.SIXTEEN ? row[i] * Depth.SIXTEEN.perCode() : (row[i] + 128) / Depth.SIXTEEN.perCode();
            }
            result.setRow(y, row);
        }
        return result;
    }

    private static float[] values() {
        float[] values = new float[256];
        for (int code = 0; code < values.length; code++) {
            values[code] = code / 255f;
        }
        return values;
    }

    /// This picture with red, green and blue, all alike where it is grey.
    public Samples inColour() {
        if (layout.colours() == 3) {
            return this;
        }
        Samples result = blank(width, height, layout.inColour(), depth);
        int[] grey = new int[rowLength()];
        int[] colour = new int[result.rowLength()];
        int alpha = layout.hasAlpha() ? 1 : 0;
        for (int y = 0; y < height; y++) {
            row(y, grey);
            for (int x = 0, at = 0; x < width; x++, at += 3 + alpha) {
                Arrays.fill(colour, at, at + 3, grey[x * (1 + alpha)]);
                if (alpha > 0) {
                    colour[at + 3] = grey[2 * x + 1];
                }
            }
            result.setRow(y, colour);
        }
        return result;
    }

    public boolean sameShapeAs(Samples other) {
        return width == other.width && height == other.height && layout == other.layout && depth == other.depth;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Samples s && sameShapeAs(s) && Arrays.equals(bytes, s.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return width + "x" + height + " " + layout + (depth == Depth.EIGHT ? "" : " of 16 bits");
    }
}
