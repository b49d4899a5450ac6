package sfumato.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import sfumato.image.Planes;
import sfumato.image.ResampleKernel;
import sfumato.image.Size;
import sfumato.nn.encoder.Encoder;
import sfumato.nn.encoder.EncoderRun;
import sfumato.nn.encoder.PictureEncoder;
import sfumato.task.Cancellation;
import sfumato.task.Progress;
import sfumato.task.Workers;
import sfumato.tensor.Execution;
import sfumato.tensor.Tensor;
import sfumato.tensor.Workspace;

/// Finds the perturbation: minimise over δ the expectation, over transforms T, of the objective's loss of the encoder's view
/// of T(x + δ), subject to |δ| ≤ B at every pixel (projected gradient descent: Madry et al., ICLR 2018).
///
/// The same seed gives the same perturbation, bit for bit, for any number of threads.
public final class ProjectedGradientDescent {
    // Goals are set from the artwork as it would be found unprotected, so compressed.
    private static final int USUAL_QUALITY = 80;

    private final Encoder encoder;
    private final Workspace workspace;
    private final Execution execution;
    private final Workers workers;
    private final Glimpse glimpse;

    public ProjectedGradientDescent(Encoder encoder, Workspace workspace, Execution execution) {
        this(encoder, workspace, execution, Glimpse.NONE);
    }

    /// @param glimpse looks on
    public ProjectedGradientDescent(Encoder encoder, Workspace workspace, Execution execution, Glimpse glimpse) {
        this.glimpse = glimpse;
        this.encoder = encoder;
        this.workspace = workspace;
        this.execution = execution;
        workers = execution.workers();
    }

    /// @param artwork three planes of sRGB in [0,1] on the grid
    /// @param budget  on the same grid
    /// @param steps   0 gives noise that uses the whole budget, a control
    public Perturbation perturb(Planes artwork, BudgetMap budget, Objective objective, int steps, long seed,
                                Progress progress, Cancellation cancellation) {
        Size grid = budget.size();
        if (steps == 0) {
            return new Perturbation(grid, start(budget, seed, 1, true));
        }
        TransformSampler sampler = new TransformSampler(grid, encoder.multiple(), seed);
        Map<Size, TrainingView> views = new HashMap<>();
        sampler.sizes().forEach(size -> views.put(size, new TrainingView(artwork, size, workers)));
        Map<Size, Map<String, HeadTarget>> targets = targets(artwork, objective, sampler.sizes(), cancellation);
        Map<Size, Map<String, Tensor>> cotangents = new HashMap<>();
        targets.forEach((size, heads) -> cotangents.put(size, HeadTarget.zeros(heads)));
        StepRule rule = StepRule.of(steps);
        ContrastSensitivity eye = new ContrastSensitivity(grid, workers);
        float[] delta = start(budget, seed, 0.1f, false);
        float[] momentum = new float[delta.length];
        float[] gradient = new float[delta.length];
        for (int step = 0; step < steps; step++) {
            cancellation.check();
            progress.at(Progress.Stage.PROTECTING, step / (double) steps);
            Transform transform = sampler.at(step);
            TrainingView view = views.get(transform.size());
            gradient(view, delta, transform, targets.get(transform.size()), cotangents.get(transform.size()), gradient);
            eye.weigh(gradient);
            rule.accumulate(gradient, momentum, workers);
            Projection.step(delta, momentum, rule.length(step), budget.codes(), workers);
            glimpse.after(step + 1, () -> new Perturbation(grid, delta.clone()));
        }
        return new Perturbation(grid, delta);
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

    // The goals at each size, from the artwork as it is.
    private Map<Size, Map<String, HeadTarget>> targets(Planes artwork, Objective objective, List<Size> sizes, Cancellation cancellation) {
        Map<Size, Map<String, HeadTarget>> targets = new HashMap<>();
        for (Size size : sizes) {
            cancellation.check();
            Planes view = new JpegSimulation(size.width(), size.height(), workers)
                    .compress(artwork.resized(size, ResampleKernel.BICUBIC, workers), USUAL_QUALITY);
            targets.put(size, objective.targets(view, new PictureEncoder(encoder, workspace, execution)));
        }
        return targets;
    }

    // The gradient of the loss after one transform, with respect to δ.
    private void gradient(TrainingView view, float[] delta, Transform transform, Map<String, HeadTarget> targets,
                          Map<String, Tensor> cotangents, float[] gradient) {
        Size size = transform.size();
        Planes seen = view.forward(delta, transform);
        try (EncoderRun run = new EncoderRun(encoder, size.width(), size.height(), workspace, execution)) {
            HeadTarget.gradient(targets, run.forward(seen), cotangents, workers);
            run.backward(cotangents, seen);
        }
        view.backward(seen, delta, transform, gradient);
    }
}
