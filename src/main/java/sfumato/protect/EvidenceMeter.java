package sfumato.protect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import sfumato.attack.Objective;
import sfumato.image.Planes;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.image.codec.Artwork;
import sfumato.nn.encoder.PictureEncoder;
import sfumato.report.EncoderEvidence;
import sfumato.report.EncoderMeter;
import sfumato.report.Evidence;
import sfumato.report.NoiseControl;
import sfumato.report.Visibility;
import sfumato.report.VisibilityMeter;
import sfumato.task.Cancellation;
import sfumato.task.Progress;
import sfumato.task.Progress.Stage;
import sfumato.task.Workers;
import sfumato.tensor.Tensor;

/// Brings a copy, its original, the noise control and other artworks to the form in which a trainer finds them,
/// and has them measured.
final class EvidenceMeter {
    // Larger than this a picture is seldom shown, and looking at it takes long.
    private static final int GREATEST_SHORTER_SIDE = 1080;

    private final PictureEncoder seen;
    private final List<PictureEncoder> unseen;
    private final Decoys decoys;
    private final Workers workers;

    /// With one encoder, the one that copies are optimised against.
    EvidenceMeter(PictureEncoder encoder, Decoys decoys, Workers workers) {
        this(encoder, List.of(), decoys, workers);
    }

    /// @param seen   copies are optimised against it
    /// @param unseen further encoders, which the optimisation never asks
    EvidenceMeter(PictureEncoder seen, List<PictureEncoder> unseen, Decoys decoys, Workers workers) {
        this.seen = seen;
        this.unseen = List.copyOf(unseen);
        this.decoys = decoys;
        this.workers = workers;
    }

    /// @param copy      its samples, in the artwork's colours
    /// @param objective what the copy was led to, if that is known
    /// @param seed      of the noise control, and of the noise that wears pictures out
    Evidence measure(Artwork artwork, Samples copy, Optional<Objective> objective, long seed, Progress progress, Cancellation cancellation) {
        progress.at(Stage.MEASURING, 0);
        Samples original = artwork.samples();
        VisibilityMeter.Pair shown = new VisibilityMeter.Pair(artwork.colours().srgb(original, workers), artwork.colours().srgb(copy, workers));
        Visibility visibility = VisibilityMeter.measure(new VisibilityMeter.Pair(original, copy), shown, workers);
        cancellation.check();
        progress.at(Stage.MEASURING, 0.3);
        Prepared prepared = prepare(artwork, copy, shown, seed, cancellation);
        progress.at(Stage.MEASURING, 0.4);
        Looked own = look(seen, prepared.upload(), features -> goals(objective, features, sizeOf(prepared.upload())), cancellation);
        List<EncoderEvidence> others = new ArrayList<>();
        for (int i = 0; i < unseen.size(); i++) {
            others.add(look(unseen.get(i), prepared.others().get(i), _ -> Map.of(), cancellation).evidence());
        }
        progress.at(Stage.MEASURING, 0.6);
        SurvivalMeter survival = new SurvivalMeter(own.meter(), new Wearing(seen.encoder().multiple(), seed, workers), workers);
        return new Evidence(visibility, own.evidence(), others, survival.measure(new SurvivalMeter.Views(prepared.upload()),
                prepared.published(), shorterSide(original), progress.part(0.6, 1)));
    }

    /// Original, copy and noise control as they are looked at. Small beside the pictures, which are not held meanwhile.
    ///
    /// @param upload    for the encoder that is optimised against, not compressed yet
    /// @param others    the same for each of the others
    /// @param published larger, to be resized; empty where the picture is not larger
    private record Prepared(List<Planes> upload, List<List<Planes>> others, Optional<SurvivalMeter.Views> published) {
    }

    private Prepared prepare(Artwork artwork, Samples copy, VisibilityMeter.Pair shown, long seed, Cancellation cancellation) {
        Size size = new Size(copy.width(), copy.height()).withShorterSideAtMost(Upload.SHORTER_SIDE);
        Samples noise = artwork.colours().srgb(NoiseControl.of(artwork.samples(), copy, size, seed, workers), workers);
        cancellation.check();
        List<Samples> pictures = List.of(shown.original(), shown.copy(), noise);
        List<Planes> upload = upload(pictures, seen);
        cancellation.check();
        return new Prepared(upload, unseen.stream().map(encoder -> upload(pictures, encoder)).toList(), published(pictures));
    }

    // What an encoder was asked, and the meter that can ask it more.
    private record Looked(EncoderMeter meter, EncoderEvidence evidence) {
    }

    private Looked look(PictureEncoder encoder, List<Planes> upload, UnaryOperator<Map<String, Tensor>> goals, Cancellation cancellation) {
        List<Planes> views = Upload.compressed(upload, workers);
        EncoderMeter meter = new EncoderMeter(encoder, views.get(0), decoys.others(sizeOf(upload)), cancellation);
        return new Looked(meter, meter.measure(views.get(1), views.get(2), goals));
    }

    private List<Planes> upload(List<Samples> pictures, PictureEncoder encoder) {
        return Upload.resized(pictures, Upload.size(pictures.getFirst(), encoder.encoder().multiple()), workers);
    }

    private Optional<SurvivalMeter.Views> published(List<Samples> pictures) {
        Samples original = pictures.getFirst();
        if (shorterSide(original) <= Upload.SHORTER_SIDE) {
            return Optional.empty();
        }
        Size size = new Size(original.width(), original.height()).withShorterSideAtMost(GREATEST_SHORTER_SIDE).roundedTo(seen.encoder().multiple());
        // The middle square is enough to see what resizing does, and even a panorama takes no more memory than protecting took.
        return Optional.of(new SurvivalMeter.Views(Upload.resized(pictures, size, workers).stream()
                .map(view -> view.middle(size.shorter(), size.shorter())).toList()));
    }

    private Map<String, Tensor> goals(Optional<Objective> objective, Map<String, Tensor> features, Size size) {
        Map<String, Tensor> goals = new HashMap<>();
        objective.filter(Objective::hasDestination).ifPresent(to ->
                to.targets(features, size, seen).forEach((head, target) -> goals.put(head, target.goal())));
        return goals;
    }

    private static int shorterSide(Samples picture) {
        return Math.min(picture.width(), picture.height());
    }

    private static Size sizeOf(List<Planes> views) {
        return new Size(views.getFirst().width(), views.getFirst().height());
    }
}
