package sfumato.ui.mask;

/// How much may be done where the brush goes.
public enum MaskStrength {
    /// Nothing: the picture stays exactly as it is there.
    LEAVE_ALONE(0),
    /// Half of the strength.
    LESS(128),
    /// All of the strength: takes away what was painted.
    FULL(255);

    private final int share;

    MaskStrength(int share) {
        this.share = share;
    }

    /// Of the strength, 0 to 255, as [sfumato.attack.Mask] counts.
    int share() {
        return share;
    }
}
