package sfumato.cli;

import java.util.List;
import sfumato.batch.Job;
import sfumato.batch.JobResult;
import sfumato.batch.JobRunner;
import sfumato.batch.PictureScan;
import sfumato.problem.Problem;
import sfumato.protect.EncoderFile;

/// Protects what was found, telling the person all the way, and gives the exit status.
final class ProtectionRun {
    private final Surroundings surroundings;
    private final Results results;
    private final List<EncoderFile> judges;

    /// Makes the job, when all that it needs is there.
    @FunctionalInterface
    interface Beginning {
        Job begin() throws Problem;
    }

    /// Prints results as text.
    ProtectionRun(Surroundings surroundings) {
        this(surroundings, new TextResults(surroundings.out()), List.of());
    }

    /// @param judges further encoders for the evidence, never optimised against
    ProtectionRun(Surroundings surroundings, Results results, List<EncoderFile> judges) {
        this.surroundings = surroundings;
        this.results = results;
        this.judges = List.copyOf(judges);
    }

    /// @param found what was looked for
    /// @param job   of what was found; not asked for if that is nothing
    int run(PictureScan.Result found, Beginning job, int threads) throws Problem {
        found.problems().forEach(problem -> surroundings.complain(problem.getMessage()));
        if (found.pictures().isEmpty()) {
            return found.problems().isEmpty() ? nothingFound() : Main.FAILED;
        }
        JobResult result = protect(job, found.problems().size(), threads);
        return result.allDone() && found.problems().isEmpty() ? Main.DONE : Main.FAILED;
    }

    private JobResult protect(Beginning beginning, int notFound, int threads) throws Problem {
        try (Interruption interruption = new Interruption(); Engine.Session session = surroundings.engine().open(threads)) {
            surroundings.warn(session.slowness());
            var protectors = session.protectors(judges);
            try (Job job = beginning.begin()) {
                ResultPrinter printer = new ResultPrinter(surroundings, results, job.items());
                JobResult result = new JobRunner(protectors, threads).run(job, printer, interruption.cancellation());
                printer.close(result, notFound);
                return result;
            }
        }
    }

    private int nothingFound() {
        surroundings.complain("there are no pictures here, so nothing was done.");
        return Main.DONE;
    }
}
