package sfumato.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import sfumato.image.Planes;
import sfumato.nn.encoder.PictureEncoder;
import sfumato.task.Cancellation;
import sfumato.tensor.FeatureStatistics;
import sfumato.tensor.Tensor;

/// Measures what an encoder sees of a copy, beside the noise control and on the scale of other artworks. One object serves
/// one original. All pictures are three planes in [0,1], as a trainer would get them.
public final class EncoderMeter {
    private final PictureEncoder encoder;
    private final Cancellation cancellation;
    private final Map<String, Tensor> original;
    private final Map<String, Unit> units;

    /// @param original     the picture without protection
    /// @param others       what the heads see of other pictures, in statistics: what everything is counted in; at least one
    /// @param cancellation obeyed before each look, here and later
    /// @throws java.util.concurrent.CancellationException soon after `cancellation` was requested
    public EncoderMeter(PictureEncoder encoder, Planes original, List<Map<String, FeatureStatistics>> others, Cancellation cancellation) {
        this.encoder = encoder;
        this.cancellation = cancellation;
        this.original = look(original);
        units = units(others);
    }

    /// How far other pictures lie from the original in one head, on average.
    ///
    /// @param own the original's statistics in that head
    private record Unit(FeatureStatistics own, double distance, StyleDistance style) {
        double style(FeatureStatistics seen) {
            return StyleDistance.between(own, seen).in(style);
        }
    }

    /// @param copy  in the original's frame, as is its noise control
    /// @param goals gives where each head was led, at the frame's size, from what the heads saw of the original;
    ///              empty if nowhere in particular
    public EncoderEvidence measure(Planes copy, Planes noise, UnaryOperator<Map<String, Tensor>> goals) {
        Map<String, Tensor> led = goals.apply(original);
        Map<String, Tensor> copied = look(copy);
        Map<String, Tensor> noisy = look(noise);
        List<HeadEvidence> heads = encoder.encoder().heads().stream()
                .map(head -> head(head, copied.get(head), noisy.get(head), Optional.ofNullable(led.get(head)))).toList();
        return new EncoderEvidence(encoder.encoder().name(), mean(heads, HeadEvidence::shift), mean(heads, HeadEvidence::styleShift),
                led.isEmpty() ? Optional.empty() : Optional.of(mean(heads, h -> h.targetProgress().orElseThrow())), heads);
    }

    private HeadEvidence head(String head, Tensor copy, Tensor noise, Optional<Tensor> goal) {
        Tensor clean = original.get(head);
        Unit unit = units.get(head);
        return new HeadEvidence(head,
                new Controlled(distance(clean, copy) / unit.distance(), distance(clean, noise) / unit.distance()),
                new Controlled(unit.style(statistics(copy)), unit.style(statistics(noise))),
                goal.map(to -> new Controlled(progress(clean, copy, to), progress(clean, noise, to))));
    }

    /// The shift from a picture to its copy and to its noise control, all of any one size, in the units of this original:
    /// the mean over the heads.
    public Controlled shift(Planes from, Planes copy, Planes noise) {
        Map<String, Tensor> clean = look(from);
        return new Controlled(shift(clean, look(copy)), shift(clean, look(noise)));
    }

    private double shift(Map<String, Tensor> from, Map<String, Tensor> to) {
        return units.entrySet().stream().mapToDouble(entry ->
                distance(from.get(entry.getKey()), to.get(entry.getKey())) / entry.getValue().distance()).average().orElseThrow();
    }

    private Map<String, Unit> units(List<Map<String, FeatureStatistics>> others) {
        Map<String, Unit> units = new TreeMap<>(); // a fixed order of adding up
        original.forEach((head, clean) -> units.put(head, unit(statistics(clean), others.stream().map(other -> other.get(head)).toList())));
        return units;
    }

    private static Unit unit(FeatureStatistics own, List<FeatureStatistics> others) {
        StyleDistance style = StyleDistance.NONE;
        for (FeatureStatistics other : others) {
            style = style.plus(StyleDistance.between(own, other));
        }
        return new Unit(own, others.stream().mapToDouble(own::meanDistanceTo).average().orElseThrow(), style.dividedBy(others.size()));
    }

    private Map<String, Tensor> look(Planes view) {
        cancellation.check();
        return encoder.encode(view);
    }

    private FeatureStatistics statistics(Tensor features) {
        return FeatureStatistics.of(features, encoder.execution().workers());
    }

    private static double progress(Tensor clean, Tensor seen, Tensor goal) {
        return 1 - distance(seen, goal) / distance(clean, goal);
    }

    private static Controlled mean(List<HeadEvidence> heads, Function<HeadEvidence, Controlled> of) {
        return new Controlled(average(heads, h -> of.apply(h).copy()), average(heads, h -> of.apply(h).noise()));
    }

    private static double average(List<HeadEvidence> heads, ToDoubleFunction<HeadEvidence> of) {
        return heads.stream().mapToDouble(of).average().orElseThrow();
    }

    /// Root mean square difference over all values.
    private static double distance(Tensor a, Tensor b) {
        return Math.sqrt(Tensor.meanSquareDifference(a, b));
    }
}
