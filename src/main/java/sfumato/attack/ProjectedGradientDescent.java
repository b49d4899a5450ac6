package sfumato.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import sfumato.image.Planes;
import sfumato.image.Size;
import sfumato.task.Cancellation;
import sfumato.task.Progress;
import sfumato.task.Workers;
import sfumato.tensor.Execution;
import sfumato.tensor.Workspace;

/// Finds the perturbation: minimise over δ the expectation, over transforms T, of the objectives' losses of the encoders' views
/// of T(x + δ), subject to |δ| ≤ B at every pixel, and to what the eye sees of δ (projected gradient descent: Madry et al., ICLR 2018).
///
/// Several encoders see the same transforms, each at sizes of its own, one after the other in the same memory; a step follows
/// the sum of their gradients, each brought to the same mean absolute value.
///
/// The same seed gives the same perturbation, bit for bit, for any number of threads.
public final class ProjectedGradientDescent {
    private final Workspace workspace;
    private final Execution execution;
    private final Workers workers;
    private final Glimpse glimpse;

    public ProjectedGradientDescent(Workspace workspace, Execution execution) {
        this(workspace, execution, Glimpse.NONE);
    }

    /// @param glimpse looks on
    public ProjectedGradientDescent(Workspace workspace, Execution execution, Glimpse glimpse) {
        this.glimpse = glimpse;
        this.workspace = workspace;
        this.execution = execution;
        workers = execution.workers();
    }

    /// @param artwork three planes of sRGB in [0,1] on the grid
    /// @param bounds  on the same grid
    /// @param all     the encoders, at least one
    /// @param steps   0 gives [#noise]
    /// @throws sfumato.nn.NotEnoughMemory if one of the encoders cannot be computed, before the first step
    public Perturbation perturb(Planes artwork, Bounds bounds, List<Led> all, int steps, long seed,
                                Progress progress, Cancellation cancellation) {
        BudgetMap budget = bounds.budget();
        Size grid = budget.size();
        if (steps == 0) {
            return noise(budget, seed);
        }
        Map<Size, TrainingView> views = new HashMap<>();
        List<Pull> pulls = all.stream().map(led -> new Pull(led, artwork, new TransformSampler(TrainingSizes.drawn(led.encoder(), grid), seed),
                views, workspace, execution, cancellation)).toList();
        StepRule rule = StepRule.of(steps, all.getFirst().objective());
        ContrastSensitivity eye = new ContrastSensitivity(grid, workers);
        float[] delta = start(budget, seed, 0.1f, false);
        float[] momentum = new float[delta.length];
        float[] gradient = new float[delta.length];
        float[] one = pulls.size() > 1 ? new float[delta.length] : gradient;
        for (int step = 0; step < steps; step++) {
            cancellation.check();
            progress.at(Progress.Stage.PROTECTING, step / (double) steps);
            gradient(pulls, delta, step, one, gradient);
            eye.weigh(gradient, budget.codes());
            rule.accumulate(gradient, momentum, workers);
            Projection.step(delta, momentum, rule.length(step), budget.codes(), workers);
            bounds.eye().keep(delta, budget.codes(), bounds.seen());
            glimpse.after(step + 1, () -> new Perturbation(grid, delta.clone()));
        }
        return new Perturbation(grid, delta);
    }

    /// Noise that uses the whole budget: a control.
    public static Perturbation noise(BudgetMap budget, long seed) {
        return new Perturbation(budget.size(), start(budget, seed, 1, true));
    }

    // A random beginning: at δ = 0 pushing away has no direction.
    private static float[] start(BudgetMap budget, long seed, float share, boolean signsOnly) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] delta = new float[budget.codes().length];
        for (int i = 0; i < delta.length; i++) {
            double draw = signsOnly ? random.nextInt(2) * 2 - 1 : random.nextDouble() * 2 - 1;
            delta[i] = (float) (draw * share * budget.codes()[i] / 255);
        }
        return delta;
    }

    // Where several pull, the one whose gradient happens to be large must not drown the others: the step goes by signs.
    private void gradient(List<Pull> pulls, float[] delta, int step, float[] one, float[] sum) {
        for (int i = 0; i < pulls.size(); i++) {
            pulls.get(i).gradient(delta, step, one);
            if (pulls.size() > 1) {
                StepRule.addEven(one, i == 0 ? 0 : 1, sum, workers);
            }
        }
    }
}
