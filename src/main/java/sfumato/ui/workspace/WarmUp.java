package sfumato.ui.workspace;

/// What makes the first picture quicker, and happens while the person still looks for one.
public interface WarmUp extends AutoCloseable {
    /// None at all.
    WarmUp NONE = new WarmUp() {
        @Override
        public void begin() {
            // nothing to make quicker
        }

        @Override
        public void close() {
            // nothing was begun
        }
    };

    /// Told once, when the window is there; returns at once.
    void begin();

    /// Gives up what is still going on, and leaves nothing of it behind.
    @Override
    void close();
}
