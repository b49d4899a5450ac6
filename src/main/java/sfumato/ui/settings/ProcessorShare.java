package sfumato.ui.settings;

/// How many of the machine's processors Sfumato may use.
public enum ProcessorShare {
    ALL,
    ALL_BUT_ONE,
    HALF;

    /// Of so many: at least one.
    public int of(int available) {
        return switch (this) {
            case ALL -> available;
            case ALL_BUT_ONE -> Math.max(1, available - 1);
            case HALF -> Math.max(1, available / 2);
        };
    }
}
