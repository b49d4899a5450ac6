package sfumato.cli;

import java.util.List;
import sfumato.batch.BatchResult;
import sfumato.batch.BatchRunner;
import sfumato.batch.FoundPicture;
import sfumato.batch.OutputNames;
import sfumato.batch.PictureScan;
import sfumato.problem.Problem;
import sfumato.protect.ProtectionSettings;

/// Protects what was found, telling the person all the way, and gives the exit status.
final class ProtectionRun {
    private final Surroundings surroundings;

    ProtectionRun(Surroundings surroundings) {
        this.surroundings = surroundings;
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
            ResultPrinter printer = new ResultPrinter(surroundings);
            BatchResult result = new BatchRunner(session.protector(), names, settings).run(pictures, printer, interruption.cancellation());
            printer.close(result.outcomes(), notFound, result.cancelled());
            return result;
        }
    }

    private int nothingFound() {
        surroundings.complain("there are no pictures here, so nothing was done.");
        return Main.DONE;
    }
}
