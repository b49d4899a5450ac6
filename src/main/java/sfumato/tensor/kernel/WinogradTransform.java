package sfumato.tensor.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// The transforms Bᵀ d B and Aᵀ m A of F(4×4, 3×3) (Lavin and Gray, CVPR 2016, section 5), one vector of channels at a time.
///
/// Each goes through a scratch of 36 vectors in two short loops, one for an axis. One straight body over all 36 values
/// makes the JIT compiler spill and is several times slower.
final class WinogradTransform {
    private static final VectorSpecies<Float> S = Lanes.SPECIES;
    private static final int V = Lanes.COUNT;

    private WinogradTransform() {
    }

    /// The 6×6 pixels at `at` become 36 frequencies, `plane` floats apart, from `to0`.
    static void in(float[] from, int at, int rowStride, int channels, float[] to, int to0, int plane, float[] scratch) {
        for (int c = 0; c < channels; c += V) {
            for (int x = 0; x < 6; x++) {
                forward(from, at + x * channels + c, rowStride, scratch, x * V, 6 * V);
            }
            for (int y = 0; y < 6; y++) {
                forward(scratch, y * 6 * V, V, to, to0 + y * 6 * plane + c, plane);
            }
        }
    }

    // Bᵀ times six vectors.
    private static void forward(float[] from, int i, int step, float[] to, int o, int toStep) {
        FloatVector d0 = FloatVector.fromArray(S, from, i);
        FloatVector d1 = FloatVector.fromArray(S, from, i + step);
        FloatVector d2 = FloatVector.fromArray(S, from, i + 2 * step);
        FloatVector d3 = FloatVector.fromArray(S, from, i + 3 * step);
        FloatVector d4 = FloatVector.fromArray(S, from, i + 4 * step);
        FloatVector d5 = FloatVector.fromArray(S, from, i + 5 * step);
        FloatVector four = FloatVector.broadcast(S, 4f);
        FloatVector minusFour = FloatVector.broadcast(S, -4f);
        FloatVector minusFive = FloatVector.broadcast(S, -5f);
        FloatVector two = FloatVector.broadcast(S, 2f);
        FloatVector minusTwo = FloatVector.broadcast(S, -2f);
        FloatVector even = d2.fma(minusFour, d4);
        FloatVector odd = d1.fma(minusFour, d3);
        FloatVector evenHalf = d4.sub(d2);
        FloatVector oddHalf = d3.sub(d1);
        d0.fma(four, d2.fma(minusFive, d4)).intoArray(to, o);
        even.add(odd).intoArray(to, o + toStep);
        even.sub(odd).intoArray(to, o + 2 * toStep);
        oddHalf.fma(two, evenHalf).intoArray(to, o + 3 * toStep);
        oddHalf.fma(minusTwo, evenHalf).intoArray(to, o + 4 * toStep);
        d1.fma(four, d3.fma(minusFive, d5)).intoArray(to, o + 5 * toStep);
    }

    /// 36 frequencies, `plane` floats apart from `at`, become 4×4 pixels at `to0`.
    static void out(float[] from, int at, int plane, int channels, float[] scratch, float[] to, int to0, int rowStride, Finish finish) {
        for (int c = 0; c < channels; c += V) {
            for (int x = 0; x < 6; x++) {
                columns(from, at + x * plane + c, 6 * plane, scratch, x * V);
            }
            FloatVector bias = finish.bias() == null ? FloatVector.zero(S) : FloatVector.fromArray(S, finish.bias(), c);
            for (int y = 0; y < 4; y++) {
                row(scratch, y * 6 * V, bias, to, to0 + y * rowStride + c, channels, finish);
            }
        }
    }

    // Aᵀ times six vectors: four results, six vectors apart in the scratch.
    private static void columns(float[] from, int i, int step, float[] to, int o) {
        FloatVector m0 = FloatVector.fromArray(S, from, i);
        FloatVector m1 = FloatVector.fromArray(S, from, i + step);
        FloatVector m2 = FloatVector.fromArray(S, from, i + 2 * step);
        FloatVector m3 = FloatVector.fromArray(S, from, i + 3 * step);
        FloatVector m4 = FloatVector.fromArray(S, from, i + 4 * step);
        FloatVector m5 = FloatVector.fromArray(S, from, i + 5 * step);
        FloatVector sum1 = m1.add(m2);
        FloatVector difference1 = m1.sub(m2);
        FloatVector sum2 = m3.add(m4);
        FloatVector difference2 = m3.sub(m4);
        m0.add(sum1).add(sum2).intoArray(to, o);
        difference2.fma(FloatVector.broadcast(S, 2f), difference1).intoArray(to, o + 6 * V);
        sum2.fma(FloatVector.broadcast(S, 4f), sum1).intoArray(to, o + 12 * V);
        difference2.fma(FloatVector.broadcast(S, 8f), difference1).add(m5).intoArray(to, o + 18 * V);
    }

    // The same along a row, finished and stored as four pixels.
    private static void row(float[] from, int i, FloatVector bias, float[] to, int q, int channels, Finish finish) {
        FloatVector m0 = FloatVector.fromArray(S, from, i).add(bias);
        FloatVector m1 = FloatVector.fromArray(S, from, i + V);
        FloatVector m2 = FloatVector.fromArray(S, from, i + 2 * V);
        FloatVector m3 = FloatVector.fromArray(S, from, i + 3 * V);
        FloatVector m4 = FloatVector.fromArray(S, from, i + 4 * V);
        FloatVector m5 = FloatVector.fromArray(S, from, i + 5 * V);
        FloatVector sum1 = m1.add(m2);
        FloatVector difference1 = m1.sub(m2).add(bias);
        FloatVector sum2 = m3.add(m4);
        FloatVector difference2 = m3.sub(m4);
        finish.apply(m0.add(sum1).add(sum2), to, q).intoArray(to, q);
        finish.apply(difference2.fma(FloatVector.broadcast(S, 2f), difference1), to, q + channels).intoArray(to, q + channels);
        finish.apply(sum2.fma(FloatVector.broadcast(S, 4f), sum1.add(bias)), to, q + 2 * channels).intoArray(to, q + 2 * channels);
        finish.apply(difference2.fma(FloatVector.broadcast(S, 8f), difference1).add(m5), to, q + 3 * channels).intoArray(to, q + 3 * channels);
    }
}
