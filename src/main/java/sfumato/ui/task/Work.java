package sfumato.ui.task;

import sfumato.problem.Problem;
import sfumato.task.Cancellation;
import sfumato.task.Progress;

/// Something that takes long: runs on a working thread, tells how far it is and obeys the wish to stop.
@FunctionalInterface
public interface Work<T> {
    /// @throws Problem if the user can mend what went wrong
    /// @throws java.util.concurrent.CancellationException after `cancellation` was requested
    T run(Progress progress, Cancellation cancellation) throws Problem;
}
