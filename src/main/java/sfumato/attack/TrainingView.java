package sfumato.attack;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import sfumato.image.Planes;
import sfumato.image.ResampleKernel;
import sfumato.image.Resampler;
import sfumato.image.Size;
import sfumato.task.Workers;

/// The protected picture at one training size, after a [Transform], and gradients back from there. Memory is used again from
/// step to step, so one object serves one descent.
final class TrainingView {
    private static final int ROWS_PER_TASK = 16;

    private final Planes artwork;
    private final Size size;
    private final Workers workers;
    private final Planes resized;
    private final JpegSimulation jpeg;
    private final Map<ResampleKernel, Resampler> resamplers = new EnumMap<>(ResampleKernel.class);

    /// @param artwork three planes in [0,1] on the grid of the perturbation
    TrainingView(Planes artwork, Size size, Workers workers) {
        this.artwork = artwork;
        this.size = size;
        this.workers = workers;
        resized = Planes.zeros(size.width(), size.height(), 3);
        jpeg = new JpegSimulation(size.width(), size.height(), workers);
    }

    private Resampler resampler(Transform transform) {
        return resamplers.computeIfAbsent(transform.kernel(), kernel ->
                Resampler.plan(artwork.width(), artwork.height(), size.width(), size.height(), kernel));
    }

    /// T(x + δ), with x + δ kept in [0,1]. Valid until the next call; the caller may write into it.
    Planes forward(float[] delta, Transform transform) {
        for (int c = 0; c < 3; c++) {
            float[] channel = artwork.plane(c);
            resampler(transform).forward((y, into) -> Projection.add(channel, delta, y * artwork.width(), into), resized.plane(c), workers);
        }
        if (transform.jpegQuality() != 0) {
            jpeg.compress(resized, transform.jpegQuality(), resized);
        }
        addNoise(resized, transform);
        return resized;
    }

    // Each row has a seed of its own, so that threads may share them out.
    private void addNoise(Planes view, Transform transform) {
        if (transform.noise() == 0) {
            return;
        }
        workers.ranges(view.height(), ROWS_PER_TASK, (first, end, _) -> {
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

    /// The gradient with respect to δ, given that with respect to the result of the last [#forward].
    void backward(Planes gradient, float[] delta, Transform transform, float[] into) {
        Arrays.fill(into, 0);
        if (transform.jpegQuality() != 0) {
            collect(jpeg.backward(gradient), delta, transform, into, 0, 1, 2);
            return;
        }
        for (int c = 0; c < 3; c++) {
            collect(gradient.plane(c), delta, transform, into, c);
        }
    }

    // One channel has all of its own gradient; of a gradient by light, each has its share.
    private void collect(float[] gradient, float[] delta, Transform transform, float[] into, int... channels) {
        resampler(transform).adjoint(gradient, (begin, _, values) -> {
            for (int c : channels) {
                float share = channels.length == 1 ? 1 : JpegSimulation.light(c);
                Projection.collect(artwork.plane(c), delta, begin * artwork.width(), values, share, into);
            }
        }, workers);
    }
}
