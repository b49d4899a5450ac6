package sfumato.attack;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import sfumato.task.Workers;
import sfumato.tensor.Tensor;

/// What one head shall see, or shall no longer see.
///
/// @param goal   a point in the head's space
/// @param weight of the root mean square distance to the goal in the loss; negative repels
public record HeadTarget(Tensor goal, double weight) {

    private static final int ROWS_PER_TASK = 16;
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

    /// Fills `gradients`, which are of the heads' shapes, with the gradient of [#loss] with respect to each head.
    static void gradient(Map<String, HeadTarget> targets, Map<String, Tensor> heads, Map<String, Tensor> gradients, Workers workers) {
        targets.forEach((head, target) -> target.gradient(heads.get(head), gradients.get(head), workers));
    }

    /// Zeros of the shape of each target.
    static Map<String, Tensor> zeros(Map<String, HeadTarget> targets) {
        Map<String, Tensor> zeros = new LinkedHashMap<>();
        targets.forEach((head, target) -> zeros.put(head, new Tensor(target.goal.shape())));
        return zeros;
    }

    private void gradient(Tensor head, Tensor gradient, Workers workers) {
        double square = Math.max(LEAST_SQUARE, squares(head, workers) / head.shape().values());
        float factor = (float) (weight / (head.shape().values() * Math.sqrt(square)));
        workers.ranges(head.height(), ROWS_PER_TASK, (first, end, _) -> {
            for (int y = first; y < end; y++) {
                for (int i = head.at(y, 0); i < head.at(y, head.width()); i++) {
                    gradient.data()[i] = factor * (head.data()[i] - goal.data()[i]);
                }
            }
        });
    }

    // Rows have sums of their own, which are added in order: the same bits for any number of threads.
    private double squares(Tensor head, Workers workers) {
        double[] sums = new double[head.height()];
        workers.ranges(head.height(), ROWS_PER_TASK, (first, end, _) -> {
            for (int y = first; y < end; y++) {
                sums[y] = Tensor.squareDifferenceOfRow(head, goal, y);
            }
        });
        return Arrays.stream(sums).sum();
    }
}
