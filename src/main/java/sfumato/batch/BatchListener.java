package sfumato.batch;

/// Hears what a batch does, on the thread that runs it.
public interface BatchListener {
    /// Work on the picture begins or has come further.
    void at(BatchProgress progress);

    /// The picture with this number, from 1, of `count` is finished, for better or worse.
    void finished(Outcome outcome, int number, int count);
}
