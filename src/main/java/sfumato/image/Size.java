package sfumato.image;

/// Width and height in pixels.
public record Size(int width, int height) {
    // A strip ten times as long as wide would otherwise cost as much as ten pictures.
    private static final double LARGEST_ASPECT = 3;
    // And one a single pixel wide would be longer than any format allows.
    private static final double GREATEST_LENGTH = 16;

    public Size {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("size " + width + "x" + height);
        }
    }

    public int shorter() {
        return Math.min(width, height);
    }

    public int pixels() {
        return Math.multiplyExact(width, height);
    }

    /// This size brought down until the shorter side is `shorter`, never up, and no larger in area than a strip of
    /// three times that length, nor longer than sixteen times.
    public Size withShorterSideAtMost(int shorter) {
        double scale = Math.min(1, shorter / (double) shorter());
        double area = (double) width * height * scale * scale;
        double largest = LARGEST_ASPECT * shorter * shorter;
        if (area > largest) {
            scale *= Math.sqrt(largest / area);
        }
        scale = Math.min(scale, GREATEST_LENGTH * shorter / Math.max(width, height));
        return new Size(scaled(width, scale, 1), scaled(height, scale, 1));
    }

    /// The nearest size whose sides are multiples of `multiple`, at least one.
    public Size roundedTo(int multiple) {
        return new Size(scaled(width, 1, multiple), scaled(height, 1, multiple));
    }

    private static int scaled(int side, double scale, int multiple) {
        return Math.max(1, (int) Math.round(side * scale / multiple)) * multiple;
    }
}
