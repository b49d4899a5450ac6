package sfumato.attack;

import java.util.Arrays;
import java.util.Map;
import sfumato.image.Planes;
import sfumato.image.ResampleKernel;
import sfumato.image.Resampler;
import sfumato.image.Size;
import sfumato.nn.encoder.Encoder;
import sfumato.nn.encoder.EncoderRun;
import sfumato.nn.encoder.PictureEncoder;
import sfumato.task.Workers;
import sfumato.tensor.Execution;
import sfumato.tensor.Tensor;
import sfumato.tensor.Workspace;

/// What PhotoGuard and Mist do, for comparison: signed gradients on red, green and blue under one bound for all pixels (Madry et al.,
/// ICLR 2018), away from what the encoder sees of the picture. No transforms, and no thought of the eye.
public final class PlainSignedGradient {
    private static final double BOUNDS_IN_ALL = 2.5; // the way that all steps together could go, as Madry et al. have it

    private final Encoder encoder;
    private final Workers workers;

    public PlainSignedGradient(Encoder encoder, Workers workers) {
        this.encoder = encoder;
        this.workers = workers;
    }

    /// @param artwork three planes of sRGB in [0,1] on the grid
    /// @param view    the size at which the encoder looks at it
    /// @param bound   in [0,1]
    /// @return the perturbation of each channel, on the grid
    public Planes perturb(Planes artwork, Size view, double bound, int steps, long seed) {
        Workspace workspace = new Workspace();
        Execution execution = new Execution(workers);
        Resampler resampler = Resampler.plan(artwork.width(), artwork.height(), view.width(), view.height(), ResampleKernel.BICUBIC);
        Planes seen = artwork.resized(view, ResampleKernel.BICUBIC, workers);
        Map<String, HeadTarget> targets = new Disrupt().targets(seen, new PictureEncoder(encoder, workspace, execution));
        Map<String, Tensor> cotangents = HeadTarget.zeros(targets);
        float[] ones = new float[artwork.pixels()];
        Arrays.fill(ones, (float) (255 * bound));
        Planes delta = Planes.zeros(artwork.width(), artwork.height(), 3);
        for (int c = 0; c < 3; c++) {
            // Away from nothing there is no direction.
            System.arraycopy(ProjectedGradientDescent.noise(new BudgetMap(new Size(artwork.width(), artwork.height()), ones), seed + c).times(0.1).delta(), 0,
                    delta.plane(c), 0, ones.length);
        }
        Planes sum = Planes.zeros(artwork.width(), artwork.height(), 3);
        float[] gradient = new float[artwork.pixels()];
        try (EncoderRun run = new EncoderRun(encoder, view.width(), view.height(), workspace, execution)) {
            for (int step = 0; step < steps; step++) {
                for (int c = 0; c < 3; c++) {
                    Projection.add(artwork.plane(c), delta.plane(c), 0, sum.plane(c));
                    resampler.forward(sum.plane(c), seen.plane(c), workers);
                }
                HeadTarget.gradient(targets, run.forward(seen), cotangents, workers);
                run.backward(cotangents, seen);
                for (int c = 0; c < 3; c++) {
                    Arrays.fill(gradient, 0);
                    resampler.adjoint(seen.plane(c), gradient, workers);
                    Projection.step(delta.plane(c), gradient, BOUNDS_IN_ALL / steps, ones, workers);
                }
            }
        }
        return delta;
    }
}
