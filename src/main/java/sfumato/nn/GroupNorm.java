package sfumato.nn;

import sfumato.tensor.Execution;
import sfumato.tensor.Shape;
import sfumato.tensor.Tensor;

/// Group normalisation (Wu and He, ECCV 2018): each group of neighbouring channels is brought to mean 0 and variance 1
/// over all its pixels, then scaled and shifted channel by channel.
///
/// @param groups  how many groups; divides the channels
/// @param scale   γ, one for each channel
/// @param shift   β, one for each channel
/// @param epsilon added to the variance
public record GroupNorm(int groups, float[] scale, float[] shift, double epsilon) implements Operation {
    // Sums are taken over bands of rows of fixed height and added in their order: the same bits for any number of threads.
    private static final int BAND = 8;

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
        Moments m = moments(x[0], execution);
        float[] in = x[0].data();
        float[] out = y.data();
        int perGroup = scale.length / groups;
        Elements.forEachPixel(y, execution, (from, _) -> {
            for (int c = 0; c < scale.length; c++) {
                int g = c / perGroup;
                out[from + c] = (float) ((in[from + c] - m.mean[g]) * m.inverseDeviation[g] * scale[c] + shift[c]);
            }
        });
    }

    /// dx = (γ·dy − mean(γ·dy) − x̂ · mean(γ·dy·x̂)) ÷ σ, the means over the group.
    @Override
    public void backward(Tensor[] x, Tensor y, Tensor dy, Sink[] dx, Execution execution) {
        Moments m = moments(x[0], execution);
        float[] in = x[0].data();
        float[] gradient = dy.data();
        int perGroup = scale.length / groups;
        double[][] means = groupMeans(x[0], execution, (at, c, sums) -> {
            int g = c / perGroup;
            double scaled = scale[c] * (double) gradient[at];
            sums[0] += scaled;
            sums[1] += scaled * (in[at] - m.mean[g]) * m.inverseDeviation[g];
        });
        Sink sink = dx[0];
        Elements.forEachPixel(dy, execution, (from, _) -> {
            for (int c = 0; c < scale.length; c++) {
                int g = c / perGroup;
                double normal = (in[from + c] - m.mean[g]) * m.inverseDeviation[g];
                double value = (scale[c] * (double) gradient[from + c] - means[g][0] - normal * means[g][1]) * m.inverseDeviation[g];
                sink.gradient().data()[from + c] = sink.merged(from + c, (float) value);
            }
        });
    }

    private record Moments(double[] mean, double[] inverseDeviation) {
    }

    private Moments moments(Tensor x, Execution execution) {
        double[][] means = groupMeans(x, execution, (at, _, sums) -> {
            double value = x.data()[at];
            sums[0] += value;
            sums[1] += value * value;
        });
        double[] mean = new double[groups];
        double[] inverse = new double[groups];
        for (int g = 0; g < groups; g++) {
            mean[g] = means[g][0];
            inverse[g] = 1 / Math.sqrt(Math.max(0, means[g][1] - mean[g] * mean[g]) + epsilon);
        }
        return new Moments(mean, inverse);
    }

    @FunctionalInterface
    private interface Summand {
        void add(int at, int channel, double[] sums);
    }

    // Two means for each group.
    private double[][] groupMeans(Tensor x, Execution execution, Summand summand) {
        int bands = Math.ceilDiv(x.height(), BAND);
        double[][][] partial = new double[bands][groups][2];
        int perGroup = scale.length / groups;
        execution.workers().run(bands, (band, _) -> {
            for (int row = band * BAND; row < Math.min(x.height(), (band + 1) * BAND); row++) {
                for (int column = 0; column < x.width(); column++) {
                    int at = x.at(row, column);
                    for (int c = 0; c < scale.length; c++) {
                        summand.add(at + c, c, partial[band][c / perGroup]);
                    }
                }
            }
        });
        double count = (double) x.shape().pixels() * perGroup;
        double[][] means = new double[groups][2];
        for (double[][] band : partial) {
            for (int g = 0; g < groups; g++) {
                means[g][0] += band[g][0] / count;
                means[g][1] += band[g][1] / count;
            }
        }
        return means;
    }
}
