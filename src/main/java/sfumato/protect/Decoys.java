package sfumato.protect;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import sfumato.attack.Concept;
import sfumato.attack.Disrupt;
import sfumato.attack.Led;
import sfumato.attack.Objective;
import sfumato.attack.Style;
import sfumato.drawn.DrawnPicture;
import sfumato.image.EncoderView;
import sfumato.image.Planes;
import sfumato.image.ResampleKernel;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.image.codec.ArtworkReader;
import sfumato.nn.encoder.Encoder;
import sfumato.nn.encoder.PictureEncoder;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;
import sfumato.task.Workers;
import sfumato.tensor.FeatureStatistics;

/// Turns the settings into an [Objective] for each encoder: finds or draws the decoy picture and looks at it, unless its style is
/// known already.
final class Decoys {
    // A style is statistics; this many pixels a side are plenty to measure them.
    private static final int STYLE_SIDE = 384;

    private final PictureEncoder encoder;
    private final Workers workers;

    // Drawing takes longer than looking, so each picture is drawn once, and each encoder looks at them once.
    private final Map<DrawnPicture, Samples> drawn = new EnumMap<>(DrawnPicture.class);
    private final Map<Encoder, StyleGallery> galleries = new WeakHashMap<>(); // one that was removed is not held

    /// The size in which an encoder looks at drawn decoys.
    static Size size(Encoder encoder) {
        return new Size(STYLE_SIDE, STYLE_SIDE).roundedTo(encoder.multiple());
    }

    Decoys(PictureEncoder encoder, Workers workers) {
        this.encoder = encoder;
        this.workers = workers;
    }

    /// @param styles of the decoys as the encoder sees them
    Decoys(PictureEncoder encoder, StyleGallery styles, Workers workers) {
        this(encoder, workers);
        galleries.put(encoder.encoder(), styles);
    }

    /// Where each encoder is led, and the name of the decoy that they are led to ("none" without one).
    ///
    /// @param led this one's encoder first, then those that join it
    record Chosen(List<Led> led, String decoy) {
        boolean hasDestination() {
            return led.getFirst().objective().hasDestination();
        }
    }

    /// One decoy for all, which is chosen by this one's encoder alone; each has its own view of it.
    ///
    /// @param artwork on its grid, three planes in [0,1]
    /// @param joined  further encoders
    Chosen choose(ProtectionSettings settings, Planes artwork, List<Encoder> joined, Cancellation cancellation) throws Problem {
        cancellation.check();
        List<PictureEncoder> all = Stream.concat(Stream.of(encoder), joined.stream().map(encoder::with)).toList();
        all.forEach(this::gallery); // the evidence needs it in any case, and there may be no room for it: better known now
        if (settings.aim() == Aim.DISRUPT) {
            return chosen(all, "none", _ -> new Disrupt());
        }
        return switch (settings.decoy()) {
            case DecoyChoice.FromFile(var file) -> {
                Samples picture = new ArtworkReader().read(file, cancellation).samples();
                yield chosen(all, file.getFileName().toString(), objectives(settings.aim(), () -> picture, eye -> statistics(picture, eye)));
            }
            case DecoyChoice.Named(String name) -> drawn(all, settings.aim(), DrawnPicture.named(name)
                    .orElseThrow(() -> new IllegalArgumentException("no decoy is called " + name)));
            case DecoyChoice.Automatic() -> drawn(all, settings.aim(), farthestFrom(artwork, cancellation));
        };
    }

    private Chosen drawn(List<PictureEncoder> all, Aim aim, DrawnPicture decoy) {
        return chosen(all, decoy.label(), objectives(aim, () -> picture(decoy), eye -> gallery(eye).style(decoy)));
    }

    private static Chosen chosen(List<PictureEncoder> all, String name, Function<PictureEncoder, Objective> objectives) {
        return new Chosen(all.stream().map(eye -> new Led(eye.encoder(), objectives.apply(eye))).toList(), name);
    }

    // What each encoder is led to, given what its view of the decoy's style is.
    private Function<PictureEncoder, Objective> objectives(Aim aim, Supplier<Samples> decoy, Function<PictureEncoder, Map<String, FeatureStatistics>> style) {
        return switch (aim) {
            case STYLE -> eye -> new Style(style.apply(eye));
            case CONCEPT -> _ -> new Concept((width, height) -> filling(decoy.get(), new Size(width, height)));
            case DISRUPT -> throw new IllegalArgumentException("disrupting has no decoy");
        };
    }

    private Samples picture(DrawnPicture decoy) {
        return drawn.computeIfAbsent(decoy, d -> d.draw(STYLE_SIDE, STYLE_SIDE));
    }

    /// How an encoder sees the styles of all decoys.
    StyleGallery gallery(PictureEncoder eye) {
        StyleGallery known = galleries.get(eye.encoder());
        if (known == null) {
            known = look(eye);
            galleries.put(eye.encoder(), known);
        }
        return known;
    }

    private StyleGallery look(PictureEncoder eye) {
        drawAll();
        Map<DrawnPicture, Map<String, FeatureStatistics>> styles = new EnumMap<>(DrawnPicture.class);
        drawn.forEach((decoy, picture) -> styles.put(decoy, statistics(picture, eye)));
        return new StyleGallery(styles);
    }

    // One picture is drawn on one thread, so all are shared out at once.
    private void drawAll() {
        List<DrawnPicture> missing = DrawnPicture.decoys().stream().filter(decoy -> !drawn.containsKey(decoy)).toList();
        Samples[] pictures = new Samples[missing.size()];
        workers.run(pictures.length, (task, _) -> pictures[task] = missing.get(task).draw(STYLE_SIDE, STYLE_SIDE));
        for (int i = 0; i < pictures.length; i++) {
            drawn.put(missing.get(i), pictures[i]);
        }
    }

    // The drawn picture whose style is farthest from the artwork's, over all heads.
    private DrawnPicture farthestFrom(Planes artwork, Cancellation cancellation) {
        Size size = new Size(artwork.width(), artwork.height()).withShorterSideAtMost(STYLE_SIDE).roundedTo(encoder.encoder().multiple());
        StyleGallery gallery = gallery(encoder);
        cancellation.check();
        Map<String, FeatureStatistics> own = statistics(artwork.resized(size, ResampleKernel.BICUBIC, workers), encoder);
        return DrawnPicture.decoys().stream().max(Comparator.comparingDouble(decoy -> {
            Map<String, FeatureStatistics> other = gallery.style(decoy);
            return own.keySet().stream().mapToDouble(head -> own.get(head).distanceTo(other.get(head))).sum();
        })).orElseThrow();
    }

    private Map<String, FeatureStatistics> statistics(Samples picture, PictureEncoder eye) {
        Size size = new Size(picture.width(), picture.height()).withShorterSideAtMost(STYLE_SIDE).roundedTo(eye.encoder().multiple());
        return statistics(EncoderView.of(picture, size, ResampleKernel.BICUBIC, workers), eye);
    }

    private Map<String, FeatureStatistics> statistics(Planes view, PictureEncoder eye) {
        Map<String, FeatureStatistics> statistics = new HashMap<>();
        eye.encode(view).forEach((head, seen) -> statistics.put(head, FeatureStatistics.of(seen, workers)));
        return statistics;
    }

    // Cropped to the frame's shape, then resized.
    private Planes filling(Samples decoy, Size frame) {
        double scale = Math.min(decoy.width() / (double) frame.width(), decoy.height() / (double) frame.height());
        int width = Math.clamp(Math.round(frame.width() * scale), 1, decoy.width());
        int height = Math.clamp(Math.round(frame.height() * scale), 1, decoy.height());
        return EncoderView.of(decoy.cropped((decoy.width() - width) / 2, (decoy.height() - height) / 2, width, height), frame, ResampleKernel.BICUBIC, workers);
    }
}
