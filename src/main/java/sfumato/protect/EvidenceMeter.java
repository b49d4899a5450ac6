package sfumato.protect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sfumato.attack.Objective;
import sfumato.image.Planes;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.image.codec.Artwork;
import sfumato.nn.encoder.PictureEncoder;
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
    private final PictureEncoder encoder;
    private final Decoys decoys;
    private final Workers workers;

    EvidenceMeter(PictureEncoder encoder, Decoys decoys, Workers workers) {
        this.encoder = encoder;
        this.decoys = decoys;
        this.workers = workers;
    }

    /// @param copy      its samples, in the artwork's colours
    /// @param objective what the copy was led to, if that is known
    /// @param seed      of the noise control
    Evidence measure(Artwork artwork, Samples copy, Optional<Objective> objective, long seed, Progress progress, Cancellation cancellation) {
        progress.at(Stage.MEASURING, 0);
        Samples original = artwork.samples();
        VisibilityMeter.Pair shown = new VisibilityMeter.Pair(artwork.colours().srgb(original, workers), artwork.colours().srgb(copy, workers));
        Visibility visibility = VisibilityMeter.measure(new VisibilityMeter.Pair(original, copy), shown, workers);
        cancellation.check();
        progress.at(Stage.MEASURING, 0.4);
        Size size = Upload.size(original, encoder.encoder().multiple());
        Samples noise = NoiseControl.of(original, copy, seed, workers);
        cancellation.check();
        List<Planes> views = Upload.of(List.of(shown.original(), shown.copy(), artwork.colours().srgb(noise, workers)), size, workers);
        cancellation.check();
        progress.at(Stage.MEASURING, 0.7);
        return new EncoderMeter(encoder).measure(visibility, new EncoderMeter.Views(views.get(0), views.get(1), views.get(2), decoys.others(size)),
                seen -> goals(objective, seen, size), cancellation);
    }

    private Map<String, Tensor> goals(Optional<Objective> objective, Map<String, Tensor> seen, Size size) {
        Map<String, Tensor> goals = new HashMap<>();
        objective.filter(Objective::hasDestination).ifPresent(to ->
                to.targets(seen, size, encoder).forEach((head, target) -> goals.put(head, target.goal())));
        return goals;
    }
}
