package sfumato.nn;

import java.util.Arrays;
import sfumato.tensor.Execution;
import sfumato.tensor.Tensor;

/// Matrix products with tensors whose pixels, row by row, are the rows of a matrix (tokens × channels). Plain loops that
/// add four terms at a time to doubles in the first-level cache: as they store to another type of array than they load
/// from, the compiler sees that the two do not overlap and turns them into vectors. For one thread.
final class TokenProducts {
    /// The most rows that one call may ask for.
    static final int BLOCK = 16;
    private static final int STRIP = 512;
    private static final int TERMS = 4;

    private final double[] sums = new double[BLOCK * STRIP];

    /// One for each worker.
    static TokenProducts[] forWorkers(Execution execution) {
        TokenProducts[] products = new TokenProducts[execution.workers().threads()];
        Arrays.setAll(products, _ -> new TokenProducts());
        return products;
    }

    /// Where a token's channels begin.
    static int at(Tensor t, int token) {
        return t.at(token / t.width(), token % t.width());
    }

    /// The tensor as channels × tokens, in `into`.
    static float[] transposed(Tensor t, float[] into, Execution execution) {
        int tokens = t.shape().pixels();
        execution.rows(t.height(), t.rowStride(), (first, end, _) -> {
            for (int token = first * t.width(); token < end * t.width(); token++) {
                int from = at(t, token);
                for (int c = 0; c < t.channels(); c++) {
                    into[c * tokens + token] = t.data()[from + c];
                }
            }
        });
        return into;
    }

    /// The products of tokens `first` to `end - 1` with all tokens of another tensor, given transposed: a row of
    /// products for each, written from `to` on.
    void withColumns(Tensor t, int first, int end, float[] columns, float[] out, int to) {
        int tokens = t.shape().pixels();
        for (int strip = 0; strip < tokens; strip += STRIP) {
            int count = Math.min(STRIP, tokens - strip);
            Arrays.fill(sums, 0);
            for (int c = 0; c < t.channels(); c += TERMS) {
                for (int token = first; token < end; token++) {
                    int from = at(t, token) + c;
                    int row = (token - first) * STRIP;
                    int b = c * tokens + strip;
                    if (c + TERMS <= t.channels()) {
                        add(sums, row, count, t.data(), from, columns, b, b + tokens, b + 2 * tokens, b + 3 * tokens);
                    } else {
                        for (int k = 0; k < t.channels() - c; k++) {
                            add(sums, row, count, t.data()[from + k], columns, b + k * tokens);
                        }
                    }
                }
            }
            store(end - first, count, out, to + strip, tokens);
        }
    }

    /// For each row of weights the sum of all tokens of the tensor, weighted.
    ///
    /// @param weights rows × tokens
    /// @param out     rows × channels
    void withRows(float[] weights, int rows, Tensor t, float[] out) {
        int tokens = t.shape().pixels();
        for (int strip = 0; strip < t.channels(); strip += STRIP) {
            int count = Math.min(STRIP, t.channels() - strip);
            Arrays.fill(sums, 0);
            for (int token = 0; token < tokens; token += TERMS) {
                for (int row = 0; row < rows; row++) {
                    int from = row * tokens + token;
                    if (token + TERMS <= tokens) {
                        add(sums, row * STRIP, count, weights, from, t.data(), at(t, token) + strip, at(t, token + 1) + strip,
                                at(t, token + 2) + strip, at(t, token + 3) + strip);
                    } else {
                        for (int k = 0; k < tokens - token; k++) {
                            add(sums, row * STRIP, count, weights[from + k], t.data(), at(t, token + k) + strip);
                        }
                    }
                }
            }
            store(rows, count, out, strip, t.channels());
        }
    }

    private void store(int rows, int count, float[] out, int to, int rowLength) {
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < count; i++) {
                out[to + row * rowLength + i] = (float) sums[row * STRIP + i];
            }
        }
    }

    private static void add(double[] out, int to, int count, float[] factors, int f, float[] in, int b0, int b1, int b2, int b3) {
        float f0 = factors[f];
        float f1 = factors[f + 1];
        float f2 = factors[f + 2];
        float f3 = factors[f + 3];
        for (int i = 0; i < count; i++) {
            out[to + i] += f0 * in[b0 + i] + f1 * in[b1 + i] + f2 * in[b2 + i] + f3 * in[b3 + i];
        }
    }

    private static void add(double[] out, int to, int count, float factor, float[] in, int from) {
        for (int i = 0; i < count; i++) {
            out[to + i] += factor * in[from + i];
        }
    }
}
