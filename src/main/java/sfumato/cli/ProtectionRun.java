package sfumato.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sfumato.batch.BatchResult;
import sfumato.batch.BatchRunner;
import sfumato.batch.FoundPicture;
import sfumato.batch.JobSettings;
import sfumato.batch.LedgerKeeper;
import sfumato.batch.OutputNames;
import sfumato.batch.PictureScan;
import sfumato.problem.Problem;
import sfumato.protect.DecoyChoice;
import sfumato.protect.EncoderFile;
import sfumato.protect.MaskChoice;
import sfumato.protect.ProtectionSettings;
import sfumato.protect.Protector;

/// Protects what was found, telling the person all the way, and gives the exit status.
final class ProtectionRun {
    private final Surroundings surroundings;
    private final Results results;
    private final List<EncoderFile> judges;
    private final Optional<LedgerKeeper> keeper;

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

    /// One that enters its copies into the user's ledger.
    ProtectionRun entering() {
        return new ProtectionRun(surroundings, results, judges, Optional.of(new LedgerKeeper(surroundings.ledger())));
    }

    /// @param threads to use
    int run(PictureScan.Result found, JobSettings job, int threads) throws Problem {
        OutputNames names = new OutputNames(job.output(), job.names(), job.conflicts(), job.reports(), job.date(), filesRead(found, job.protection()));
        return run(found, names, job.protection(), threads);
    }

    int run(PictureScan.Result found, OutputNames names, ProtectionSettings settings, int threads) throws Problem {
        found.problems().forEach(problem -> surroundings.complain(problem.getMessage()));
        if (found.pictures().isEmpty()) {
            return found.problems().isEmpty() ? nothingFound() : Main.FAILED;
        }
        BatchResult result = protect(found.pictures(), found.problems().size(), names, settings, threads);
        return result.allDone() && found.problems().isEmpty() ? Main.DONE : Main.FAILED;
    }

    private BatchResult protect(List<FoundPicture> pictures, int notFound, OutputNames names, ProtectionSettings settings, int threads)
            throws Problem {
        try (Interruption interruption = new Interruption(); Engine.Session session = surroundings.engine().open(threads)) {
            surroundings.warn(session.slowness());
            ResultPrinter printer = new ResultPrinter(surroundings, results);
            Protector protector = judges.isEmpty() ? session.protector() : session.protector(judges);
            BatchResult result = new BatchRunner(entering(protector), names, settings).run(pictures, printer, interruption.cancellation());
            printer.close(result.outcomes(), notFound, result.cancelled());
            keeper.flatMap(LedgerKeeper::trouble).ifPresent(trouble -> surroundings.complain(
                    trouble.getMessage() + " The copies are made, but the ledger does not have all of them."));
            return result;
        }
    }

    private Protector entering(Protector protector) {
        return keeper.map(k -> k.entering(protector)).orElse(protector);
    }

    private int nothingFound() {
        surroundings.complain("there are no pictures here, so nothing was done.");
        return Main.DONE;
    }

    private static List<Path> filesRead(PictureScan.Result found, ProtectionSettings settings) {
        List<Path> read = new ArrayList<>(found.pictures().stream().map(FoundPicture::file).toList());
        if (settings.decoy() instanceof DecoyChoice.FromFile(var file)) {
            read.add(file);
        }
        if (settings.mask() instanceof MaskChoice.FromFile(var file)) {
            read.add(file);
        }
        return read;
    }
}
