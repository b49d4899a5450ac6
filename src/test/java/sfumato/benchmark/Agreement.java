package sfumato.benchmark;

import java.util.List;
import sfumato.tensor.Tensor;

/// Whether two programs computed the same.
public final class Agreement {
    // Sums of up to 576 products in another order, and Winograd's form, which loses a decimal digit: about 1e-6 of a value
    // for one convolution. A chain of ten adds these up; anything wrong in the computation shows as 1e-2 and more.
    public static final double TOLERANCE = 1e-4;

    // Behind ReLUs a gradient jumps where rounding carries a value across the edge. Few values do (at 1024 px one spot of a
    // dozen pixels was off by half), so this small root mean square is theirs alone; anything wrong shows as 1e-1 and more.
    public static final double GRADIENT_TOLERANCE = 1e-2;

    private Agreement() {
    }

    /// √(Σ (actual − expected)² ÷ Σ expected²).
    public static double relativeError(Tensor expected, Tensor actual) {
        actual.requireShape(expected.shape());
        double error = 0;
        double size = 0;
        for (int y = 0; y < expected.height(); y++) {
            for (int x = 0; x < expected.width(); x++) {
                for (int c = 0; c < expected.channels(); c++) {
                    double e = expected.get(y, x, c);
                    double difference = actual.get(y, x, c) - e;
                    error += difference * difference;
                    size += e * e;
                }
            }
        }
        return Math.sqrt(error / size);
    }

    /// The end of a chain, or the sum of a fan.
    public static Tensor result(boolean chain, List<Tensor> outputs) {
        if (chain) {
            return outputs.getLast();
        }
        Tensor sum = new Tensor(outputs.getFirst().shape());
        for (Tensor output : outputs) {
            for (int i = 0; i < sum.data().length; i++) {
                sum.data()[i] += output.data()[i];
            }
        }
        return sum;
    }

    /// Refuses to time what computes something else.
    public static void require(String what, Tensor peer, Tensor ours, double tolerance) {
        double error = relativeError(peer, ours);
        if (!(error <= tolerance)) {
            throw new IllegalStateException(what + ": ours and the peer's result differ by " + error + " of their size, so they are not the same computation");
        }
    }
}
