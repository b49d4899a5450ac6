package sfumato.image;

/// A plane of float that is asked for row by row, so that a large picture need never be there as floats as a whole.
/// Rows are asked for in any order, from several threads at once, and some more than once.
@FunctionalInterface
public interface Rows {
    /// Writes row `y` to the beginning of `into`.
    void row(int y, float[] into);

    /// The rows of a plane.
    static Rows of(float[] plane, int width) {
        return (y, into) -> System.arraycopy(plane, y * width, into, 0, width);
    }

    /// A channel of a picture, codes 0 to 255 as 0 to 1.
    static Rows of(Samples samples, int channel) {
        int step = samples.layout().channels();
        if (channel < 0 || channel >= step) {
            throw new IllegalArgumentException("channel " + channel + " of " + samples);
        }
        return (y, into) -> {
            byte[] codes = samples.codes();
            int at = samples.index(0, y) + channel;
            for (int x = 0; x < samples.width(); x++, at += step) {
                into[x] = (codes[at] & 0xFF) / 255f;
            }
        };
    }
}
