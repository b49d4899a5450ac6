package sfumato.protect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import sfumato.attack.Objective;
import sfumato.image.Planes;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.image.codec.Artwork;
import sfumato.nn.encoder.Encoder;
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

/// Brings a copy, its original and the noise control to the form in which a trainer finds them, and has them measured.
final class EvidenceMeter {
    // Larger than this a picture is seldom shown.
    private static final int GREATEST_SHORTER_SIDE = 1080;
    // Of what is published and then resized, a square of this side is looked at, and of an upload the whole middle square: what
    // survives is a share, and a panorama takes no more time and memory for it than any other picture.
    private static final int GREATEST_SQUARE = 720;
    // The middle counts as left alone where another place is changed by so many times as much.
    private static final double LEFT_ALONE = 8;

    private final PictureEncoder seen;
    private final Decoys decoys;
    private final Workers workers;

    /// @param seen copies are optimised against it; others look in the same memory
    EvidenceMeter(PictureEncoder seen, Decoys decoys, Workers workers) {
        this.seen = seen;
        this.decoys = decoys;
        this.workers = workers;
    }

    /// @param copy  its samples, in the artwork's colours
    /// @param panel who is asked
    /// @param seed  of the noise control, and of the noise that wears pictures out
    Evidence measure(Artwork artwork, Samples copy, Panel panel, long seed, Progress progress, Cancellation cancellation) {
        progress.at(Stage.MEASURING, 0);
        Samples original = artwork.samples();
        VisibilityMeter.Pair shown = new VisibilityMeter.Pair(artwork.colours().srgb(original, workers), artwork.colours().srgb(copy, workers));
        Visibility visibility = VisibilityMeter.measure(new VisibilityMeter.Pair(original, copy), shown, workers);
        cancellation.check();
        progress.at(Stage.MEASURING, 0.1);
        Prepared prepared = prepare(artwork, copy, shown, panel, seed, cancellation);
        Looks looks = new Looks(prepared, panel.others().size(), progress.part(0.15, 0.3), cancellation);
        Looked own = looks.of(seen, panel.objective());
        List<EncoderEvidence> joined = panel.joined().stream().map(led -> looks.of(seen.with(led.encoder()), Optional.of(led.objective())).evidence()).toList();
        List<EncoderEvidence> unseen = looks.of(panel.unseen());
        List<EncoderEvidence> further = looks.of(panel.further());
        progress.at(Stage.MEASURING, 0.3);
        SurvivalMeter survival = new SurvivalMeter(own.meter(), new Wearing(seen.encoder().multiple(), seed, workers), workers);
        return new Evidence(visibility, own.evidence(), joined, unseen, further, survival.measure(square(prepared.of(seen.encoder()), Upload.SHORTER_SIDE),
                prepared.published(), shorterSide(original), progress.part(0.3, 1)));
    }

    /// What the encoders see of one copy, one encoder after the other.
    private final class Looks {
        private final Prepared prepared;
        private final int others;
        private final Progress progress;
        private final Cancellation cancellation;
        private int done;

        Looks(Prepared prepared, int others, Progress progress, Cancellation cancellation) {
            this.prepared = prepared;
            this.others = others;
            this.progress = progress;
            this.cancellation = cancellation;
        }

        Looked of(PictureEncoder encoder, Optional<Objective> objective) {
            progress.at(Stage.MEASURING, done++ / (1.0 + others));
            List<Planes> upload = prepared.of(encoder.encoder());
            return look(encoder, upload, features -> goals(objective, features, sizeOf(upload), encoder), cancellation);
        }

        List<EncoderEvidence> of(List<Encoder> encoders) {
            return encoders.stream().map(encoder -> of(seen.with(encoder), Optional.empty()).evidence()).toList();
        }
    }

    /// Original, copy and noise control as they are looked at. Small beside the pictures, which are not held meanwhile.
    ///
    /// @param uploads   not compressed yet, for encoders of each multiple
    /// @param published larger, to be resized; empty where the picture is not larger
    private record Prepared(Map<Integer, List<Planes>> uploads, Optional<SurvivalMeter.Published> published) {
        List<Planes> of(Encoder encoder) {
            return uploads.get(encoder.multiple());
        }
    }

    private Prepared prepare(Artwork artwork, Samples copy, VisibilityMeter.Pair shown, Panel panel, long seed, Cancellation cancellation) {
        Size size = new Size(copy.width(), copy.height()).withShorterSideAtMost(Upload.SHORTER_SIDE);
        Samples noise = artwork.colours().srgb(NoiseControl.of(artwork.samples(), copy, size, seed, workers), workers);
        cancellation.check();
        List<Samples> pictures = List.of(shown.original(), shown.copy(), noise);
        Map<Integer, List<Planes>> uploads = new HashMap<>();
        Stream.concat(Stream.of(seen.encoder()), panel.others().stream()).mapToInt(Encoder::multiple).distinct().forEach(multiple -> {
            cancellation.check();
            uploads.put(multiple, Upload.resized(pictures, Upload.size(new Size(copy.width(), copy.height()), multiple), workers));
        });
        return new Prepared(uploads, published(pictures));
    }

    // What an encoder was asked, and the meter that can ask it more.
    private record Looked(EncoderMeter meter, EncoderEvidence evidence) {
    }

    private Looked look(PictureEncoder encoder, List<Planes> upload, UnaryOperator<Map<String, Tensor>> goals, Cancellation cancellation) {
        List<Planes> views = Upload.compressed(upload, workers);
        EncoderMeter meter = new EncoderMeter(encoder, views.get(0), decoys.gallery(encoder).all(), cancellation);
        return new Looked(meter, meter.measure(views.get(1), views.get(2), goals));
    }

    private Optional<SurvivalMeter.Published> published(List<Samples> pictures) {
        Samples original = pictures.getFirst();
        if (shorterSide(original) <= Upload.SHORTER_SIDE) {
            return Optional.empty();
        }
        Size size = new Size(original.width(), original.height()).withShorterSideAtMost(GREATEST_SHORTER_SIDE).roundedTo(seen.encoder().multiple());
        return Optional.of(new SurvivalMeter.Published(square(Upload.resized(pictures, size, workers), GREATEST_SQUARE), size.shorter()));
    }

    // The middle square of each view; where a mask left the middle alone, the one at a border or corner that was changed most.
    private SurvivalMeter.Views square(List<Planes> views, int greatest) {
        int most = Math.min(greatest, sizeOf(views).shorter());
        int side = most - most % seen.encoder().multiple();
        SurvivalMeter.Views middle = square(views, side, 1, 1);
        SurvivalMeter.Views best = middle;
        for (int place = 0; place < 9; place++) {
            SurvivalMeter.Views other = square(views, side, place % 3, place / 3);
            if (other.change() > LEFT_ALONE * middle.change() && other.change() > best.change()) {
                best = other;
            }
        }
        return best;
    }

    // The first, middle or last square of a row and column of three.
    private static SurvivalMeter.Views square(List<Planes> views, int side, int column, int row) {
        Size size = sizeOf(views);
        return new SurvivalMeter.Views(views.stream()
                .map(view -> view.cropped((size.width() - side) * column / 2, (size.height() - side) * row / 2, side, side)).toList());
    }

    private static Map<String, Tensor> goals(Optional<Objective> objective, Map<String, Tensor> features, Size size, PictureEncoder encoder) {
        Map<String, Tensor> goals = new HashMap<>();
        objective.filter(Objective::hasDestination).ifPresent(to ->
                to.targets(features, size, encoder).forEach((head, target) -> goals.put(head, target.goal())));
        return goals;
    }

    private static int shorterSide(Samples picture) {
        return Math.min(picture.width(), picture.height());
    }

    private static Size sizeOf(List<Planes> views) {
        return new Size(views.getFirst().width(), views.getFirst().height());
    }
}
