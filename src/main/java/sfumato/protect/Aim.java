package sfumato.protect;

/// What the protection leads a generative model's encoder to see (see `attack.Objective`).
public enum Aim {
    /// The artwork's own layout in another style: against imitation of a style.
    STYLE,
    /// Another subject: against learning the subject.
    CONCEPT,
    /// Anything but the artwork.
    DISRUPT
}
