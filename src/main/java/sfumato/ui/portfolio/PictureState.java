package sfumato.ui.portfolio;

import java.nio.file.Path;
import java.util.Locale;
import sfumato.batch.Item;
import sfumato.batch.Outcome;
import sfumato.problem.Problem;

/// How it stands with a picture of the portfolio.
public sealed interface PictureState {
    /// Nothing was done to it yet.
    record Untouched() implements PictureState { }

    /// Its turn will come.
    record Waiting() implements PictureState { }

    /// It is being protected.
    ///
    /// @param share of the work that is done, from 0 to 1
    record Working(double share) implements PictureState { }

    /// There is a protected copy.
    record Protected(Path copy) implements PictureState { }

    /// A protected copy was made alone, and was not exported yet.
    record Unsaved() implements PictureState { }

    /// It was left out because a copy is there already.
    record Skipped(Path copy) implements PictureState { }

    /// It cannot be protected as things are.
    ///
    /// @param reason as sentences, with what to do
    record Failed(String reason) implements PictureState {
        public static Failed of(Problem problem) {
            String what = problem.what();
            return new Failed(what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1) + ". " + problem.advice() + ".");
        }
    }

    /// The same for a picture of a job.
    static PictureState of(Item.State state) {
        return switch (state) {
            case Item.State.Waiting _ -> new Waiting();
            case Item.State.Working(_, double share) -> new Working(share);
            case Item.State.Ended(Outcome.Done done) -> new Protected(done.receipt().copy());
            case Item.State.Ended(Outcome.Before before) -> new Protected(before.receipt().copy());
            case Item.State.Ended(Outcome.Skipped skipped) -> new Skipped(skipped.copy());
            case Item.State.Ended(Outcome.Failed failed) -> failed.problem().map(Failed::of).orElseGet(() -> new Failed(failed.reason()));
        };
    }
}
