package sfumato.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import sfumato.batch.Job;
import sfumato.batch.JobResult;
import sfumato.batch.JobRunner;
import sfumato.batch.LedgerKeeper;
import sfumato.batch.PictureScan;
import sfumato.batch.Summary;
import sfumato.problem.Problem;
import sfumato.protect.EncoderFile;
import sfumato.protect.Protector;
import sfumato.task.Workers;

/// Protects what was found, telling the person all the way, and gives the exit status.
final class ProtectionRun {
    private final Surroundings surroundings;
    private final Results results;
    private final List<EncoderFile> judges;
    private final boolean summary;
    private final Optional<LedgerKeeper> keeper;

    /// Makes the job, when all that it needs is there.
    @FunctionalInterface
    interface Beginning {
        Job begin() throws Problem;
    }

    /// Prints results as text. Enters the copies into no ledger, as none of these does but [#entering(Results)].
    ProtectionRun(Surroundings surroundings) {
        this(surroundings, false);
    }

    /// @param summary whether to write one into the output folder
    ProtectionRun(Surroundings surroundings, boolean summary) {
        this(surroundings, new TextResults(surroundings.out()), List.of(), summary);
    }

    /// @param judges further encoders for the evidence, never optimised against
    ProtectionRun(Surroundings surroundings, Results results, List<EncoderFile> judges) {
        this(surroundings, results, judges, false);
    }

    private ProtectionRun(Surroundings surroundings, Results results, List<EncoderFile> judges, boolean summary) {
        this(surroundings, results, judges, summary, Optional.empty());
    }

    private ProtectionRun(Surroundings surroundings, Results results, List<EncoderFile> judges, boolean summary, Optional<LedgerKeeper> keeper) {
        this.surroundings = surroundings;
        this.results = results;
        this.judges = List.copyOf(judges);
        this.summary = summary;
        this.keeper = keeper;
    }

    /// One that enters the copies into the user's ledger.
    ProtectionRun entering() {
        return entering(results);
    }

    /// The same, and it prints results elsewhere.
    ProtectionRun entering(Results others) {
        return new ProtectionRun(surroundings, others, judges, summary, Optional.of(new LedgerKeeper(surroundings.ledger())));
    }

    /// @param found what was looked for
    /// @param job   of what was found; not asked for if that is nothing
    int run(PictureScan.Result found, Beginning job, int threads) throws Problem {
        found.problems().forEach(problem -> surroundings.complain(problem.getMessage()));
        if (found.pictures().isEmpty()) {
            return found.problems().isEmpty() ? nothingFound() : Main.FAILED;
        }
        try (Interruption interruption = new Interruption(); Engine.Session session = surroundings.engine().open(threads)) {
            surroundings.warn(session.slowness());
            Function<Workers, Protector> protectors = session.protectors(judges);
            try (Job begun = job.begin()) {
                return protect(begun, new JobRunner(protectors, threads), found.problems().size(), interruption);
            }
        }
    }

    /// Goes on with the job whose journal lies in this folder.
    int resume(Path output, int threads) throws Problem {
        try (Interruption interruption = new Interruption(); Job job = Job.resume(output)) {
            PictureScan.Result found = PictureScan.of(job.inputs(), output);
            found.problems().forEach(problem -> surroundings.complain(problem.getMessage()));
            job.addNew(found.pictures());
            try (Engine.Session session = surroundings.engine().open(threads)) {
                surroundings.warn(session.slowness());
                return protect(job, new JobRunner(session.protectors(judges), threads), found.problems().size(), interruption);
            }
        }
    }

    private int protect(Job job, JobRunner runner, int notFound, Interruption interruption) throws Problem {
        ResultPrinter printer = new ResultPrinter(surroundings, results, job.items());
        JobResult result = keeper.isPresent() ? keeper.get().run(runner, job, printer, interruption.cancellation())
                : runner.run(job, printer, interruption.cancellation());
        printer.close(result, notFound);
        keeper.flatMap(LedgerKeeper::trouble).ifPresent(trouble -> surroundings.complain(
                trouble.getMessage() + " The copies are made, but the ledger does not have all of them."));
        if (summary) {
            Summary.of(result.items()).write(job.settings().output());
        }
        return result.allDone() && notFound == 0 ? Main.DONE : Main.FAILED;
    }

    private int nothingFound() {
        surroundings.complain("there are no pictures here, so nothing was done.");
        return Main.DONE;
    }
}
