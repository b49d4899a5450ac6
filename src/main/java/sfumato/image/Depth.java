package sfumato.image;

/// How finely a sample is stored.
public enum Depth {
    EIGHT(1),
    /// Two bytes a sample, the more significant first.
    SIXTEEN(2);

    private final int bytes;

    Depth(int bytes) {
        this.bytes = bytes;
    }

    /// Bytes of a sample.
    public int bytes() {
        return bytes;
    }

    public int bits() {
        return 8 * bytes;
    }

    /// The greatest code: 255 or 65,535.
    public int top() {
        return (1 << bits()) - 1;
    }

    /// Codes of this depth in one code of 8 bits: 1 or 257.
    public int perCode() {
        return top() / EIGHT.top();
    }
}
