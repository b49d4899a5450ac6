package sfumato.nn;

import java.util.Arrays;
import sfumato.tensor.Execution;
import sfumato.tensor.Tensor;

/// Matrix products with tensors whose pixels, row by row, are the rows of a matrix (tokens × channels). Plain loops, four
/// terms at a time over strips that stay in the first-level cache: the compiler turns these into vectors.
final class TokenProducts {
    private static final int STRIP = 512;
    private static final int TERMS = 4;

    private TokenProducts() {
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
    static void withColumns(Tensor t, int first, int end, float[] columns, float[] out, int to) {
        int tokens = t.shape().pixels();
        Arrays.fill(out, to, to + (end - first) * tokens, 0);
        for (int strip = 0; strip < tokens; strip += STRIP) {
            int count = Math.min(STRIP, tokens - strip);
            for (int c = 0; c < t.channels(); c += TERMS) {
                for (int token = first; token < end; token++) {
                    int from = at(t, token) + c;
                    int row = to + (token - first) * tokens + strip;
                    if (c + TERMS <= t.channels()) {
                        int b = c * tokens + strip;
                        add(out, row, count, t.data(), from, columns, b, b + tokens, b + 2 * tokens, b + 3 * tokens);
                    } else {
                        for (int k = c; k < t.channels(); k++) {
                            add(out, row, count, t.data()[from + k - c], columns, k * tokens + strip);
                        }
                    }
                }
            }
        }
    }

    /// For each row of weights the sum of all tokens of the tensor, weighted.
    ///
    /// @param weights rows × tokens
    /// @param out     rows × channels
    static void withRows(float[] weights, int rows, Tensor t, float[] out) {
        int tokens = t.shape().pixels();
        int channels = t.channels();
        Arrays.fill(out, 0, rows * channels, 0);
        for (int token = 0; token < tokens; token += TERMS) {
            for (int row = 0; row < rows; row++) {
                int from = row * tokens + token;
                if (token + TERMS <= tokens) {
                    add(out, row * channels, channels, weights, from, t.data(), at(t, token), at(t, token + 1), at(t, token + 2), at(t, token + 3));
                } else {
                    for (int k = token; k < tokens; k++) {
                        add(out, row * channels, channels, weights[from + k - token], t.data(), at(t, k));
                    }
                }
            }
        }
    }

    private static void add(float[] out, int to, int count, float[] factors, int f, float[] in, int b0, int b1, int b2, int b3) {
        float f0 = factors[f];
        float f1 = factors[f + 1];
        float f2 = factors[f + 2];
        float f3 = factors[f + 3];
        for (int i = 0; i < count; i++) {
            out[to + i] += f0 * in[b0 + i] + f1 * in[b1 + i] + f2 * in[b2 + i] + f3 * in[b3 + i];
        }
    }

    private static void add(float[] out, int to, int count, float factor, float[] in, int from) {
        for (int i = 0; i < count; i++) {
            out[to + i] += factor * in[from + i];
        }
    }
}
