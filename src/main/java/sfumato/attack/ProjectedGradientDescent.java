package sfumato.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import sfumato.image.Planes;
import sfumato.image.ResampleKernel;
import sfumato.image.Resampler;
import sfumato.image.Size;
import sfumato.nn.encoder.Encoder;
import sfumato.nn.encoder.EncoderRun;
import sfumato.nn.encoder.PictureEncoder;
import sfumato.task.Cancellation;
import sfumato.task.Progress;
import sfumato.task.Workers;
import sfumato.tensor.Execution;
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

    public ProjectedGradientDescent(Encoder encoder, Workspace workspace, Execution execution) {
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
        Map<Size, Map<String, HeadTarget>> targets = targets(artwork, objective, sampler.sizes(), cancellation);
        StepRule rule = StepRule.of(steps);
        float[] delta = start(budget, seed, 0.1f, false);
        float[] momentum = new float[delta.length];
        for (int step = 0; step < steps; step++) {
            cancellation.check();
            progress.at(Progress.Stage.PROTECTING, step / (double) steps);
            Transform transform = sampler.at(step);
            rule.accumulate(gradient(artwork, delta, transform, targets.get(transform.size())), momentum);
            Projection.step(delta, momentum, rule.length(step), budget.codes());
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
            Planes view = new JpegSimulation(artwork.resized(size, ResampleKernel.BICUBIC, workers), USUAL_QUALITY, workers).result();
            targets.put(size, objective.targets(view, new PictureEncoder(encoder, workspace, execution)));
        }
        return targets;
    }

    // The gradient of the loss after one transform, with respect to δ.
    private float[] gradient(Planes artwork, float[] delta, Transform transform, Map<String, HeadTarget> targets) {
        Size size = transform.size();
        Resampler resampler = Resampler.plan(artwork.width(), artwork.height(), size.width(), size.height(), transform.kernel());
        Planes view = resized(artwork, delta, size, resampler);
        JpegSimulation jpeg = transform.jpegQuality() == 0 ? null : new JpegSimulation(view, transform.jpegQuality(), workers);
        Planes seen = jpeg == null ? view : jpeg.result();
        addNoise(seen, transform);
        Planes gradient = Planes.zeros(size.width(), size.height(), 3);
        try (EncoderRun run = new EncoderRun(encoder, size.width(), size.height(), workspace, execution)) {
            run.backward(HeadTarget.gradient(targets, run.forward(seen)), gradient);
        }
        if (jpeg != null) {
            jpeg.backward(gradient);
        }
        return onGrid(gradient, artwork, delta, resampler);
    }

    private Planes resized(Planes artwork, float[] delta, Size size, Resampler resampler) {
        Planes view = Planes.zeros(size.width(), size.height(), 3);
        float[] sum = new float[delta.length];
        for (int c = 0; c < 3; c++) {
            Projection.add(artwork.plane(c), delta, sum);
            resampler.forward(sum, view.plane(c), workers);
        }
        return view;
    }

    private float[] onGrid(Planes viewGradient, Planes artwork, float[] delta, Resampler resampler) {
        float[] gradient = new float[delta.length];
        float[] channelGradient = new float[delta.length];
        for (int c = 0; c < 3; c++) {
            resampler.adjoint(viewGradient.plane(c), channelGradient, workers);
            Projection.collect(artwork.plane(c), delta, channelGradient, gradient);
        }
        return gradient;
    }

    // Each row has a seed of its own, so that threads may share them out.
    private void addNoise(Planes view, Transform transform) {
        if (transform.noise() == 0) {
            return;
        }
        workers.ranges(view.height(), 16, (first, end, _) -> {
            for (int y = first; y < end; y++) {
                SplittableRandom random = new SplittableRandom(transform.seed() + y);
                for (float[] plane : view.planes()) {
                    for (int i = y * view.width(); i < (y + 1) * view.width(); i++) {
                        plane[i] += (float) (transform.noise() * random.nextGaussian());
                    }
                }
            }
        });
    }
}
