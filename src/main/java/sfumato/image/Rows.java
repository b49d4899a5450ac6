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

    /// A channel of a picture, its codes as 0 to 1.
    static Rows of(Samples samples, int channel) {
        if (channel < 0 || channel >= samples.layout().channels()) {
            throw new IllegalArgumentException("channel " + channel + " of " + samples);
        }
        return (y, into) -> samples.row(y, channel, into);
    }
}
