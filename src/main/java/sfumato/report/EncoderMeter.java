package sfumato.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import sfumato.image.Planes;
import sfumato.nn.encoder.PictureEncoder;
import sfumato.task.Cancellation;
import sfumato.tensor.Tensor;

/// Measures what an encoder sees of a copy, beside the noise control and on the scale of other artworks.
public final class EncoderMeter {
    private final PictureEncoder encoder;

    public EncoderMeter(PictureEncoder encoder) {
        this.encoder = encoder;
    }

    /// The pictures that are compared, all of one size, as a trainer would get them: three planes in [0,1].
    ///
    /// @param others other pictures in the same frame: the scale's upper end; each is asked for when it is looked at
    public record Views(Planes original, Planes copy, Planes noise, Iterable<Planes> others) {
    }

    /// Adds what the encoder sees to what the eye sees.
    ///
    /// @param goals gives where each head was led, at the views' size, from what the heads saw of the original;
    ///              empty if nowhere in particular
    /// @throws java.util.concurrent.CancellationException soon after `cancellation` was requested
    public Evidence measure(Visibility visibility, Views views, UnaryOperator<Map<String, Tensor>> goals, Cancellation cancellation) {
        Map<String, Tensor> original = encode(views.original(), cancellation);
        Map<String, Tensor> led = goals.apply(original);
        Map<String, Tensor> copy = encode(views.copy(), cancellation);
        Map<String, Tensor> noise = encode(views.noise(), cancellation);
        Map<String, Double> scales = scales(original, views.others(), cancellation);
        List<HeadEvidence> heads = new ArrayList<>();
        for (String head : encoder.encoder().heads()) {
            Tensor clean = original.get(head);
            double scale = scales.get(head);
            Controlled shift = new Controlled(distance(clean, copy.get(head)) / scale, distance(clean, noise.get(head)) / scale);
            heads.add(new HeadEvidence(head, shift, Optional.ofNullable(led.get(head)).map(goal ->
                    new Controlled(progress(clean, copy.get(head), goal), progress(clean, noise.get(head), goal)))));
        }
        return new Evidence(visibility, encoder.encoder().name(), mean(heads, HeadEvidence::shift),
                led.isEmpty() ? Optional.empty() : Optional.of(mean(heads, h -> h.targetProgress().orElseThrow())), heads);
    }

    // The mean distance of other pictures, head by head. One after the other, so that only one is in memory.
    private Map<String, Double> scales(Map<String, Tensor> original, Iterable<Planes> others, Cancellation cancellation) {
        Map<String, Double> sums = new HashMap<>();
        int count = 0;
        for (Planes other : others) {
            encode(other, cancellation).forEach((head, seen) -> sums.merge(head, distance(original.get(head), seen), Double::sum));
            count++;
        }
        double pictures = count;
        sums.replaceAll((_, sum) -> sum / pictures);
        return sums;
    }

    private Map<String, Tensor> encode(Planes view, Cancellation cancellation) {
        cancellation.check();
        return encoder.encode(view);
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
