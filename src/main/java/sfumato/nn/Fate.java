package sfumato.nn;

/// What becomes of a value that backward will ask for.
enum Fate {
    /// It stays from forward on.
    KEPT,
    /// It goes after forward. Once backward has computed it again, for itself or on the way to another, it stays.
    COMPUTED_ONCE_MORE,
    /// It goes after forward. Computed again on the way to another, it goes at once.
    COMPUTED_WHENEVER_ASKED
}
