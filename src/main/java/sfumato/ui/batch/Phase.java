package sfumato.ui.batch;

/// How it stands with the queue as a whole.
public enum Phase {
    /// There is no job.
    NONE,
    /// The job is being made, or read from the disk.
    STARTING,
    RUNNING,
    PAUSED,
    /// It was asked to stop and has not stopped yet.
    STOPPING,
    /// It was stopped and can go on.
    STOPPED,
    /// Something stood in the way of all pictures, such as a full disk; it can go on when that is mended.
    HALTED,
    /// Nothing waits any more.
    FINISHED;

    /// Whether pictures are being worked on, or will be without anybody's doing.
    public boolean busy() {
        return this == STARTING || this == RUNNING || this == PAUSED || this == STOPPING;
    }

    /// Whether it stands still with pictures waiting.
    public boolean canGoOn() {
        return this == PAUSED || this == STOPPED || this == HALTED;
    }
}
