package sfumato.protect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import sfumato.attack.BudgetMap;
import sfumato.attack.Perturbation;
import sfumato.attack.ProjectedGradientDescent;
import sfumato.attack.VisibilityModel;
import sfumato.file.SafeFile;
import sfumato.image.EncoderView;
import sfumato.image.PictureFormat;
import sfumato.image.Planes;
import sfumato.image.ResampleKernel;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.image.codec.Artwork;
import sfumato.image.codec.ArtworkReader;
import sfumato.image.codec.ArtworkWriter;
import sfumato.image.codec.Export;
import sfumato.nn.encoder.Encoder;
import sfumato.nn.encoder.PictureEncoder;
import sfumato.problem.FileProblems;
import sfumato.problem.Problem;
import sfumato.report.Evidence;
import sfumato.task.Cancellation;
import sfumato.task.Progress;
import sfumato.task.Progress.Stage;
import sfumato.task.Workers;
import sfumato.tensor.Execution;
import sfumato.tensor.Workspace;

/// The road of a picture, from file to file: read, look at it as an encoder does, find the budget and the perturbation,
/// carry it into the picture's own samples, write, read back, measure. Only then the copy gets its name.
public final class ProtectionPipeline implements Protector {
    // The perturbation lives at the largest size that pictures are usually trained at.
    private static final int GRID_SHORTER_SIDE = 768;

    private final Encoder encoder;
    private final Workers workers;
    private final Workspace workspace = new Workspace();
    private final Execution execution;
    private final PictureEncoder eye;
    private final Decoys decoys;
    private final EvidenceMeter meter;

    public ProtectionPipeline(Encoder encoder, Workers workers) {
        this.encoder = encoder;
        this.workers = workers;
        execution = new Execution(workers);
        eye = new PictureEncoder(encoder, workspace, execution);
        decoys = new Decoys(eye, workers);
        meter = new EvidenceMeter(eye, decoys, workers);
    }

    @Override
    public ProtectionResult protect(Path original, Destination destination, ProtectionSettings settings,
                                    Progress progress, Cancellation cancellation) throws Problem {
        Instant begin = Instant.now();
        progress.at(Stage.READING, 0);
        destination.requireFree(original);
        Artwork artwork = read(original);
        PictureFormat format = settings.format().orElse(artwork.format());
        Export export = new Export(format, settings.quality());
        ArtworkWriter.requireFits(artwork.samples(), format, destination.copy());
        cancellation.check();

        progress.at(Stage.PREPARING, 0.05);
        Planes view = onGrid(artwork);
        BudgetMap budget = VisibilityModel.budget(view, settings.maxCodes(), workers);
        Decoys.Chosen chosen = decoys.choose(settings, view, cancellation);

        Perturbation perturbation = new ProjectedGradientDescent(encoder, workspace, execution)
                .perturb(view, budget, chosen.objective(), settings.steps(), settings.seed(), progress.part(0.1, 0.8), cancellation);
        workspace.dropIdle(); // looking alone takes much less, and the copy needs memory now

        progress.at(Stage.WRITING, 0.8);
        Samples copy = Recombination.apply(artwork.samples(), artwork.colours(), perturbation, budget, workers);
        try (SafeFile.Pending file = new ArtworkWriter(workers).prepare(artwork.withSamples(copy), export, destination.copy(), destination.replace())) {
            cancellation.check();
            progress.at(Stage.MEASURING, 0.85);
            Samples written = new ArtworkReader().read(file.content()).samples();
            if (export.exact()) {
                BoundCheck.require(artwork.samples(), written, budget, workers);
            }
            Evidence evidence = meter.measure(artwork, written, Optional.of(chosen.objective()), settings.seed(), progress.part(0.85, 1), cancellation);
            List<String> notes = notes(artwork, chosen, export, destination.copy(), settings);
            Duration time = Duration.between(begin, Instant.now());
            ProtectionResult result = new ProtectionResult(original, destination.copy(), destination.report(), evidence, notes, time);
            publish(file, result, settings, destination, cancellation);
            progress.at(Stage.DONE, 1);
            return result;
        }
    }

    // Decoding keeps one thread busy, so the decoys are drawn meanwhile; a picture that cannot be read stops that.
    private Artwork read(Path original) throws Problem {
        AtomicReference<Artwork> artwork = new AtomicReference<>();
        try {
            decoys.drawBeside(() -> {
                try {
                    artwork.set(new ArtworkReader().read(original));
                } catch (Problem e) {
                    throw new Unread(e);
                }
            });
        } catch (Unread e) {
            throw e.problem;
        }
        return artwork.get();
    }

    private static final class Unread extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final Problem problem;

        Unread(Problem problem) {
            super(problem);
            this.problem = problem;
        }
    }

    private Planes onGrid(Artwork artwork) {
        Size grid = new Size(artwork.width(), artwork.height()).withShorterSideAtMost(GRID_SHORTER_SIDE);
        return EncoderView.of(artwork.colours().srgb(artwork.samples(), workers), grid, ResampleKernel.BICUBIC, workers);
    }

    private static List<String> notes(Artwork artwork, Decoys.Chosen chosen, Export export, Path destination, ProtectionSettings settings) {
        PictureFormat format = export.format();
        List<String> notes = new ArrayList<>(artwork.notes());
        if (chosen.objective().hasDestination()) {
            notes.add("The decoy is " + chosen.decoy() + ".");
        }
        if (!format.goesBy(destination)) {
            notes.add("The copy is a " + format + " file, " + (format == artwork.format() ? "as the original is, " : "") + "whatever its name ends in.");
        }
        if (!export.exact()) {
            notes.add("The copy is compressed, which changes samples too: the figures measure both changes together.");
        }
        if (settings.steps() == 0) {
            notes.add("No steps were taken: this is noise of the same budget, a control that protects next to nothing.");
        }
        return notes;
    }

    // The report is written out before the copy appears, so that a full disk leaves neither.
    private static void publish(SafeFile.Pending copy, ProtectionResult result, ProtectionSettings settings,
                                Destination destination, Cancellation cancellation) throws Problem {
        if (destination.report() == null) {
            cancellation.check();
            copy.publish();
            return;
        }
        byte[] json = ReportFile.bytes(result, settings);
        try (SafeFile.Pending report = SafeFile.prepare(destination.report(), destination.replace(), out -> out.write(json))) {
            cancellation.check();
            copy.publish();
            publishReport(report, destination);
        }
    }

    private static void publishReport(SafeFile.Pending report, Destination destination) throws Problem {
        try {
            report.publish();
        } catch (Problem problem) {
            if (!destination.replace()) {
                try {
                    Files.deleteIfExists(destination.copy());
                } catch (IOException e) {
                    problem.addSuppressed(FileProblems.whileWriting(destination.copy(), e));
                }
            }
            throw problem;
        }
    }
}
