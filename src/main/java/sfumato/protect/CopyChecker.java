package sfumato.protect;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import sfumato.file.SafeFile;
import sfumato.image.codec.Artwork;
import sfumato.image.codec.ArtworkReader;
import sfumato.nn.encoder.Encoder;
import sfumato.nn.encoder.PictureEncoder;
import sfumato.problem.Problem;
import sfumato.report.Evidence;
import sfumato.task.Cancellation;
import sfumato.task.Progress;
import sfumato.task.Progress.Stage;
import sfumato.task.Workers;
import sfumato.tensor.Execution;
import sfumato.tensor.Workspace;

/// Measures copies with an encoder.
public final class CopyChecker implements Checker {
    private static final long SEED = 0;

    private final EvidenceMeter meter;
    private final Workers workers;

    public CopyChecker(Encoder encoder, Workers workers) {
        this.workers = workers;
        PictureEncoder eye = new PictureEncoder(encoder, new Workspace(), new Execution(workers));
        meter = new EvidenceMeter(eye, new Decoys(eye, workers), workers);
    }

    @Override
    public Checked check(Path original, Path copy, Optional<Path> report, Progress progress, Cancellation cancellation) throws Problem {
        try (Workers.Obedience _ = workers.obey(cancellation)) {
            return checked(original, copy, report, progress, cancellation);
        }
    }

    private Checked checked(Path original, Path copy, Optional<Path> report, Progress progress, Cancellation cancellation) throws Problem {
        if (report.isPresent()) {
            SafeFile.requireFree(report.get(), false);
        }
        progress.at(Stage.READING, 0);
        Artwork before = new ArtworkReader().read(original, cancellation);
        Artwork after = new ArtworkReader().read(copy, cancellation);
        Comparison pair = Comparison.of(before, after, copy, workers);
        Evidence evidence = meter.measure(pair.original(), pair.copy(), Optional.empty(), SEED, progress.part(0.3, 1), cancellation);
        Checked checked = new Checked(evidence, pair.notes());
        if (report.isPresent()) {
            byte[] page = new HtmlReport(pair.original(), pair.copy(), workers).bytes(original, copy, checked, List.of(), cancellation);
            SafeFile.write(report.get(), false, out -> out.write(page));
        }
        progress.at(Stage.DONE, 1);
        return checked;
    }
}
