package sfumato.ui.task;

import sfumato.problem.Problem;

/// How a piece of work ended.
public sealed interface Outcome<T> {
    /// It is done.
    record Done<T>(T value) implements Outcome<T> { }

    /// Something stood in the way that the user can mend.
    record Failed<T>(Problem problem) implements Outcome<T> { }

    /// The user stopped it.
    record Cancelled<T>() implements Outcome<T> { }

    /// A mistake of ours.
    record Broken<T>(Throwable fault) implements Outcome<T> { }
}
