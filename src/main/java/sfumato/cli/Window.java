package sfumato.cli;

/// The program's window.
@FunctionalInterface
interface Window {
    /// Opens the window and returns when it is closed.
    void open();
}
