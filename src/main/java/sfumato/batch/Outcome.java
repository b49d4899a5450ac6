package sfumato.batch;

import java.nio.file.Path;
import java.util.Optional;
import sfumato.problem.Problem;

/// What came of one picture of a batch.
public sealed interface Outcome {

    Path original();

    /// The copy was written and measured. All that was measured is told once, by [JobListener#made], and not kept: a job may
    /// have thousands of pictures.
    record Done(Receipt receipt) implements Outcome {
        @Override
        public Path original() {
            return receipt.original();
        }
    }

    /// An earlier run of the same job did it, and nothing changed since.
    record Before(Receipt receipt) implements Outcome {
        @Override
        public Path original() {
            return receipt.original();
        }
    }

    /// Left out because its copy is there already.
    record Skipped(Path original, Path copy) implements Outcome { }

    /// Nothing was written.
    ///
    /// @param cause a [Problem], or the exception by which a mistake of ours showed itself
    record Failed(Path original, Exception cause) implements Outcome {

        /// What the user can mend; empty if the program is at fault.
        public Optional<Problem> problem() {
            return cause instanceof Problem problem ? Optional.of(problem) : Optional.empty();
        }

        /// Why it failed, as sentences that name the file.
        public String reason() {
            return problem().map(Problem::getMessage)
                    .orElseGet(() -> original + ": this is a mistake in the program, not in your picture (" + cause + ").");
        }
    }
}
