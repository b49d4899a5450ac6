package sfumato.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import sfumato.batch.Job;
import sfumato.batch.JobResult;
import sfumato.batch.JobRunner;
import sfumato.batch.Ledger;
import sfumato.batch.LedgerKeeper;
import sfumato.batch.PictureScan;
import sfumato.batch.Summary;
import sfumato.problem.Problem;
import sfumato.protect.PackShelf;
import sfumato.protect.PackTime;
import sfumato.protect.ProtectionSettings;

/// Protects what was found, telling the person all the way, and gives the exit status.
///
/// @param results takes what was made
/// @param judges  encoders that say what they see of the copies; empty for all packs that are there
/// @param summary whether to write one into the output folder
/// @param ledger  whether to enter the copies into the user's ledger
record ProtectionRun(Surroundings surroundings, Results results, Optional<List<PackShelf.Judge>> judges, boolean summary, boolean ledger) {

    // With the program's own encoder a picture takes some fifteen seconds more.
    private static final Duration WORTH_A_WORD = Duration.ofSeconds(45);

    /// One that prints results as text, and no more.
    static ProtectionRun in(Surroundings surroundings) {
        return new ProtectionRun(surroundings, new TextResults(surroundings.out()), Optional.empty(), false, false);
    }

    ProtectionRun withResults(Results others) {
        return new ProtectionRun(surroundings, others, judges, summary, ledger);
    }

    ProtectionRun withJudges(Optional<List<PackShelf.Judge>> others) {
        return new ProtectionRun(surroundings, results, others, summary, ledger);
    }

    ProtectionRun withSummary(boolean wanted) {
        return new ProtectionRun(surroundings, results, judges, wanted, ledger);
    }

    ProtectionRun withLedger() {
        return new ProtectionRun(surroundings, results, judges, summary, true);
    }

    /// Makes the job, when all that it needs is there.
    @FunctionalInterface
    interface Beginning {
        Job begin() throws Problem;
    }

    /// @param found    what was looked for
    /// @param settings of the job
    /// @param job      of what was found; not asked for if that is nothing
    int run(PictureScan.Result found, ProtectionSettings settings, Beginning job, int threads) throws Problem {
        found.problems().forEach(problem -> surroundings.complain(problem.getMessage()));
        if (found.pictures().isEmpty()) {
            return found.problems().isEmpty() ? nothingFound() : Main.FAILED;
        }
        try (Interruption interruption = new Interruption(); Engine.Session session = surroundings.engine().open(threads)) {
            surroundings.warn(session.slowness());
            PackShelf shelf = shelf(settings);
            JobRunner runner = new JobRunner(session.protectors(shelf), threads, shelf);
            try (Job begun = job.begin()) {
                return protect(begun, runner, surroundings.ledger(shelf), found.problems().size(), interruption);
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
                PackShelf shelf = shelf(job.settings().protection());
                return protect(job, new JobRunner(session.protectors(shelf), threads, shelf), surroundings.ledger(shelf), found.problems().size(), interruption);
            }
        }
    }

    // What would keep every picture from being protected is said before the first of them.
    private PackShelf shelf(ProtectionSettings settings) throws Problem {
        PackShelf shelf = surroundings.shelf(judges);
        Duration longer = Duration.ZERO;
        for (String name : settings.encoders()) {
            shelf.encoder(name);
            longer = longer.plus(PackTime.of(surroundings.packs().pack(name).card(), settings.steps()));
        }
        surroundings.warn(longer.compareTo(WORTH_A_WORD) < 0 ? ""
                : "with " + String.join(", ", settings.encoders()) + " " + PackWords.PICTURE + " takes about " + Shown.time(longer) + " longer here");
        return shelf;
    }

    private int protect(Job job, JobRunner runner, Ledger theirs, int notFound, Interruption interruption) throws Problem {
        ResultPrinter printer = new ResultPrinter(surroundings, results, job.items());
        LedgerKeeper keeper = new LedgerKeeper(theirs);
        JobResult result = ledger ? keeper.run(runner, job, printer, interruption.cancellation())
                : runner.run(job, printer, interruption.cancellation());
        printer.close(result, notFound, job.canGoOnLater() ? Optional.of(job.settings().output()) : Optional.empty());
        keeper.trouble().ifPresent(trouble -> surroundings.complain(
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
