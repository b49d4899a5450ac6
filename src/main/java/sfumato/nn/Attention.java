package sfumato.nn;

import java.util.Arrays;
import sfumato.tensor.Execution;
import sfumato.tensor.Execution.Scratch;
import sfumato.tensor.Shape;
import sfumato.tensor.Tensor;

/// Single-head attention over all pixels (Vaswani et al., 2017): y = softmax(q·kᵀ ÷ √channels)·v.
///
/// Works on blocks of queries and, backward, on blocks of keys, computing the weights anew each time (as FlashAttention
/// does), so that memory grows with the pixels and not with their square.
public record Attention() implements Operation {
    private static final int BLOCK = TokenProducts.BLOCK;

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
        int n = y.shape().pixels();
        float[] keys = TokenProducts.transposed(x[1], execution.scratch(0, Scratch.TILES_IN, n * y.channels()), execution);
        TokenProducts[] products = TokenProducts.forWorkers(execution);
        execution.workers().ranges(n, BLOCK, (first, end, worker) -> {
            float[] weights = execution.scratch(worker, Scratch.TRANSFORM, BLOCK * n);
            float[] sums = execution.scratch(worker, Scratch.ROW, BLOCK * y.channels());
            products[worker].withColumns(x[0], first, end, keys, weights, 0);
            for (int i = first; i < end; i++) {
                softmax(weights, (i - first) * n, n, scale(y));
            }
            products[worker].withRows(weights, end - first, x[2], sums);
            for (int i = first; i < end; i++) {
                System.arraycopy(sums, (i - first) * y.channels(), y.data(), TokenProducts.at(y, i), y.channels());
            }
        });
    }

    /// With P the weights and D = Σⱼ P·dP for each query: dS = P·(dP − D), dq = dS·k, dk = dSᵀ·q, dv = Pᵀ·dy.
    @Override
    public void backward(Tensor[] x, Tensor y, Tensor dy, Sink[] dx, Execution execution) {
        int n = y.shape().pixels();
        float[] logSum = new float[n];
        float[] mean = new float[n];
        queries(x, y, dy, dx[0], logSum, mean, execution);
        keysAndValues(x, dy, dx, logSum, mean, execution);
    }

    private static void queries(Tensor[] x, Tensor y, Tensor dy, Sink dq, float[] logSum, float[] mean, Execution execution) {
        int n = logSum.length;
        float[] keys = TokenProducts.transposed(x[1], execution.scratch(0, Scratch.TILES_IN, n * y.channels()), execution);
        float[] values = TokenProducts.transposed(x[2], execution.scratch(0, Scratch.TILES_OUT, n * y.channels()), execution);
        TokenProducts[] products = TokenProducts.forWorkers(execution);
        execution.workers().ranges(n, BLOCK, (first, end, worker) -> {
            float[] weights = execution.scratch(worker, Scratch.TRANSFORM, 2 * BLOCK * n);
            float[] sums = execution.scratch(worker, Scratch.ROW, BLOCK * y.channels());
            products[worker].withColumns(x[0], first, end, keys, weights, 0);
            for (int i = first; i < end; i++) {
                logSum[i] = softmax(weights, (i - first) * n, n, scale(y));
                mean[i] = dot(y, dy, i);
            }
            products[worker].withColumns(dy, first, end, values, weights, BLOCK * n);
            for (int i = first; i < end; i++) {
                for (int j = 0, at = (i - first) * n; j < n; j++, at++) {
                    weights[at] *= (weights[BLOCK * n + at] - mean[i]) * scale(y);
                }
            }
            products[worker].withRows(weights, end - first, x[1], sums);
            deliver(sums, first, end, dq);
        });
    }

    private static void keysAndValues(Tensor[] x, Tensor dy, Sink[] dx, float[] logSum, float[] mean, Execution execution) {
        int n = logSum.length;
        float[] queries = TokenProducts.transposed(x[0], execution.scratch(0, Scratch.TILES_IN, n * dy.channels()), execution);
        float[] gradients = TokenProducts.transposed(dy, execution.scratch(0, Scratch.TILES_OUT, n * dy.channels()), execution);
        float scale = scale(dy);
        TokenProducts[] products = TokenProducts.forWorkers(execution);
        execution.workers().ranges(n, BLOCK, (first, end, worker) -> {
            float[] weights = execution.scratch(worker, Scratch.TRANSFORM, 2 * BLOCK * n);
            float[] sums = execution.scratch(worker, Scratch.ROW, BLOCK * dy.channels());
            products[worker].withColumns(x[1], first, end, queries, weights, 0);
            for (int at = 0; at < (end - first) * n; at++) {
                weights[at] = (float) Math.exp(weights[at] * scale - logSum[at % n]);
            }
            products[worker].withRows(weights, end - first, dy, sums);
            deliver(sums, first, end, dx[2]);
            products[worker].withColumns(x[2], first, end, gradients, weights, BLOCK * n);
            for (int at = 0; at < (end - first) * n; at++) {
                weights[at] *= (weights[BLOCK * n + at] - mean[at % n]) * scale;
            }
            products[worker].withRows(weights, end - first, x[0], sums);
            deliver(sums, first, end, dx[1]);
        });
    }

    private static float scale(Tensor t) {
        return (float) (1 / Math.sqrt(t.channels()));
    }

    private static float dot(Tensor a, Tensor b, int token) {
        float sum = 0;
        int p = TokenProducts.at(a, token);
        int q = TokenProducts.at(b, token);
        for (int c = 0; c < a.channels(); c++) {
            sum += a.data()[p + c] * b.data()[q + c];
        }
        return sum;
    }

    private static void deliver(float[] sums, int first, int end, Sink sink) {
        int channels = sink.gradient().channels();
        for (int token = first; token < end; token++) {
            int at = TokenProducts.at(sink.gradient(), token);
            for (int c = 0; c < channels; c++) {
                sink.gradient().data()[at + c] = sink.merged(at + c, sums[(token - first) * channels + c]);
            }
        }
    }

    // Turns products into weights; returns the logarithm of the sum of the exponentials of the scaled products.
    private static float softmax(float[] products, int from, int count, float scale) {
        float greatest = Float.NEGATIVE_INFINITY;
        for (int j = from; j < from + count; j++) {
            products[j] *= scale;
            greatest = Math.max(greatest, products[j]);
        }
        double sum = 0;
        for (int j = from; j < from + count; j++) {
            products[j] = (float) Math.exp(products[j] - greatest);
            sum += products[j];
        }
        float share = (float) (1 / sum);
        for (int j = from; j < from + count; j++) {
            products[j] *= share;
        }
        return (float) (greatest + Math.log(sum));
    }
}
