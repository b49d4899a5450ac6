package sfumato.ui.compare;

/// How many times the difference is shown.
public enum Amplification {
    X1(1), X2(2), X4(4), X8(8), X16(16), X32(32);

    private final int factor;

    Amplification(int factor) {
        this.factor = factor;
    }

    public int factor() {
        return factor;
    }

    /// The next greater one, or the greatest.
    public Amplification more() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    /// The next smaller one, or the smallest.
    public Amplification less() {
        return values()[Math.max(ordinal() - 1, 0)];
    }
}
