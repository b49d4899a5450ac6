package sfumato.batch;

import java.util.List;

/// What came of a whole batch.
///
/// @param outcomes  one for each picture that was dealt with, in order
/// @param cancelled whether it was stopped before the last picture was finished
public record BatchResult(List<Outcome> outcomes, boolean cancelled) {

    public BatchResult {
        outcomes = List.copyOf(outcomes);
    }

    /// Whether every picture was finished, those included that were left out on purpose.
    public boolean allDone() {
        return !cancelled && outcomes.stream().noneMatch(Outcome.Failed.class::isInstance);
    }
}
