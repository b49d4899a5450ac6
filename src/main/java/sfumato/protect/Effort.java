package sfumato.protect;

/// How long to search for the protection, as gradient steps. More steps protect better, with falling returns.
public enum Effort {
    QUICK(12),
    STANDARD(24),
    THOROUGH(96);

    private final int steps;

    Effort(int steps) {
        this.steps = steps;
    }

    public int steps() {
        return steps;
    }
}
