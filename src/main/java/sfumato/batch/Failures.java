package sfumato.batch;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import sfumato.nn.NotEnoughMemory;
import sfumato.problem.Problem;

/// Puts into words why a picture could not be protected.
final class Failures {
    private static final Logger LOG = Logger.getLogger(Failures.class.getName());

    private Failures() {
    }

    static Outcome.Failed of(Path picture, Problem problem) {
        LOG.log(Level.FINE, problem, () -> "Failed: " + picture);
        return new Outcome.Failed(picture, problem);
    }

    static Outcome.Failed of(Path picture, RuntimeException failure) {
        if (failure instanceof NotEnoughMemory) {
            LOG.log(Level.FINE, failure, () -> "Refused for want of memory: " + picture);
            return new Outcome.Failed(picture, new Problem.Unsupported(picture, failure.getMessage(),
                    "Make the picture smaller or less long, or give the program more memory"));
        }
        LOG.log(Level.FINE, failure, () -> "Failed by a mistake in the program: " + picture);
        return new Outcome.Failed(picture, failure);
    }

    static Outcome.Failed of(Path picture, OutOfMemoryError failure) {
        LOG.log(Level.FINE, failure, () -> "Out of memory: " + picture);
        return new Outcome.Failed(picture, new Problem.Unsupported(picture,
                "it needs more memory than the program may use (" + Runtime.getRuntime().maxMemory() / (1 << 20) + " MiB)",
                "Make the picture smaller or give the program more memory"));
    }
}
