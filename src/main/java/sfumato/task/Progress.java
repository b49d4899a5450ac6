package sfumato.task;

/// Hears how far a piece of work has come. Called from the working thread.
@FunctionalInterface
public interface Progress {
    /// Hears nothing.
    Progress NONE = (stage, fraction) -> { };

    /// What is being done now, and the share of the whole that is done, from 0 to 1, never falling.
    void at(Stage stage, double fraction);

    /// The stages of protecting one picture, in their order.
    enum Stage { READING, PREPARING, PROTECTING, WRITING, MEASURING, DONE }

    /// Passes on to this progress the part of the whole from `start` to `end`.
    default Progress part(double start, double end) {
        return (stage, fraction) -> at(stage, start + (end - start) * fraction);
    }
}
