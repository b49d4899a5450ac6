package sfumato.protect;

import java.nio.file.Path;
import java.util.Optional;
import sfumato.image.Samples;
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

    public CopyChecker(Encoder encoder, Workers workers) {
        PictureEncoder eye = new PictureEncoder(encoder, new Workspace(), new Execution(workers));
        meter = new EvidenceMeter(eye, new Decoys(eye, workers), workers);
    }

    @Override
    public Evidence check(Path original, Path copy, Progress progress, Cancellation cancellation) throws Problem {
        progress.at(Stage.READING, 0);
        Artwork before = new ArtworkReader().read(original);
        cancellation.check();
        Samples after = new ArtworkReader().read(copy).samples();
        cancellation.check();
        if (!before.samples().sameShapeAs(after)) {
            throw new Problem.Unsupported(copy, "this is " + after + ", the original " + before.samples(), "Compare a copy of the same size and channels");
        }
        Evidence evidence = meter.measure(before, after, Optional.empty(), SEED, progress.part(0.3, 1), cancellation);
        progress.at(Stage.DONE, 1);
        return evidence;
    }
}
