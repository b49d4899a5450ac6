package sfumato.pack;

import java.util.Map;
import sfumato.image.Planes;
import sfumato.nn.encoder.Encoder;
import sfumato.nn.encoder.EncoderRun;
import sfumato.nn.encoder.PictureEncoder;
import sfumato.task.Cancellation;
import sfumato.tensor.Execution;
import sfumato.tensor.Tensor;
import sfumato.tensor.Workspace;

/// How fast an encoder looks on this machine.
final class Pace {
    private static final int SIDE = 128;
    // Java computes the first looks a hundred times more slowly than later ones: when so many were not clearly faster than the best before,
    // it is as fast as it will be.
    private static final int SETTLED = 6;
    private static final double CLEARLY = 0.9;
    private static final long LONGEST_NANOS = 6_000_000_000L;

    private Pace() {
    }

    /// Nanoseconds that one look with its gradient takes, for each pixel.
    static double nanosPerPixel(Encoder encoder, Execution execution, Cancellation cancellation) {
        Workspace workspace = new Workspace();
        Planes picture = SelfTest.picture(SIDE);
        Planes gradient = Planes.zeros(SIDE, SIDE, 3);
        Map<String, Tensor> directions = new PictureEncoder(encoder, workspace, execution).encode(picture);
        double least = Double.POSITIVE_INFINITY;
        long begin = System.nanoTime();
        for (int notFaster = 0; notFaster < SETTLED && System.nanoTime() - begin < LONGEST_NANOS; notFaster++) {
            cancellation.check();
            long start = System.nanoTime();
            try (EncoderRun run = new EncoderRun(encoder, SIDE, SIDE, workspace, execution)) {
                run.forward(picture);
                run.backward(directions, gradient);
            }
            double nanos = System.nanoTime() - start;
            if (nanos < CLEARLY * least) {
                notFaster = 0;
            }
            least = Math.min(least, nanos);
        }
        return least / (SIDE * SIDE);
    }
}
