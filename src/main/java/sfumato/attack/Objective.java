package sfumato.attack;

import java.util.LinkedHashMap;
import java.util.Map;
import sfumato.image.Planes;
import sfumato.image.Size;
import sfumato.nn.encoder.PictureEncoder;
import sfumato.tensor.Tensor;

/// Where the encoder's view of the artwork is led. Each head's loss is measured in units of the way it has to go,
/// so that all heads pull alike, whatever their scale.
public sealed interface Objective permits Concept, Disrupt, Style {

    /// The targets for the artwork at one size.
    ///
    /// @param artwork the unprotected artwork at that size, three planes in [0,1]
    /// @param encoder shows it, and other pictures of the same size, to the encoder
    default Map<String, HeadTarget> targets(Planes artwork, PictureEncoder encoder) {
        return targets(encoder.encode(artwork), new Size(artwork.width(), artwork.height()), encoder);
    }

    /// The same for an artwork that the encoder has seen already.
    ///
    /// @param seen what each head saw
    /// @param size of the artwork then
    Map<String, HeadTarget> targets(Map<String, Tensor> seen, Size size, PictureEncoder encoder);

    /// Whether there is something to arrive at, so that progress towards it can be measured.
    boolean hasDestination();

    /// Goals that attract, each weighed by the way from the clean artwork to it.
    static Map<String, HeadTarget> attracted(Map<String, Tensor> clean, Map<String, Tensor> goals) {
        Map<String, HeadTarget> targets = new LinkedHashMap<>();
        clean.forEach((head, value) -> {
            Tensor goal = goals.get(head);
            // A goal that is reached already must not divide by zero.
            targets.put(head, new HeadTarget(goal, 1 / Math.sqrt(Math.max(1e-6, Tensor.meanSquareDifference(value, goal)))));
        });
        return targets;
    }
}
