package sfumato.image;

import java.util.Arrays;

/// The weights of resampling along one axis: target `t` is the sum over `k` below `taps` of
/// `weights[t * taps + k] * source[first[t] + k]`. Every target has the same number of taps, some of them with weight 0.
final class ResampleTable {
    private static final int UNROLLED = 4;

    private final int[] first;
    private final int taps;
    private final float[] weights;

    // Ragged rows are brought to one length, to a multiple of 4 where there are as many sources.
    private ResampleTable(float[][] rows, int[] begin, int sources) {
        int longest = 1;
        for (float[] row : rows) {
            longest = Math.max(longest, row.length);
        }
        int rounded = Math.ceilDiv(longest, UNROLLED) * UNROLLED;
        taps = longest == 1 || rounded > sources ? longest : rounded;
        first = new int[rows.length];
        weights = new float[rows.length * taps];
        for (int t = 0; t < rows.length; t++) {
            first[t] = Math.min(begin[t], sources - taps);
            System.arraycopy(rows[t], 0, weights, t * taps + begin[t] - first[t], rows[t].length);
        }
    }

    /// The weights that take `from` pixels to `to` pixels over the same length.
    static ResampleTable of(int from, int to, ResampleKernel kernel) {
        double scale = (double) from / to;
        double reach = kernel.reach(scale);
        float[][] weights = new float[to][];
        int[] first = new int[to];
        for (int t = 0; t < to; t++) {
            double centre = (t + 0.5) * scale - 0.5; // counted from the centre of source pixel 0
            int begin = Math.max(0, (int) Math.ceil(centre - reach));
            int end = Math.min(from - 1, (int) Math.floor(centre + reach));
            while (begin < end && kernel.weight(begin - centre, scale) == 0) {
                begin++;
            }
            while (begin < end && kernel.weight(end - centre, scale) == 0) {
                end--;
            }
            first[t] = begin;
            weights[t] = normalised(kernel, scale, begin - centre, end - begin + 1);
        }
        return new ResampleTable(weights, first, from);
    }

    private static float[] normalised(ResampleKernel kernel, double scale, double nearest, int count) {
        double[] exact = new double[count];
        double sum = 0;
        for (int k = 0; k < count; k++) {
            exact[k] = kernel.weight(nearest + k, scale);
            sum += exact[k];
        }
        float[] weights = new float[count];
        for (int k = 0; k < count; k++) {
            weights[k] = (float) (exact[k] / sum);
        }
        return weights;
    }

    /// The same weights seen from the source: the table of the adjoint. `sources` is the number of source pixels.
    ResampleTable transposed(int sources) {
        int[] begin = new int[sources];
        int[] end = new int[sources]; // exclusive; a source that no target looks at keeps an empty range
        for (int t = 0; t < first.length; t++) {
            for (int k = 0; k < taps; k++) {
                if (weights[t * taps + k] != 0) {
                    int s = first[t] + k;
                    begin[s] = end[s] == 0 ? t : begin[s];
                    end[s] = t + 1;
                }
            }
        }
        float[][] turned = new float[sources][];
        for (int s = 0; s < sources; s++) {
            turned[s] = new float[end[s] - begin[s]];
            for (int t = begin[s]; t < end[s]; t++) {
                int k = s - first[t];
                turned[s][t - begin[s]] = k >= 0 && k < taps ? weights[t * taps + k] : 0;
            }
        }
        return new ResampleTable(turned, begin, first.length);
    }

    int targets() {
        return first.length;
    }

    /// The first source that any of the targets `fromTarget` to `toTarget - 1` needs; 0 when there are none.
    int begin(int fromTarget, int toTarget) {
        int begin = fromTarget < toTarget ? Integer.MAX_VALUE : 0;
        for (int t = fromTarget; t < toTarget; t++) {
            begin = Math.min(begin, first[t]);
        }
        return begin;
    }

    /// One more than the last source that any of these targets needs.
    int end(int fromTarget, int toTarget) {
        int end = 0;
        for (int t = fromTarget; t < toTarget; t++) {
            end = Math.max(end, first[t] + taps);
        }
        return end;
    }

    /// The weight of a source in a target; 0 out of its reach.
    float weight(int source, int target) {
        int k = source - first[target];
        return k >= 0 && k < taps ? weights[target * taps + k] : 0;
    }

    /// Resamples one row.
    void row(float[] from, float[] to, int toIndex) {
        if (taps % UNROLLED != 0) {
            shortRow(from, to, toIndex);
            return;
        }
        for (int t = 0; t < first.length; t++) {
            int at = first[t];
            int w = t * taps;
            float sum = 0;
            for (int k = 0; k < taps; k += UNROLLED) {
                sum += (weights[w + k] * from[at + k] + weights[w + k + 1] * from[at + k + 1])
                        + (weights[w + k + 2] * from[at + k + 2] + weights[w + k + 3] * from[at + k + 3]);
            }
            to[toIndex + t] = sum;
        }
    }

    private void shortRow(float[] from, float[] to, int toIndex) {
        for (int t = 0; t < first.length; t++) {
            float sum = 0;
            for (int k = 0; k < taps; k++) {
                sum += weights[t * taps + k] * from[first[t] + k];
            }
            to[toIndex + t] = sum;
        }
    }
}
