package sfumato.nn;

import java.util.Arrays;
import sfumato.tensor.Execution;
import sfumato.tensor.Shape;
import sfumato.tensor.Tensor;

/// Single-head attention over all pixels (Vaswani et al., 2017): y = softmax(q·kᵀ ÷ √channels)·v.
///
/// Works query by query and, backward, key by key, computing the weights anew each time (as FlashAttention does),
/// so that memory grows with the pixels and not with their square.
public record Attention() implements Operation {

    @Override
    public Reads reads() {
        return Reads.INPUTS_AND_OUTPUT;
    }

    @Override
    public long work(Shape[] inputs, Shape output) {
        return 2 * output.values() * output.pixels();
    }

    @Override
    public Shape output(Shape... inputs) {
        if (!inputs[0].equals(inputs[1]) || !inputs[0].equals(inputs[2])) {
            throw new IllegalArgumentException("attention over " + Arrays.toString(inputs));
        }
        return inputs[0];
    }

    @Override
    public void forward(Tensor[] x, Tensor y, Execution execution) {
        Matrix q = Matrix.of(x[0]);
        Matrix v = Matrix.of(x[2]);
        float[] keys = Matrix.of(x[1]).transposed();
        int n = q.tokens;
        execution.workers().run(n, (i, _) -> {
            float[] weights = new float[n];
            softmax(scores(q, i, keys, weights));
            float[] sum = new float[q.channels];
            for (int j = 0; j < n; j++) {
                axpy(weights[j], v.values, j * q.channels, sum, 0, q.channels);
            }
            System.arraycopy(sum, 0, y.data(), y.at(i / y.width(), i % y.width()), q.channels);
        });
    }

    /// With P the weights and D = Σⱼ P·dP for each query: dS = P·(dP − D), dq = dS·k, dk = dSᵀ·q, dv = Pᵀ·dy.
    @Override
    public void backward(Tensor[] x, Tensor y, Tensor dy, Sink[] dx, Execution execution) {
        Matrix q = Matrix.of(x[0]);
        Matrix k = Matrix.of(x[1]);
        Matrix v = Matrix.of(x[2]);
        Matrix g = Matrix.of(dy);
        Matrix out = Matrix.of(y);
        Queries queries = new Queries(q, k, v, g, out, execution);
        int n = q.tokens;
        float[] queryColumns = q.transposed();
        float[] gradientColumns = g.transposed();
        execution.workers().run(n, (j, _) -> {
            float[] weights = scores(k, j, queryColumns, new float[n]);
            float[] dWeights = products(v, j, gradientColumns, new float[n]);
            float[] dk = new float[q.channels];
            float[] dv = new float[q.channels];
            for (int i = 0; i < n; i++) {
                float weight = (float) Math.exp(weights[i] - queries.logSum[i]);
                axpy(weight, g.values, i * q.channels, dv, 0, q.channels);
                axpy(weight * (dWeights[i] - queries.mean[i]) * q.scale(), q.values, i * q.channels, dk, 0, q.channels);
            }
            deliver(dk, dx[1], j);
            deliver(dv, dx[2], j);
        });
        execution.workers().run(n, (i, _) -> deliver(queries.gradient(i), dx[0], i));
    }

    private static void deliver(float[] values, Sink sink, int token) {
        int at = sink.gradient().at(token / sink.gradient().width(), token % sink.gradient().width());
        for (int c = 0; c < values.length; c++) {
            sink.gradient().data()[at + c] = sink.merged(at + c, values[c]);
        }
    }

    /// What backward needs of each query: the logarithm of its softmax's denominator, D, and dq.
    private static final class Queries {
        final float[] logSum;
        final float[] mean;
        private final float[] gradients;
        private final int channels;

        Queries(Matrix q, Matrix k, Matrix v, Matrix g, Matrix out, Execution execution) {
            int n = q.tokens;
            channels = q.channels;
            logSum = new float[n];
            mean = new float[n];
            gradients = new float[n * channels];
            float[] keys = k.transposed();
            float[] values = v.transposed();
            execution.workers().run(n, (i, _) -> {
                float[] weights = scores(q, i, keys, new float[n]);
                logSum[i] = softmax(weights);
                float[] dWeights = products(g, i, values, new float[n]);
                for (int c = 0; c < channels; c++) {
                    mean[i] += g.values[i * channels + c] * out.values[i * channels + c];
                }
                for (int j = 0; j < n; j++) {
                    axpy(weights[j] * (dWeights[j] - mean[i]) * q.scale(), k.values, j * channels, gradients, i * channels, channels);
                }
            });
        }

        float[] gradient(int i) {
            return Arrays.copyOfRange(gradients, i * channels, (i + 1) * channels);
        }
    }

    /// A tensor's pixels as rows of a matrix, without halo.
    private record Matrix(int tokens, int channels, float[] values) {

        static Matrix of(Tensor t) {
            float[] values = new float[t.shape().pixels() * t.channels()];
            for (int i = 0; i < t.shape().pixels(); i++) {
                System.arraycopy(t.data(), t.at(i / t.width(), i % t.width()), values, i * t.channels(), t.channels());
            }
            return new Matrix(t.shape().pixels(), t.channels(), values);
        }

        float[] transposed() {
            float[] columns = new float[values.length];
            for (int i = 0; i < tokens; i++) {
                for (int c = 0; c < channels; c++) {
                    columns[c * tokens + i] = values[i * channels + c];
                }
            }
            return columns;
        }

        float scale() {
            return (float) (1 / Math.sqrt(channels));
        }
    }

    // The scaled products of row i with all rows of another matrix, given by its columns.
    private static float[] scores(Matrix rows, int i, float[] columns, float[] into) {
        products(rows, i, columns, into);
        for (int j = 0; j < into.length; j++) {
            into[j] *= rows.scale();
        }
        return into;
    }

    private static float[] products(Matrix rows, int i, float[] columns, float[] into) {
        for (int c = 0; c < rows.channels; c++) {
            axpy(rows.values[i * rows.channels + c], columns, c * into.length, into, 0, into.length);
        }
        return into;
    }

    // Turns scores into weights; returns the logarithm of the sum of their exponentials.
    private static float softmax(float[] scores) {
        float greatest = Float.NEGATIVE_INFINITY;
        for (float s : scores) {
            greatest = Math.max(greatest, s);
        }
        double sum = 0;
        for (int j = 0; j < scores.length; j++) {
            scores[j] = (float) Math.exp(scores[j] - greatest);
            sum += scores[j];
        }
        for (int j = 0; j < scores.length; j++) {
            scores[j] = (float) (scores[j] / sum);
        }
        return (float) (greatest + Math.log(sum));
    }

    private static void axpy(float a, float[] x, int x0, float[] y, int y0, int count) {
        for (int i = 0; i < count; i++) {
            y[y0 + i] += a * x[x0 + i];
        }
    }
}
