package sfumato.tensor;

/// Height, width and channels of a tensor.
public record Shape(int height, int width, int channels) {

    public Shape {
        if (height < 1 || width < 1 || channels < 1) {
            throw new IllegalArgumentException("shape " + height + "x" + width + "x" + channels);
        }
    }

    /// Floats from one pixel to the next: the channels rounded up so that whole vectors of any machine fit,
    /// but only to 4 for pictures and small latents, where rounding to 16 would cost most of the work.
    public int stride() {
        return channels <= 4 ? 4 : Math.ceilDiv(channels, 16) * 16;
    }

    public int pixels() {
        return height * width;
    }

    /// The values that count, without rounding or halo.
    public long values() {
        return (long) height * width * channels;
    }

    @Override
    public String toString() {
        return height + "x" + width + "x" + channels;
    }
}
