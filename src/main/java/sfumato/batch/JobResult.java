package sfumato.batch;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sfumato.batch.Item.State;
import sfumato.problem.Problem;

/// How a job stood when its run ended.
///
/// @param items     in the order of the queue
/// @param cancelled whether it was stopped before the last picture was dealt with
/// @param stoppedBy what would have hit every further picture, such as a full disk; the rest waits then
public record JobResult(List<Item> items, boolean cancelled, Optional<Problem> stoppedBy) {

    public JobResult {
        items = List.copyOf(items);
    }

    /// Whether every picture was finished, those included that were left out on purpose.
    public boolean allDone() {
        return !cancelled && stoppedBy.isEmpty() && items.stream().noneMatch(item -> item.failed() || item.waiting());
    }

    /// What came of the pictures that were dealt with, in the order of the queue.
    public List<Outcome> outcomes() {
        return items.stream().flatMap(item -> item.state() instanceof State.Ended(Outcome outcome) ? Stream.of(outcome) : Stream.empty()).toList();
    }
}
