package sfumato.nn.encoder;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import sfumato.image.Planes;
import sfumato.task.Workers;
import sfumato.tensor.Execution;
import sfumato.tensor.Tensor;
import sfumato.tensor.Tensors;
import sfumato.tensor.Workspace;
import sfumato.tensor.kernel.KernelProvider;

/// The largest encoder that is used in practice, at the size it was trained at, in the heap of an ordinary program.
class HeavyEncoderIT {
    private static final int SIDE = 512;

    // All that backward reads would be 1.4 GB, all values 3.8 GB; 0.6 GB of weights come on top.
    @Test
    void stable_diffusions_autoencoder_gives_its_gradient_within_800_mebibytes() {
        Encoder encoder = RandomAutoencoderKl.encoder(KernelProvider.best().kernels(), 128, 256, 512, 512);
        Workspace workspace = new Workspace(800 << 20);
        Planes gradient = Planes.zeros(SIDE, SIDE, 3);
        try (Workers workers = Workers.ofMachine(); EncoderRun run = new EncoderRun(encoder, SIDE, SIDE, workspace, new Execution(workers))) {
            Map<String, Tensor> cotangents = new HashMap<>();
            run.forward(picture()).forEach((head, value) -> cotangents.put(head, Tensors.random(value.shape(), new SplittableRandom(2))));
            run.backward(cotangents, gradient);
            assertTrue(workspace.bytes() <= workspace.bound(), workspace.bytes() + " bytes");
        }
        double sum = 0;
        for (float[] plane : gradient.planes()) {
            for (float value : plane) {
                sum += Math.abs(value);
            }
        }
        assertTrue(sum > 0 && sum < Double.POSITIVE_INFINITY, "a gradient");
    }

    private static Planes picture() {
        SplittableRandom random = new SplittableRandom(1);
        Planes picture = Planes.zeros(SIDE, SIDE, 3);
        for (float[] plane : picture.planes()) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] = random.nextFloat();
            }
        }
        return picture;
    }
}
