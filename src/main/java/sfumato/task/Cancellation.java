package sfumato.task;

import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;

/// A wish to stop or to pause, asked for by one thread and obeyed by others at their next [#check()].
/// Long work checks at least every few tens of milliseconds.
///
/// A cancellation may have a parent: what is asked of the parent is asked of all its children, so that a whole job or
/// a single picture of it can be stopped.
public final class Cancellation {
    // Nobody notices a picture that goes on a fiftieth of a second late.
    private static final long LOOK_NANOS = 20_000_000;

    private final Cancellation parent;
    private volatile boolean requested;
    private volatile boolean paused;

    public Cancellation() {
        this(null);
    }

    private Cancellation(Cancellation parent) {
        this.parent = parent;
    }

    /// One that is also asked whatever is asked of this one.
    public Cancellation child() {
        return new Cancellation(this);
    }

    /// Cannot be taken back. What is paused ends, too.
    public void request() {
        requested = true;
    }

    public boolean requested() {
        return requested || (parent != null && parent.requested());
    }

    /// From now on [#check()] waits.
    public void pause() {
        paused = true;
    }

    /// Ends the pause.
    public void goOn() {
        paused = false;
    }

    public boolean paused() {
        return paused || (parent != null && parent.paused());
    }

    /// Goes on, at once or when a pause ends, or throws [CancellationException] if stopping was asked for.
    public void check() {
        while (paused() && !requested()) {
            LockSupport.parkNanos(this, LOOK_NANOS);
        }
        if (requested()) {
            throw new CancellationException("cancelled by the user");
        }
    }
}
