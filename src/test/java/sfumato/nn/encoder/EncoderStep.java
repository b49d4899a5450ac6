package sfumato.nn.encoder;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import sfumato.image.Planes;
import sfumato.nn.NetworkShapes;
import sfumato.task.Workers;
import sfumato.tensor.Execution;
import sfumato.tensor.Shape;
import sfumato.tensor.Tensor;
import sfumato.tensor.Tensors;
import sfumato.tensor.Workspace;

/// What an optimisation does again and again, ready to be timed: the embedded encoder looks at a square picture and
/// carries a gradient back from all its heads.
public final class EncoderStep implements AutoCloseable {
    private final Encoder encoder = TestEncoders.embedded();
    private final int side;
    private final Workers workers;
    private final EncoderRun run;
    private final Planes picture;
    private final Planes gradient;
    private final Map<String, Tensor> cotangents = new LinkedHashMap<>();

    public EncoderStep(int side, int threads) {
        this.side = side;
        workers = new Workers(threads);
        run = new EncoderRun(encoder, side, side, new Workspace(), new Execution(workers));
        SplittableRandom random = new SplittableRandom(3);
        picture = Planes.zeros(side, side, 3);
        gradient = Planes.zeros(side, side, 3);
        for (float[] plane : picture.planes()) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] = random.nextFloat();
            }
        }
        run.forward(picture).forEach((name, head) -> cotangents.put(name, Tensors.random(head.shape(), random)));
    }

    public Encoder encoder() {
        return encoder;
    }

    /// The heads, valid until the next call.
    public Map<String, Tensor> forward() {
        return run.forward(picture);
    }

    /// Forward and backward; the gradient with respect to the picture.
    public Planes step() {
        run.forward(picture);
        run.backward(cotangents, gradient);
        return gradient;
    }

    public Tensor picture() {
        return tensor(picture);
    }

    public Map<String, Tensor> cotangents() {
        return cotangents;
    }

    /// The gradient of the last [#step()].
    public Tensor gradient() {
        return tensor(gradient);
    }

    /// Floating-point operations of all convolutions of [#forward()]; [#step()] has twice as many.
    public double forwardFlops() {
        return NetworkShapes.convolutionFlops(encoder.network(), side, side);
    }

    private Tensor tensor(Planes planes) {
        Tensor tensor = new Tensor(new Shape(side, side, 3));
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                for (int c = 0; c < 3; c++) {
                    tensor.set(y, x, c, planes.plane(c)[y * side + x]);
                }
            }
        }
        return tensor;
    }

    @Override
    public void close() {
        run.close();
        workers.close();
    }
}
