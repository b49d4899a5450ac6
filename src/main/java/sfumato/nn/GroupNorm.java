package sfumato.nn;

import java.util.Arrays;
import sfumato.tensor.Execution;
import sfumato.tensor.Shape;
import sfumato.tensor.Tensor;

/// Group normalisation (Wu and He, ECCV 2018): each group of neighbouring channels is brought to mean 0 and variance 1
/// over all its pixels, then scaled and shifted channel by channel, and sent through a curve. The curve is part of it so
/// that what lies between the two need not be stored.
///
/// @param groups  how many groups; divides the channels
/// @param scale   γ, one for each channel
/// @param shift   β, one for each channel
/// @param epsilon added to the variance
public record GroupNorm(int groups, float[] scale, float[] shift, double epsilon, Curve curve) implements Operation {
    // Sums are taken over bands of rows of fixed height and added in their order: the same bits for any number of threads.
    private static final int BAND = 8;

    /// Without a curve.
    public GroupNorm(int groups, float[] scale, float[] shift, double epsilon) {
        this(groups, scale, shift, epsilon, new Curve.Linear(1, 0));
    }

    @Override
    public Reads reads() {
        return Reads.INPUTS;
    }

    @Override
    public boolean inPlace() {
        return true;
    }

    @Override
    public Shape output(Shape... inputs) {
        if (inputs[0].channels() != scale.length || scale.length % groups != 0) {
            throw new IllegalArgumentException("group norm of " + scale.length + " channels in " + groups + " groups for " + inputs[0]);
        }
        return inputs[0];
    }

    @Override
    public void forward(Tensor[] x, Tensor y, Execution execution) {
        Normal n = normal(x[0], execution);
        Elements.forEachPixel(y, execution, (at, _) -> n.forward(x[0].data(), y.data(), at));
    }

    /// With g = γ·slope·dy: dx = (g − mean(g) − x̂ · mean(g·x̂)) ÷ σ, the means over the group.
    @Override
    public void backward(Tensor[] x, Tensor y, Tensor dy, Sink[] dx, Execution execution) {
        Normal n = normal(x[0], execution);
        float[] in = x[0].data();
        float[] gradient = dy.data();
        double[][] means = groupMeans(x[0], execution, (at, worker, sums, products) ->
                n.addProducts(in, gradient, at, scratch(execution, worker), sums, products));
        float[] out = dx[0].gradient().data();
        boolean accumulate = dx[0].delivery().accumulate();
        execution.rows(dy.height(), dy.rowStride(), (first, end, worker) -> {
            for (int row = first; row < end; row++) {
                for (int column = 0; column < dy.width(); column++) {
                    n.backward(in, gradient, out, dy.at(row, column), scratch(execution, worker), means[0], means[1], accumulate);
                }
            }
        });
    }

    private float[] scratch(Execution execution, int worker) {
        return execution.scratch(worker, Execution.Scratch.ROW, 2 * scale.length);
    }

    private Normal normal(Tensor x, Execution execution) {
        float[] in = x.data();
        double[][] means = groupMeans(x, execution, (at, _, sums, squares) -> addSquares(in, at, sums, squares));
        return Normal.of(means[0], means[1], epsilon, scale, shift, curve);
    }

    private static void addSquares(float[] in, int at, double[] sums, double[] squares) {
        for (int c = 0; c < sums.length; c++) {
            double value = in[at + c];
            sums[c] += value;
            squares[c] += value * value;
        }
    }

    /// Adds what one pixel contributes to two sums for each channel.
    @FunctionalInterface
    private interface Summands {
        void add(int at, int worker, double[] first, double[] second);
    }

    // Two means over the group of each channel.
    private double[][] groupMeans(Tensor x, Execution execution, Summands summands) {
        double[][][] bands = new double[Math.ceilDiv(x.height(), BAND)][2][scale.length];
        execution.workers().run(bands.length, (band, worker) -> {
            for (int row = band * BAND; row < Math.min(x.height(), (band + 1) * BAND); row++) {
                for (int column = 0; column < x.width(); column++) {
                    summands.add(x.at(row, column), worker, bands[band][0], bands[band][1]);
                }
            }
        });
        int perGroup = scale.length / groups;
        double count = (double) x.shape().pixels() * perGroup;
        double[][] means = new double[2][scale.length];
        for (int k = 0; k < 2; k++) {
            for (int first = 0; first < scale.length; first += perGroup) {
                double sum = 0;
                for (double[][] band : bands) {
                    for (int c = first; c < first + perGroup; c++) {
                        sum += band[k][c];
                    }
                }
                Arrays.fill(means[k], first, first + perGroup, sum / count);
            }
        }
        return means;
    }
}
