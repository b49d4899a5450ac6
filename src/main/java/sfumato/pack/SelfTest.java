package sfumato.pack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import sfumato.image.Planes;
import sfumato.nn.encoder.Encoder;
import sfumato.nn.encoder.EncoderRun;
import sfumato.nn.encoder.PictureEncoder;
import sfumato.task.Cancellation;
import sfumato.tensor.Execution;
import sfumato.tensor.Tensor;
import sfumato.tensor.Workspace;

/// Tries an encoder on a small picture: whether it sees anything, whether the fast kernels see what the plain ones see, and
/// whether its gradient is the slope of what it sees. Only then its gradient is worth following.
final class SelfTest {
    private static final int SIDE = 64;
    private static final long SEED = 20;
    // Where two looks lie apart, in pixel values: small enough that few rectifiers switch over, large enough for float32.
    private static final double STEP = 1e-2;
    private static final double MOST_DISAGREEMENT = 1e-3; // rounding in float32, through some hundred layers
    private static final double MOST_SLOPE_ERROR = 0.1; // rectifiers switch over between the looks
    private static final double LEAST_SEEN = 1e-6;

    /// Something about the encoder is not as it must be; the message says what, as a sentence without its full stop.
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        Failed(String message) {
            super(message);
        }
    }

    private final Encoder fast;
    private final Workspace workspace = new Workspace();
    private final Execution execution;
    private final Planes picture = picture(SIDE);

    private SelfTest(Encoder fast, Execution execution) {
        this.fast = fast;
        this.execution = execution;
    }

    /// @param fast  the encoder as it will be used
    /// @param plain the same on the plain kernels
    /// @throws Failed if it is not worth following
    static void requireSound(Encoder fast, Encoder plain, Execution execution, Cancellation cancellation) throws Failed {
        SelfTest test = new SelfTest(fast, execution);
        Map<String, Tensor> seen = test.seen(fast, test.picture);
        cancellation.check();
        require(disagreement(seen, test.seen(plain, test.picture)) <= MOST_DISAGREEMENT, "the fast way of computing it gives something else than the plain one");
        cancellation.check();
        require(test.slopeError(seen) <= MOST_SLOPE_ERROR, "its gradient is not the slope of what it sees");
    }

    private static void require(boolean sound, String otherwise) throws Failed {
        if (!sound) {
            throw new Failed(otherwise);
        }
    }

    private Map<String, Tensor> seen(Encoder encoder, Planes shown) {
        return new PictureEncoder(encoder, workspace, execution).encode(shown);
    }

    private Planes gradient(Map<String, Tensor> directions) {
        Planes gradient = Planes.zeros(SIDE, SIDE, 3);
        try (EncoderRun run = new EncoderRun(fast, SIDE, SIDE, workspace, execution)) {
            run.forward(picture);
            run.backward(directions, gradient);
        }
        return gradient;
    }

    // The greatest difference between what two encoders see in a head, as a share of what is seen.
    private static double disagreement(Map<String, Tensor> fast, Map<String, Tensor> plain) throws Failed {
        double worst = 0;
        for (Map.Entry<String, Tensor> head : plain.entrySet()) {
            Tensor seen = head.getValue();
            double size = Math.sqrt(Tensor.meanSquareDifference(seen, new Tensor(seen.shape())));
            require(Double.isFinite(size), "it sees numbers beyond all bounds");
            require(size > LEAST_SEEN, "it sees nothing");
            worst = Math.max(worst, Math.sqrt(Tensor.meanSquareDifference(seen, fast.get(head.getKey()))) / size);
        }
        return worst;
    }

    // Of the gradient against the difference between two looks, as a share of it: of what is seen, weighted at random, along the gradient itself.
    private double slopeError(Map<String, Tensor> seen) throws Failed {
        SplittableRandom random = new SplittableRandom(SEED);
        Map<String, Tensor> directions = new LinkedHashMap<>();
        seen.forEach((head, value) -> directions.put(head, signs(value, random)));
        Planes gradient = gradient(directions);
        double length = length(gradient);
        require(Double.isFinite(length) && length > 0, "it has no gradient");
        double above = weighted(seen(fast, moved(picture, gradient, STEP / length)), directions);
        double below = weighted(seen(fast, moved(picture, gradient, -STEP / length)), directions);
        return Math.abs((above - below) / (2 * STEP) / length - 1);
    }

    // Soft shapes with a little grain, in all tones.
    static Planes picture(int side) {
        SplittableRandom random = new SplittableRandom(SEED);
        Planes picture = Planes.zeros(side, side, 3);
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < side * side; i++) {
                int row = i / side;
                double wave = Math.sin(0.11 * (c + 1) * (i % side)) * Math.cos(0.07 * row + c);
                picture.plane(c)[i] = (float) (0.5 + 0.4 * wave + 0.1 * (random.nextDouble() - 0.5));
            }
        }
        return picture;
    }

    private static Tensor signs(Tensor like, SplittableRandom random) {
        Tensor signs = new Tensor(like.shape());
        for (int y = 0; y < signs.height(); y++) {
            for (int x = 0; x < signs.width(); x++) {
                for (int c = 0; c < signs.channels(); c++) {
                    signs.data()[signs.at(y, x) + c] = random.nextBoolean() ? 1 : -1;
                }
            }
        }
        return signs;
    }

    private static double weighted(Map<String, Tensor> seen, Map<String, Tensor> weights) {
        double sum = 0;
        for (Map.Entry<String, Tensor> head : seen.entrySet()) {
            Tensor value = head.getValue();
            Tensor weight = weights.get(head.getKey());
            for (int y = 0; y < value.height(); y++) {
                for (int i = value.at(y, 0); i < value.at(y, value.width()); i++) {
                    sum += (double) value.data()[i] * weight.data()[i];
                }
            }
        }
        return sum;
    }

    private static double length(Planes planes) {
        double squares = 0;
        for (float[] plane : planes.planes()) {
            for (float value : plane) {
                squares += (double) value * value;
            }
        }
        return Math.sqrt(squares);
    }

    private static Planes moved(Planes picture, Planes direction, double by) {
        Planes moved = Planes.zeros(picture.width(), picture.height(), 3);
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < moved.plane(c).length; i++) {
                moved.plane(c)[i] = (float) (picture.plane(c)[i] + by * direction.plane(c)[i]);
            }
        }
        return moved;
    }
}
