package sfumato.cli;

import java.util.List;
import sfumato.batch.BatchResult;
import sfumato.batch.BatchRunner;
import sfumato.batch.FoundPicture;
import sfumato.batch.OutputNames;
import sfumato.batch.PictureScan;
import sfumato.problem.Problem;
import sfumato.protect.EncoderFile;
import sfumato.protect.ProtectionSettings;
import sfumato.protect.Protector;

/// Protects what was found, telling the person all the way, and gives the exit status.
final class ProtectionRun {
    private final Surroundings surroundings;
    private final Results results;
    private final List<EncoderFile> judges;

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
            BatchResult result = new BatchRunner(protector, names, settings).run(pictures, printer, interruption.cancellation());
            printer.close(result.outcomes(), notFound, result.cancelled());
            return result;
        }
    }

    private int nothingFound() {
        surroundings.complain("there are no pictures here, so nothing was done.");
        return Main.DONE;
    }
}
