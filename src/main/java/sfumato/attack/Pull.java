package sfumato.attack;

import java.util.HashMap;
import java.util.Map;
import sfumato.image.Planes;
import sfumato.image.ResampleKernel;
import sfumato.image.Size;
import sfumato.nn.encoder.EncoderRun;
import sfumato.nn.encoder.PictureEncoder;
import sfumato.task.Cancellation;
import sfumato.tensor.Execution;
import sfumato.tensor.Tensor;
import sfumato.tensor.Workspace;

/// How one encoder pulls at δ: what it shall see of the artwork at each of its training sizes, and which way leads there.
/// Serves one descent.
final class Pull {
    // Goals are set from the artwork as it would be found unprotected, so compressed.
    private static final int USUAL_QUALITY = 80;

    private final Led led;
    private final Workspace workspace;
    private final Execution execution;
    private final TransformSampler sampler;
    private final Map<Size, TrainingView> views;
    private final Map<Size, Map<String, HeadTarget>> targets = new HashMap<>();
    private final Map<Size, Map<String, Tensor>> cotangents = new HashMap<>();

    /// @param artwork on the grid of the perturbation
    /// @param sampler draws the encoder's transforms
    /// @param views   of the artwork, by size: shared with the encoders that pull before and after this one
    /// @throws sfumato.nn.NotEnoughMemory if the encoder cannot be computed at one of the sizes, before any of it is done
    Pull(Led led, Planes artwork, TransformSampler sampler, Map<Size, TrainingView> views, Workspace workspace, Execution execution,
         Cancellation cancellation) {
        this.led = led;
        this.sampler = sampler;
        this.views = views;
        this.workspace = workspace;
        this.execution = execution;
        cancellation.check();
        sampler.sizes().forEach(size -> EncoderRun.requireRoom(led.encoder(), size.width(), size.height(), workspace));
        for (Size size : sampler.sizes()) {
            cancellation.check();
            views.computeIfAbsent(size, s -> new TrainingView(artwork, s, execution.workers()));
            Map<String, HeadTarget> heads = targets(artwork, size);
            targets.put(size, heads);
            cotangents.put(size, HeadTarget.zeros(heads));
        }
    }

    // The goals at one size, from the artwork as it is.
    private Map<String, HeadTarget> targets(Planes artwork, Size size) {
        Planes view = new JpegSimulation(size.width(), size.height(), execution.workers())
                .compress(artwork.resized(size, ResampleKernel.BICUBIC, execution.workers()), USUAL_QUALITY);
        return led.objective().targets(view, new PictureEncoder(led.encoder(), workspace, execution));
    }

    /// The gradient of the loss after the step's transform, with respect to δ.
    void gradient(float[] delta, int step, float[] gradient) {
        Transform transform = sampler.at(step);
        Size size = transform.size();
        TrainingView view = views.get(size);
        Planes seen = view.forward(delta, transform);
        try (EncoderRun run = new EncoderRun(led.encoder(), size.width(), size.height(), workspace, execution)) {
            HeadTarget.gradient(targets.get(size), run.forward(seen), cotangents.get(size), execution.workers());
            run.backward(cotangents.get(size), seen);
        }
        view.backward(seen, delta, transform, gradient);
    }
}
