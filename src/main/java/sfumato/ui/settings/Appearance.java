package sfumato.ui.settings;

/// Whether the window is light or dark.
public enum Appearance {
    /// As the system is, at any time.
    SYSTEM,
    LIGHT,
    DARK
}
