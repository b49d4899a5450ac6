package sfumato.ui.help;

/// The pages of the help, in the order in which they stand.
public enum HelpPage {
    /// What the protection can and cannot do.
    LIMITS,
    /// What the figures under a picture mean.
    FIGURES,
    /// What encoders of one's own are for, and where artists get them.
    ENCODERS,
    /// Every shortcut.
    KEYS,
    /// What program this is.
    ABOUT,
    /// Whose libraries are in it.
    LICENCES
}
