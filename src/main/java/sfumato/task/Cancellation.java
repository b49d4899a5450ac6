package sfumato.task;

import java.util.concurrent.CancellationException;

/// A wish to stop, asked for by one thread and obeyed by another at its next [#check()].
/// Long work checks at least every few tens of milliseconds.
public final class Cancellation {
    private volatile boolean requested;

    public void request() {
        requested = true;
    }

    public boolean requested() {
        return requested;
    }

    /// Goes on, or throws [CancellationException] if stopping was asked for.
    public void check() {
        if (requested) {
            throw new CancellationException("cancelled by the user");
        }
    }
}
