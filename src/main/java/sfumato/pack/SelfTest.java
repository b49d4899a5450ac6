package sfumato.pack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import sfumato.image.Planes;
import sfumato.nn.encoder.Encoder;
import sfumato.nn.encoder.EncoderRun;
import sfumato.task.Cancellation;
import sfumato.tensor.Execution;
import sfumato.tensor.Tensor;
import sfumato.tensor.Workspace;

/// Tries an encoder on a small picture: whether it sees anything, whether the fast kernels see what the plain ones see, and
/// whether its gradient is the slope of what it sees. Only then its gradient is worth following.
///
/// @param disagreement  between fast and plain kernels, as a share of what is seen
/// @param slopeError    of the gradient against the difference between two looks, as a share of it
/// @param nanosPerPixel what a look with its gradient took
public record SelfTest(double disagreement, double slopeError, double nanosPerPixel) {
    private static final int SIDE = 64;
    private static final int TIMED_SIDE = 128;
    private static final long SEED = 20;
    // Where two looks lie apart, in pixel values: small enough that few rectifiers switch over, large enough for float32.
    private static final double STEP = 1e-2;
    private static final double MOST_DISAGREEMENT = 1e-3; // rounding in float32, through some hundred layers
    private static final double MOST_SLOPE_ERROR = 0.1; // rectifiers switch over between the looks
    private static final double LEAST_SEEN = 1e-6;
    // Java computes the first looks a hundred times more slowly than later ones: when so many were not clearly faster than the best before,
    // it is as fast as it will be.
    private static final int SETTLED = 6;
    private static final double CLEARLY = 0.9;
    private static final long LONGEST_NANOS = 6_000_000_000L;

    /// Something about the encoder is not as it must be; the message says what, as a sentence without its full stop.
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        Failed(String message) {
            super(message);
        }
    }

    /// @param fast  the encoder as it will be used
    /// @param plain the same on the plain kernels
    static SelfTest of(Encoder fast, Encoder plain, Execution execution, Cancellation cancellation) throws Failed {
        Trial trial = new Trial(execution);
        Planes picture = picture(SIDE);
        Look look = trial.look(fast, picture, Map.of());
        cancellation.check();
        double disagreement = disagreement(look.seen, trial.look(plain, picture, Map.of()).seen);
        require(disagreement <= MOST_DISAGREEMENT, "the fast way of computing it gives something else than the plain one");
        cancellation.check();
        double slopeError = slopeError(trial, fast, picture, look.seen);
        require(slopeError <= MOST_SLOPE_ERROR, "its gradient is not the slope of what it sees");
        return new SelfTest(disagreement, slopeError, nanosPerPixel(trial, fast, cancellation));
    }

    private static void require(boolean sound, String otherwise) throws Failed {
        if (!sound) {
            throw new Failed(otherwise);
        }
    }

    // What the heads saw, and the gradient if directions were given.
    private record Look(Map<String, Tensor> seen, Planes gradient) {
    }

    private record Trial(Execution execution) {
        Look look(Encoder encoder, Planes picture, Map<String, Tensor> directions) {
            Planes gradient = Planes.zeros(picture.width(), picture.height(), 3);
            try (EncoderRun run = new EncoderRun(encoder, picture.width(), picture.height(), new Workspace(), execution)) {
                Map<String, Tensor> kept = new LinkedHashMap<>();
                run.forward(picture).forEach((head, value) -> {
                    Tensor copy = new Tensor(value.shape());
                    copy.copyFrom(value);
                    kept.put(head, copy);
                });
                if (!directions.isEmpty()) {
                    run.backward(directions, gradient);
                }
                return new Look(kept, gradient);
            }
        }
    }

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

    // Of what is seen, weighted at random, along the gradient itself.
    private static double slopeError(Trial trial, Encoder encoder, Planes picture, Map<String, Tensor> seen) throws Failed {
        SplittableRandom random = new SplittableRandom(SEED);
        Map<String, Tensor> directions = new LinkedHashMap<>();
        seen.forEach((head, value) -> directions.put(head, signs(value, random)));
        Planes gradient = trial.look(encoder, picture, directions).gradient;
        double length = length(gradient);
        require(Double.isFinite(length) && length > 0, "it has no gradient");
        double above = weighted(trial.look(encoder, moved(picture, gradient, STEP / length), Map.of()).seen, directions);
        double below = weighted(trial.look(encoder, moved(picture, gradient, -STEP / length), Map.of()).seen, directions);
        return Math.abs((above - below) / (2 * STEP) / length - 1);
    }

    private static double nanosPerPixel(Trial trial, Encoder encoder, Cancellation cancellation) {
        Planes picture = picture(TIMED_SIDE);
        Map<String, Tensor> directions = trial.look(encoder, picture, Map.of()).seen;
        double least = Double.POSITIVE_INFINITY;
        long begin = System.nanoTime();
        for (int notFaster = 0; notFaster < SETTLED && System.nanoTime() - begin < LONGEST_NANOS; notFaster++) {
            cancellation.check();
            long start = System.nanoTime();
            trial.look(encoder, picture, directions);
            double nanos = System.nanoTime() - start;
            if (nanos < CLEARLY * least) {
                notFaster = 0;
            }
            least = Math.min(least, nanos);
        }
        return least / (TIMED_SIDE * TIMED_SIDE);
    }

    // Soft shapes with a little grain, in all tones.
    private static Planes picture(int side) {
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
