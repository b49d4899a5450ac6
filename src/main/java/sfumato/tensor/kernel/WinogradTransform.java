package sfumato.tensor.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The transforms Bᵀ d B and Aᵀ m A of F(4×4, 3×3) (Lavin and Gray, CVPR 2016, section 5), for a strip of tiles side by side
/// and one vector of channels at a time.
///
/// Each goes through a scratch in two short loops, one for an axis, that run along the strip: pixel columns that two tiles
/// share are transformed once, and the JIT compiler moves the checks of indices out of the loops. One body over all
/// 36 values of a tile would be more than it inlines, and several times slower.
final class WinogradTransform {
    private static final VectorSpecies<Float> S = Lanes.SPECIES;
    private static final int V = Lanes.COUNT;

    private WinogradTransform() {
    }

    /// The floats of scratch that a strip of `tiles` needs.
    static int scratch(int tiles) {
        return 6 * (4 * tiles + 2) * V;
    }

    /// The 6 × (4 · tiles + 2) pixels at `at` become 36 frequencies of each tile, `plane` floats apart. Tiles are `channels` apart.
    static void in(float[] from, int at, int rowStride, int channels, int tiles, float[] to, int plane, float[] scratch) {
        int columns = 4 * tiles + 2;
        for (int c = 0; c < channels; c += V) {
            for (int x = 0; x < columns; x++) {
                forward(from, at + c + x * channels, rowStride, scratch, x * V, columns * V);
            }
            for (int y = 0; y < 6; y++) {
                for (int tile = 0; tile < tiles; tile++) {
                    forward(scratch, (y * columns + 4 * tile) * V, V, to, 6 * y * plane + c + tile * channels, plane);
                }
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

    /// 36 frequencies of each tile, `plane` floats apart, become `rows` × 4 pixels of each, side by side at `to0`:
    /// either with a bias (null for none) and max(0, ·) if `rectify`, or with a mask at the same indices.
    static void out(float[] from, int plane, int channels, int tiles, float[] scratch, float[] to, int to0, int rowStride, int rows,
                    float[] bias, boolean rectify, float[] mask) {
        for (int c = 0; c < channels; c += V) {
            for (int x = 0; x < 6; x++) {
                for (int tile = 0; tile < tiles; tile++) {
                    columns(from, x * plane + c + tile * channels, 6 * plane, scratch, (x * tiles + tile) * V, 6 * tiles * V);
                }
            }
            if (mask != null) {
                masked(scratch, tiles, to, to0 + c, rowStride, rows, channels, mask);
            } else {
                biased(scratch, tiles, to, to0 + c, rowStride, rows, channels, bias, c, rectify);
            }
        }
    }

    // Loops of their own, because the JIT compiler keeps vectors in registers only where no branches meet.
    private static void biased(float[] scratch, int tiles, float[] to, int to0, int rowStride, int rows, int channels,
                               float[] biases, int c, boolean rectify) {
        FloatVector bias = biases == null ? FloatVector.zero(S) : FloatVector.fromArray(S, biases, c);
        FloatVector least = FloatVector.broadcast(S, rectify ? 0f : Float.NEGATIVE_INFINITY);
        for (int y = 0; y < rows; y++) {
            for (int tile = 0; tile < tiles; tile++) {
                int i = (6 * y * tiles + tile) * V;
                int q = to0 + y * rowStride + 4 * tile * channels;
                FloatVector m0 = FloatVector.fromArray(S, scratch, i).add(bias);
                FloatVector m1 = FloatVector.fromArray(S, scratch, i + tiles * V);
                FloatVector m2 = FloatVector.fromArray(S, scratch, i + 2 * tiles * V);
                FloatVector m3 = FloatVector.fromArray(S, scratch, i + 3 * tiles * V);
                FloatVector m4 = FloatVector.fromArray(S, scratch, i + 4 * tiles * V);
                FloatVector m5 = FloatVector.fromArray(S, scratch, i + 5 * tiles * V);
                FloatVector sum1 = m1.add(m2);
                FloatVector difference1 = m1.sub(m2).add(bias);
                FloatVector sum2 = m3.add(m4);
                FloatVector difference2 = m3.sub(m4);
                m0.add(sum1).add(sum2).max(least).intoArray(to, q);
                difference2.fma(FloatVector.broadcast(S, 2f), difference1).max(least).intoArray(to, q + channels);
                sum2.fma(FloatVector.broadcast(S, 4f), sum1.add(bias)).max(least).intoArray(to, q + 2 * channels);
                difference2.fma(FloatVector.broadcast(S, 8f), difference1).add(m5).max(least).intoArray(to, q + 3 * channels);
            }
        }
    }

    private static void masked(float[] scratch, int tiles, float[] to, int to0, int rowStride, int rows, int channels, float[] mask) {
        for (int y = 0; y < rows; y++) {
            for (int tile = 0; tile < tiles; tile++) {
                int i = (6 * y * tiles + tile) * V;
                int q = to0 + y * rowStride + 4 * tile * channels;
                FloatVector m0 = FloatVector.fromArray(S, scratch, i);
                FloatVector m1 = FloatVector.fromArray(S, scratch, i + tiles * V);
                FloatVector m2 = FloatVector.fromArray(S, scratch, i + 2 * tiles * V);
                FloatVector m3 = FloatVector.fromArray(S, scratch, i + 3 * tiles * V);
                FloatVector m4 = FloatVector.fromArray(S, scratch, i + 4 * tiles * V);
                FloatVector m5 = FloatVector.fromArray(S, scratch, i + 5 * tiles * V);
                FloatVector sum1 = m1.add(m2);
                FloatVector difference1 = m1.sub(m2);
                FloatVector sum2 = m3.add(m4);
                FloatVector difference2 = m3.sub(m4);
                masked(m0.add(sum1).add(sum2), mask, q).intoArray(to, q);
                masked(difference2.fma(FloatVector.broadcast(S, 2f), difference1), mask, q + channels).intoArray(to, q + channels);
                masked(sum2.fma(FloatVector.broadcast(S, 4f), sum1), mask, q + 2 * channels).intoArray(to, q + 2 * channels);
                masked(difference2.fma(FloatVector.broadcast(S, 8f), difference1).add(m5), mask, q + 3 * channels).intoArray(to, q + 3 * channels);
            }
        }
    }

    private static FloatVector masked(FloatVector value, float[] mask, int q) {
        return value.blend(0f, FloatVector.fromArray(S, mask, q).compare(VectorOperators.LE, 0f));
    }

    // Aᵀ times six vectors: four results.
    private static void columns(float[] from, int i, int step, float[] to, int o, int toStep) {
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
        difference2.fma(FloatVector.broadcast(S, 2f), difference1).intoArray(to, o + toStep);
        sum2.fma(FloatVector.broadcast(S, 4f), sum1).intoArray(to, o + 2 * toStep);
        difference2.fma(FloatVector.broadcast(S, 8f), difference1).add(m5).intoArray(to, o + 3 * toStep);
    }
}
