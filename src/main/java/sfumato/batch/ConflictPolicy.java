package sfumato.batch;

/// What to do when a file is already there under a copy's name. An original is never replaced, whatever is chosen.
public enum ConflictPolicy {
    /// Take the next free name: `name-2`, `name-3` and so on.
    UNIQUE,
    /// Leave the picture out, as done before.
    SKIP,
    /// Replace the file.
    OVERWRITE
}
