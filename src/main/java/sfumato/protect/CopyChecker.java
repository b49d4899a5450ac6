package sfumato.protect;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sfumato.file.SafeFile;
import sfumato.image.Size;
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

/// Measures copies with the embedded encoder and those on the shelf that judge: all of them, as nobody knows which of them
/// a copy was made against.
public final class CopyChecker implements Checker {
    private static final long SEED = 0;

    private final EvidenceMeter meter;
    private final PictureEncoder eye;
    private final EncoderShelf shelf;
    private final Workers workers;

    /// @param styles of the decoys as the encoder sees them
    CopyChecker(Encoder encoder, StyleGallery styles, EncoderShelf shelf, Workers workers) {
        this.shelf = shelf;
        this.workers = workers;
        eye = new PictureEncoder(encoder, new Workspace(), new Execution(workers));
        meter = new EvidenceMeter(eye, new Decoys(eye, styles, workers), workers);
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
        Judges judges = Judges.of(shelf, List.of(), new Size(pair.copy().width(), pair.copy().height()), eye);
        Evidence evidence = meter.measure(pair.original(), pair.copy(), Panel.ofAny(judges.encoders()), SEED, progress.part(0.3, 1), cancellation);
        Checked checked = new Checked(evidence, Stream.concat(pair.notes().stream(), judges.notes().stream()).toList());
        if (report.isPresent()) {
            byte[] page = new HtmlReport(pair.original(), pair.copy(), workers).bytes(original, copy, checked, List.of(), cancellation);
            SafeFile.write(report.get(), false, out -> out.write(page));
        }
        progress.at(Stage.DONE, 1);
        return checked;
    }
}
