package sfumato.batch;

import sfumato.task.Progress;

/// One picture of a job and how it stands with it.
///
/// @param number  of the picture in its job, from 1; it never changes and is never given twice
/// @param picture what is to be protected
/// @param state   how it stands
public record Item(int number, FoundPicture picture, State state) {

    /// How it stands with a picture.
    public sealed interface State {
        /// Its turn will come.
        record Waiting() implements State { }

        /// It is being protected.
        ///
        /// @param share of the work that is done, from 0 to 1
        record Working(Progress.Stage stage, double share) implements State { }

        /// Nothing more will be done unless it is tried again.
        record Ended(Outcome outcome) implements State { }
    }

    Item in(State other) {
        return new Item(number, picture, other);
    }

    public boolean waiting() {
        return state instanceof State.Waiting;
    }

    public boolean working() {
        return state instanceof State.Working;
    }

    public boolean failed() {
        return state instanceof State.Ended(Outcome.Failed _);
    }
}
