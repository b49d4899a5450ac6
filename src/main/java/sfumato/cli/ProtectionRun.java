package sfumato.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import sfumato.batch.Job;
import sfumato.batch.JobResult;
import sfumato.batch.JobRunner;
import sfumato.batch.LedgerKeeper;
import sfumato.batch.Outcome;
import sfumato.batch.PictureScan;
import sfumato.batch.Receipt;
import sfumato.problem.Problem;
import sfumato.protect.EncoderFile;
import sfumato.protect.Protector;
import sfumato.task.Workers;

/// Protects what was found, telling the person all the way, and gives the exit status.
final class ProtectionRun {
    private final Surroundings surroundings;
    private final Results results;
    private final List<EncoderFile> judges;
    private final Optional<LedgerKeeper> keeper;

    /// Makes the job, when all that it needs is there.
    @FunctionalInterface
    interface Beginning {
        Job begin() throws Problem;
    }

    /// Prints results as text, and enters the copies into no ledger.
    ProtectionRun(Surroundings surroundings) {
        this(surroundings, new TextResults(surroundings.out()), List.of());
    }

    /// @param judges further encoders for the evidence, never optimised against
    ProtectionRun(Surroundings surroundings, Results results, List<EncoderFile> judges) {
        this(surroundings, results, judges, Optional.empty());
    }

    private ProtectionRun(Surroundings surroundings, Results results, List<EncoderFile> judges, Optional<LedgerKeeper> keeper) {
        this.surroundings = surroundings;
        this.results = results;
        this.judges = List.copyOf(judges);
        this.keeper = keeper;
    }

    /// Prints results as text, and enters the copies into the user's ledger.
    static ProtectionRun entering(Surroundings surroundings) {
        return entering(surroundings, new TextResults(surroundings.out()));
    }

    static ProtectionRun entering(Surroundings surroundings, Results results) {
        return new ProtectionRun(surroundings, results, List.of(), Optional.of(new LedgerKeeper(surroundings.ledger())));
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
            Function<Workers, Protector> protectors = entering(session.protectors(judges));
            try (Job job = beginning.begin()) {
                ResultPrinter printer = new ResultPrinter(surroundings, results, job.items());
                JobResult result = new JobRunner(protectors, threads).run(job, printer, interruption.cancellation());
                printer.close(result, notFound);
                keeper.ifPresent(k -> enterBefore(k, job, result));
                return result;
            }
        }
    }

    private Function<Workers, Protector> entering(Function<Workers, Protector> protectors) {
        return keeper.<Function<Workers, Protector>>map(k -> workers -> k.entering(protectors.apply(workers))).orElse(protectors);
    }

    // A run that was killed may not have come to it.
    private void enterBefore(LedgerKeeper ledger, Job job, JobResult result) {
        ledger.enterMissing(result.outcomes().stream().flatMap(outcome -> outcome instanceof Outcome.Before(Receipt receipt)
                ? Stream.of(receipt) : Stream.empty()).toList(), job.settings().protection());
        ledger.trouble().ifPresent(trouble -> surroundings.complain(
                trouble.getMessage() + " The copies are made, but the ledger does not have all of them."));
    }

    private int nothingFound() {
        surroundings.complain("there are no pictures here, so nothing was done.");
        return Main.DONE;
    }
}
