package sfumato.nn;

/// A network at a picture size cannot be computed within the memory that it was given, however much is computed again.
public final class NotEnoughMemory extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final long MEBI = 1 << 20;

    private final String encoder;
    private final long needed;
    private final long bound;

    NotEnoughMemory(int height, int width, long needed, long bound) {
        super("a picture of " + width + "x" + height + " needs at least " + Math.ceilDiv(needed, MEBI)
                + " MiB of memory in this encoder, and only " + bound / MEBI + " MiB are allowed");
        encoder = "";
        this.needed = needed;
        this.bound = bound;
    }

    private NotEnoughMemory(String encoder, NotEnoughMemory cause) {
        super(encoder + ": " + cause.getMessage(), cause);
        this.encoder = encoder;
        needed = cause.needed;
        bound = cause.bound;
    }

    /// The same, and said of whom.
    public NotEnoughMemory in(String network) {
        return new NotEnoughMemory(network, this);
    }

    /// The encoder's name, empty if that is not known.
    public String encoder() {
        return encoder;
    }

    /// The least bound, in bytes, that would do.
    public long needed() {
        return needed;
    }

    /// In bytes.
    public long bound() {
        return bound;
    }
}
