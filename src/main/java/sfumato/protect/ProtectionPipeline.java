package sfumato.protect;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sfumato.attack.Bounds;
import sfumato.attack.Glimpse;
import sfumato.attack.Perturbation;
import sfumato.attack.ProjectedGradientDescent;
import sfumato.file.SafeFile;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.image.codec.Artwork;
import sfumato.image.codec.ArtworkReader;
import sfumato.image.codec.ArtworkWriter;
import sfumato.image.codec.Export;
import sfumato.image.metadata.MetadataEditor;
import sfumato.nn.NotEnoughMemory;
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

/// The road of a picture, from file to file: read, look at it as an encoder does, find the budget and the perturbation,
/// carry it into the picture's own samples, write, read back, measure. Only then the copy gets its name.
public final class ProtectionPipeline implements Protector {
    private final EncoderShelf shelf;
    private final Workers workers;
    private final Workspace workspace;
    private final Execution execution;
    private final PictureEncoder eye;
    private final Decoys decoys;
    private final EvidenceMeter meter;

    public ProtectionPipeline(Encoder encoder, Workers workers) {
        this(encoder, EncoderShelf.NONE, workers);
    }

    /// @param encoder copies are optimised against it
    /// @param shelf   has those that settings let join, and further ones for the evidence
    public ProtectionPipeline(Encoder encoder, EncoderShelf shelf, Workers workers) {
        this(encoder, Optional.empty(), shelf, new Workspace(), workers);
    }

    /// @param styles    of the decoys as the encoder sees them, if they are known: otherwise they are drawn and looked at first
    /// @param workspace in which all encoders compute, one after the other
    ProtectionPipeline(Encoder encoder, Optional<StyleGallery> styles, EncoderShelf shelf, Workspace workspace, Workers workers) {
        this.workspace = workspace;
        this.shelf = shelf;
        this.workers = workers;
        execution = new Execution(workers);
        eye = new PictureEncoder(encoder, workspace, execution);
        decoys = styles.map(known -> new Decoys(eye, known, workers)).orElseGet(() -> new Decoys(eye, workers));
        meter = new EvidenceMeter(eye, decoys, workers);
    }

    @Override
    public ProtectionResult protect(Path original, Destination destination, ProtectionSettings settings,
                                    Onlooker onlooker, Cancellation cancellation) throws Problem {
        try (Workers.Obedience _ = workers.obey(cancellation)) {
            return obeying(original, destination, settings, onlooker, cancellation);
        } catch (NotEnoughMemory e) {
            Optional<Problem> problem = Room.problem(original, settings.encoders(), e);
            if (problem.isPresent()) {
                throw problem.get();
            }
            throw e;
        } finally {
            workspace.dropIdle(); // a pipeline that waits for its next picture takes no memory from others
        }
    }

    private ProtectionResult obeying(Path original, Destination destination, ProtectionSettings settings,
                                     Onlooker onlooker, Cancellation cancellation) throws Problem {
        Instant begin = Instant.now();
        onlooker.at(Stage.READING, 0);
        destination.requireFree(original);
        List<Encoder> joined = joined(settings);
        Prepared prepared = prepared(original, destination, settings, cancellation);
        Artwork artwork = prepared.fitted.artwork();
        Judges judges = Judges.of(shelf, settings.encoders(), new Size(artwork.width(), artwork.height()), eye);

        Shares shares = Shares.of(settings.steps());
        onlooker.at(Stage.PREPARING, shares.preparing / 5);
        Grid grid = Grid.of(artwork, settings.maxCodes(), prepared.mask, workers);
        Decoys.Chosen chosen = decoys.choose(settings, grid.view(), joined, cancellation);

        Glimpse previews = Previews.of(artwork, grid.budget(), settings, onlooker, workers);
        SightLimit limit = SightLimit.of(settings.maxCodes());
        Bounds bounds = grid.bounds(artwork, limit, workers);
        Perturbation perturbation = new ProjectedGradientDescent(workspace, execution, previews).perturb(grid.view(), bounds, chosen.led(),
                settings.steps(), PictureSeed.of(artwork.samples(), settings.seed()), onlooker.part(shares.preparing, shares.searching), cancellation);
        workspace.dropIdle(); // looking alone takes much less, and the copy needs memory now

        onlooker.at(Stage.WRITING, shares.searching);
        // The copy as it was made is not held any longer than it is written: three large pictures are in memory later on.
        try (SafeFile.Pending file = write(artwork.withSamples(limit.carry(artwork, perturbation, bounds, workers, cancellation)), prepared, destination)) {
            cancellation.check();
            onlooker.at(Stage.MEASURING, shares.writing);
            Samples written = new ArtworkReader().readBack(file, cancellation).samples();
            if (prepared.fitted.export().exact()) {
                BoundCheck.require(artwork.samples(), written, grid.budget(), workers);
            }
            Evidence evidence = meter.measure(artwork, written, Panel.of(chosen.led(), judges.encoders()), settings.seed(), onlooker.part(shares.writing, 1), cancellation);
            List<String> notes = notes(prepared, chosen, judges, destination.copy(), settings);
            Duration time = Duration.between(begin, Instant.now());
            ProtectionResult result = new ProtectionResult(original, destination.copy(), List.copyOf(destination.reports().values()), evidence, notes, time);
            Map<ReportKind, byte[]> reports = new Reports(artwork, written, workers).of(result, settings, destination.reports().keySet(), cancellation);
            Publication.publish(file, reports, destination, sum -> onlooker.appearing(result, sum), cancellation);
            onlooker.at(Stage.DONE, 1);
            return result;
        }
    }

    /// The shares of the time that are over when these stages are, so that the time left can be told. Tried on a painting, in a warm process.
    private record Shares(double preparing, double searching, double writing) {
        // In steps of the search.
        private static final double PREPARING = 5;
        private static final double WRITING = 2;
        private static final double MEASURING = 17;

        static Shares of(int steps) {
            double all = PREPARING + steps + WRITING + MEASURING;
            return new Shares(PREPARING / all, (PREPARING + steps) / all, 1 - MEASURING / all);
        }
    }

    /// What is to be protected and how it is written.
    ///
    /// @param format of the original, or the one that stands for it
    private record Prepared(Fitted fitted, Masking mask, Optional<SizeCap> cap, PictureFormat format) {
    }

    private Prepared prepared(Path original, Destination destination, ProtectionSettings settings, Cancellation cancellation) throws Problem {
        Artwork read = new ArtworkReader().read(original, cancellation);
        Masking mask = Masking.of(settings.mask(), original, new Size(read.width(), read.height()), cancellation);
        cancellation.check();
        Fitted fitted = Fitted.of(read, settings.output(), destination.copy(), workers);
        Optional<SizeCap> cap = settings.output().maxBytes().stream().mapToObj(bytes -> new SizeCap(bytes, workers)).findFirst();
        if (cap.isPresent()) {
            fitted = cap.get().plan(fitted, artwork -> noisy(artwork, mask, settings), cancellation, destination.copy());
        }
        return new Prepared(fitted.withMetadata(settings.metadata()), mask, cap, read.format());
    }

    private List<Encoder> joined(ProtectionSettings settings) throws Problem {
        List<Encoder> joined = new ArrayList<>();
        for (String name : settings.encoders()) {
            joined.add(shelf.encoder(name));
        }
        return joined;
    }

    // The artwork with noise of its whole budget, and what will be said beside it.
    private Artwork noisy(Artwork artwork, Masking mask, ProtectionSettings settings) {
        Grid grid = Grid.of(artwork, settings.maxCodes(), mask, workers);
        Perturbation noise = ProjectedGradientDescent.noise(grid.budget(), settings.seed());
        Artwork noisy = artwork.withSamples(Recombination.apply(artwork.samples(), artwork.colours(), noise, grid.budget(), workers));
        Size size = new Size(artwork.width(), artwork.height());
        return noisy.withMetadata(MetadataEditor.edit(artwork.metadata(), size, settings.metadata()).metadata());
    }

    private SafeFile.Pending write(Artwork copy, Prepared prepared, Destination destination) throws Problem {
        Export export = prepared.fitted.export();
        return prepared.cap.isPresent() ? prepared.cap.get().prepare(copy, export, destination)
                : new ArtworkWriter(workers).prepare(copy, export, destination.copy(), destination.replace());
    }

    private static List<String> notes(Prepared prepared, Decoys.Chosen chosen, Judges judges, Path destination, ProtectionSettings settings) {
        Fitted fitted = prepared.fitted;
        PictureFormat format = fitted.export().format();
        List<String> notes = new ArrayList<>(fitted.notes());
        if (chosen.hasDestination()) {
            notes.add("The decoy is " + chosen.decoy() + ".");
        }
        if (!format.goesBy(destination)) {
            notes.add("The copy is a " + format + " file, " + (format == prepared.format ? "as the original is, " : "") + "whatever its name ends in.");
        }
        if (!fitted.export().exact()) {
            notes.add("The copy is compressed, which changes samples too: the figures measure both changes together.");
        }
        notes.addAll(prepared.mask.notes(fitted.export().exact()));
        notes.addAll(judges.notes());
        if (settings.steps() == 0) {
            notes.add("No steps were taken: this is noise of the same budget, a control that protects next to nothing.");
        }
        return notes;
    }
}
