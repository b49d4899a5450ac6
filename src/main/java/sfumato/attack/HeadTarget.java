package sfumato.attack;

import java.util.Map;
import java.util.stream.Collectors;
import sfumato.tensor.Tensor;

/// What one head shall see, or shall no longer see.
///
/// @param goal   a point in the head's space
/// @param weight of the root mean square distance to the goal in the loss; negative repels
public record HeadTarget(Tensor goal, double weight) {

    // Below this distance the root's slope would grow without bound.
    private static final double LEAST_SQUARE = 1e-9;

    /// Σ over heads of weight · √mean((head − goal)²): what the evidence measures, so that is what is optimised.
    static double loss(Map<String, HeadTarget> targets, Map<String, Tensor> heads) {
        double loss = 0;
        for (Map.Entry<String, HeadTarget> target : targets.entrySet()) {
            loss += target.getValue().weight * Math.sqrt(Tensor.meanSquareDifference(heads.get(target.getKey()), target.getValue().goal));
        }
        return loss;
    }

    /// The gradient of [#loss] with respect to each head.
    static Map<String, Tensor> gradient(Map<String, HeadTarget> targets, Map<String, Tensor> heads) {
        return targets.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().gradient(heads.get(e.getKey()))));
    }

    private Tensor gradient(Tensor head) {
        Tensor gradient = new Tensor(head.shape());
        double square = Math.max(LEAST_SQUARE, Tensor.meanSquareDifference(head, goal));
        float factor = (float) (weight / (head.shape().values() * Math.sqrt(square)));
        for (int y = 0; y < head.height(); y++) {
            for (int i = head.at(y, 0); i < head.at(y, head.width()); i++) {
                gradient.data()[i] = factor * (head.data()[i] - goal.data()[i]);
            }
        }
        return gradient;
    }
}
