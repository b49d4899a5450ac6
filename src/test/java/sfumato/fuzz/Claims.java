package sfumato.fuzz;

import java.nio.file.Path;
import sfumato.problem.Problem;

/// What a target claims of the code that it tests.
final class Claims {
    private Claims() {
    }

    /// @throws AssertionError if it does not hold, which the fuzzer reports
    static void require(boolean holds, String claim) {
        if (!holds) {
            throw new AssertionError(claim);
        }
    }

    /// A problem is about the file that was read, and has words.
    static void requireAbout(Path file, Problem problem) {
        require(problem.path().equals(file), "the problem is about " + problem.path());
        require(!problem.what().isBlank() && !problem.advice().isBlank(), "the problem has no words");
    }
}
