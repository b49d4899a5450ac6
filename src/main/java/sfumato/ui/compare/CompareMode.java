package sfumato.ui.compare;

/// How the original and its copy are shown.
public enum CompareMode {
    /// One place with a divider: on its left the original, on its right the copy.
    SPLIT,
    /// Two panes that show the same place and move in step: on the left the original, on the right the copy.
    SIDE_BY_SIDE,
    /// The copy alone; holding Space flickers between the two.
    COPY,
    /// The original alone.
    ORIGINAL,
    /// What was changed, amplified, around middle grey (see [Amplification]).
    DIFFERENCE
}
