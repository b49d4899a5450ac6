package sfumato.attack;

import java.util.Arrays;
import sfumato.task.Workers;

/// Signed gradient with momentum and a decaying step (MI-FGSM: Dong et al., CVPR 2018).
///
/// @param steps    how many there will be
/// @param momentum share of the accumulated gradient that is kept
/// @param first    length of the first step, as a share of each pixel's budget
/// @param last     length of the last step
record StepRule(int steps, double momentum, double first, double last) {
    private static final int PER_TASK = 1 << 16;

    /// Begins by stepping from one end of the budget to the other (decision 3). Towards a destination it keeps four fifths of where it
    /// went before; away from the artwork, where there are many ways, that only makes the perturbation stronger (decision 15).
    static StepRule of(int steps, Objective objective) {
        return objective.hasDestination() ? new StepRule(steps, 0.8, 2, 0.2) : new StepRule(steps, 0.3, 2, 0.08);
    }

    /// The length of a step, from 0: a half cosine from `first` to `last`.
    double length(int step) {
        double done = steps <= 1 ? 0 : step / (double) (steps - 1);
        return last + (first - last) * (1 + StrictMath.cos(Math.PI * done)) / 2;
    }

    /// Adds a gradient, brought to a mean absolute value of 1, to what is left of the earlier ones.
    void accumulate(float[] gradient, float[] accumulated, Workers workers) {
        addEven(gradient, (float) momentum, accumulated, workers);
    }

    /// Adds a gradient, brought to a mean absolute value of 1, to what is left of others.
    ///
    /// @param keep the share of them that is left
    static void addEven(float[] gradient, float keep, float[] accumulated, Workers workers) {
        double sum = sumOfAbsolutes(gradient, workers);
        float scale = sum == 0 ? 0 : (float) (gradient.length / sum);
        workers.ranges(gradient.length, PER_TASK, (first, end, _) -> {
            for (int i = first; i < end; i++) {
                accumulated[i] = keep * accumulated[i] + scale * gradient[i];
            }
        });
    }

    // Each part has a sum of its own, and these are added in order: the same bits for any number of threads.
    private static double sumOfAbsolutes(float[] values, Workers workers) {
        double[] sums = new double[Math.ceilDiv(values.length, PER_TASK)];
        workers.ranges(values.length, PER_TASK, (first, end, _) -> {
            double sum = 0;
            for (int i = first; i < end; i++) {
                sum += Math.abs(values[i]);
            }
            sums[first / PER_TASK] = sum;
        });
        return Arrays.stream(sums).sum();
    }
}
