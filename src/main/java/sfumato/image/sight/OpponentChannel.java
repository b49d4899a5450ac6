package sfumato.image.sight;

import java.util.List;
import java.util.stream.IntStream;

/// How sharply the eye sees each of the opponent colours: S-CIELAB's sums of Gaussians exp(-(r/spread)^2) (Zhang and
/// Wandell, SID Journal 1997), spreads in degrees. The weights are divided by their sum, so a flat colour stays what it is.
enum OpponentChannel {
    LUMINANCE(new double[] {0.921, 0.105, -0.108}, new double[] {0.0283, 0.133, 4.336}),
    RED_GREEN(new double[] {0.531, 0.330}, new double[] {0.0392, 0.494}),
    BLUE_YELLOW(new double[] {0.488, 0.371}, new double[] {0.0536, 0.386});

    /// Pixels that a degree of the field of view takes in.
    static final int SAMPLES_PER_DEGREE = 40;

    /// One of the Gaussians.
    ///
    /// @param spread in pixels
    /// @param share  of the sum, which is 1
    record Gaussian(double spread, double share) {
    }

    private final List<Gaussian> narrow;
    private final Gaussian wide;

    OpponentChannel(double[] weights, double[] degrees) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double total = sum;
        List<Gaussian> all = IntStream.range(0, weights.length)
                .mapToObj(i -> new Gaussian(degrees[i] * SAMPLES_PER_DEGREE, weights[i] / total)).toList();
        narrow = all.subList(0, all.size() - 1);
        wide = all.getLast();
    }

    /// Those of at most 6 pixels, applied to the picture as it is.
    List<Gaussian> narrow() {
        return narrow;
    }

    /// The one of more than 15 pixels, applied to the picture at a reduced size.
    Gaussian wide() {
        return wide;
    }
}
