package sfumato.protect;

/// How much may change, as the greatest difference of any sample in 8-bit codes.
public enum Strength {
    LIGHT(4),
    BALANCED(8),
    STRONG(12),
    MAXIMUM(16);

    private final int maxCodes;

    Strength(int maxCodes) {
        this.maxCodes = maxCodes;
    }

    public int maxCodes() {
        return maxCodes;
    }
}
