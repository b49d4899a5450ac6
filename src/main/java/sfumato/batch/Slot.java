package sfumato.batch;

import java.util.Optional;
import sfumato.batch.Item.State;
import sfumato.protect.Destination;
import sfumato.task.Cancellation;
import sfumato.task.Progress;

/// A picture in the queue and what the job remembers of it.
///
/// @param place        where its copy was last to appear
/// @param announced    the last copy that was about to appear there
/// @param cancellation gives up the work on it; empty unless it is in work
/// @param unwanted     whether it is to leave the queue as soon as the work on it ends
record Slot(Item item, Optional<Destination> place, Optional<Entry.Appearing> announced, Optional<Cancellation> cancellation, boolean unwanted) {

    static Slot of(int number, FoundPicture picture) {
        return new Slot(new Item(number, picture, new State.Waiting()), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    Slot in(State state) {
        return new Slot(item.in(state), place, announced, state instanceof State.Working ? cancellation : Optional.empty(), unwanted);
    }

    // A copy that appeared under the same name before is still known as the own one.
    Slot begun(Destination destination, Optional<Cancellation> by) {
        Optional<Entry.Appearing> still = announced.filter(entry -> entry.receipt().copy().equals(destination.copy()));
        return new Slot(item, Optional.of(destination), still, by, false).in(new State.Working(Progress.Stage.READING, 0));
    }

    Slot appearing(Entry.Appearing entry) {
        return new Slot(item, place, Optional.of(entry), cancellation, unwanted);
    }

    /// Work on it, if there is any, stops soon.
    Slot notWanted() {
        cancellation.ifPresent(Cancellation::request);
        return new Slot(item, place, announced, cancellation, true);
    }
}
