package sfumato.image;

import java.util.Arrays;

/// The samples of a picture exactly as its file stores them: 8-bit codes 0 to 255, row by row, the channels
/// of a pixel side by side. Alpha is straight (not multiplied into the colours). Colours are gamma-encoded sRGB.
///
/// The array is shared, not copied, because pictures are large: whoever makes a `Samples` gives its array away.
public record Samples(int width, int height, Layout layout, byte[] codes) {

    public Samples {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("size " + width + "x" + height);
        }
        if (codes.length != (long) width * height * layout.channels()) {
            throw new IllegalArgumentException(codes.length + " samples for " + width + "x" + height + " " + layout);
        }
    }

    /// Black, transparent where there is alpha.
    public static Samples blank(int width, int height, Layout layout) {
        return new Samples(width, height, layout, new byte[Math.multiplyExact(Math.multiplyExact(width, height), layout.channels())]);
    }

    public Samples copy() {
        return new Samples(width, height, layout, codes.clone());
    }

    /// A copy of a part, which must lie inside.
    public Samples cropped(int left, int top, int partWidth, int partHeight) {
        if (left < 0 || top < 0 || partWidth > width - left || partHeight > height - top) {
            throw new IllegalArgumentException(partWidth + "x" + partHeight + " at " + left + "," + top + " of " + this);
        }
        Samples part = blank(partWidth, partHeight, layout);
        int rowLength = partWidth * layout.channels();
        for (int y = 0; y < partHeight; y++) {
            System.arraycopy(codes, index(left, top + y), part.codes, y * rowLength, rowLength);
        }
        return part;
    }

    /// The code, 0 to 255, of a channel of a pixel.
    public int code(int x, int y, int channel) {
        return codes[index(x, y) + channel] & 0xFF;
    }

    /// Where the samples of a pixel begin in [#codes()].
    public int index(int x, int y) {
        return (y * width + x) * layout.channels();
    }

    public boolean sameShapeAs(Samples other) {
        return width == other.width && height == other.height && layout == other.layout;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Samples s && sameShapeAs(s) && Arrays.equals(codes, s.codes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(codes);
    }

    @Override
    public String toString() {
        return width + "x" + height + " " + layout;
    }
}
