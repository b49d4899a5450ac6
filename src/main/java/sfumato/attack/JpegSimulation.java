package sfumato.attack;

import java.util.Arrays;
import sfumato.image.Planes;
import sfumato.task.Workers;

/// What JPEG compression does to a picture, in float and without a file: YCbCr (ITU-T T.871), chroma at half size (4:2:0),
/// 8×8 DCT, quantisation with the tables of ITU-T T.81 annex K scaled by quality as the IJG library does, and back.
///
/// Rounding has no useful derivative. Backward, it is replaced by that of the cubic x̂ + (x − x̂)³ (Shin and Song, NeurIPS
/// workshop 2017), which is zero where a coefficient is rounded away safely: the perturbation then grows in the
/// frequencies that survive.
final class JpegSimulation {
    private static final int N = 8;
    // 1.5 · 2^23: adding and subtracting it rounds a float to the nearest integer, in a form that vectorises.
    private static final float ROUNDER = 12_582_912f;
    private static final int[] LUMA = {
        16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
        18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99};
    private static final int[] CHROMA = {
        17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99};
    // Row k, column n: the orthonormal DCT-II.
    private static final float[] DCT = new float[N * N];
    private static final float[] INVERSE = new float[N * N];

    static {
        for (int k = 0; k < N; k++) {
            for (int n = 0; n < N; n++) {
                double value = (k == 0 ? Math.sqrt(1.0 / N) : Math.sqrt(2.0 / N)) * StrictMath.cos((2 * n + 1) * k * Math.PI / (2 * N));
                DCT[k * N + n] = (float) value;
                INVERSE[n * N + k] = (float) value;
            }
        }
    }

    // For each luma coefficient (in the order of its band's memory) the derivative of its rounding.
    private final float[][] derivatives;
    private final Planes result;
    private final Workers workers;

    /// What compression makes of three planes of sRGB in [0,1].
    Planes result() {
        return result;
    }

    JpegSimulation(Planes rgb, int quality, Workers workers) {
        this.workers = workers;
        int width = rgb.width();
        int height = rgb.height();
        int halfWidth = Math.ceilDiv(width, 2);
        int halfHeight = Math.ceilDiv(height, 2);
        float[] luma = new float[rgb.pixels()];
        float[][] chroma = new float[2][halfWidth * halfHeight];
        workers.ranges(halfHeight, N, (first, end, _) -> {
            for (int y = first; y < end; y++) {
                toLumaAndChroma(rgb, y, luma, chroma, halfWidth);
            }
        });
        derivatives = new float[Math.ceilDiv(height, N)][];
        quantise(luma, width, height, table(LUMA, quality), derivatives);
        float[] chromaTable = table(CHROMA, quality);
        for (float[] plane : chroma) {
            quantise(plane, halfWidth, halfHeight, chromaTable, null);
        }
        result = Planes.zeros(width, height, 3);
        workers.ranges(height, 2 * N, (first, end, _) -> {
            for (int y = first; y < end; y++) {
                toRgb(luma, chroma, y, halfWidth, result);
            }
        });
    }

    /// Takes the gradient with respect to the result back to the picture that was compressed, in place. Only what
    /// travels through luma is kept: an achromatic perturbation does not touch chroma. Exact where both sides are multiples
    /// of 8, as an encoder's are; elsewhere the pixels that are repeated beyond the edge are not counted for the edge.
    void backward(Planes gradient) {
        int width = gradient.width();
        float[] luma = new float[gradient.pixels()];
        for (int i = 0; i < luma.length; i++) {
            luma[i] = gradient.plane(0)[i] + gradient.plane(1)[i] + gradient.plane(2)[i];
        }
        bands(luma, width, gradient.height(), (coefficients, band) -> {
            for (int i = 0; i < coefficients.length; i++) {
                coefficients[i] *= derivatives[band][i];
            }
        });
        for (int i = 0; i < luma.length; i++) {
            gradient.plane(0)[i] = 0.299f * luma[i];
            gradient.plane(1)[i] = 0.587f * luma[i];
            gradient.plane(2)[i] = 0.114f * luma[i];
        }
    }

    // Two rows of luma and one of chroma, in codes around 0.
    private static void toLumaAndChroma(Planes rgb, int halfRow, float[] luma, float[][] chroma, int halfWidth) {
        int width = rgb.width();
        for (int y = 2 * halfRow; y < Math.min(rgb.height(), 2 * halfRow + 2); y++) {
            int rows = Math.min(2, rgb.height() - 2 * halfRow);
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                float r = 255 * rgb.plane(0)[i];
                float g = 255 * rgb.plane(1)[i];
                float b = 255 * rgb.plane(2)[i];
                float l = 0.299f * r + 0.587f * g + 0.114f * b;
                luma[i] = l - 128;
                int columns = x == width - 1 && width % 2 == 1 ? 1 : 2;
                chroma[0][halfRow * halfWidth + x / 2] += (b - l) * (0.5f / 0.886f) / (rows * columns);
                chroma[1][halfRow * halfWidth + x / 2] += (r - l) * (0.5f / 0.701f) / (rows * columns);
            }
        }
    }

    private static void toRgb(float[] luma, float[][] chroma, int y, int halfWidth, Planes rgb) {
        for (int x = 0; x < rgb.width(); x++) {
            int i = y * rgb.width() + x;
            int h = y / 2 * halfWidth + x / 2;
            float l = luma[i] + 128;
            float cb = chroma[0][h];
            float cr = chroma[1][h];
            rgb.plane(0)[i] = Math.clamp((l + 1.402f * cr) / 255, 0f, 1f);
            rgb.plane(1)[i] = Math.clamp((l - 0.344136f * cb - 0.714136f * cr) / 255, 0f, 1f);
            rgb.plane(2)[i] = Math.clamp((l + 1.772f * cb) / 255, 0f, 1f);
        }
    }

    static float[] table(int[] base, int quality) {
        int scale = quality < 50 ? 5000 / quality : 200 - 2 * quality;
        float[] table = new float[N * N];
        for (int i = 0; i < table.length; i++) {
            table[i] = Math.clamp((base[i] * scale + 50) / 100, 1, 255);
        }
        return table;
    }

    private void quantise(float[] plane, int width, int height, float[] table, float[][] derivatives) {
        bands(plane, width, height, (coefficients, band) -> {
            if (derivatives != null) {
                derivatives[band] = new float[coefficients.length];
            }
            round(coefficients, coefficients.length / N, table, derivatives == null ? null : derivatives[band]);
        });
    }

    /// Changes the DCT coefficients of a band of blocks, eight rows of them.
    @FunctionalInterface
    private interface Change {
        void apply(float[] coefficients, int band);
    }

    // In place, a band of blocks at a time. Both axes are transformed as columns, with the blocks transposed in between,
    // because the columns of a whole band are contiguous memory.
    private void bands(float[] plane, int width, int height, Change change) {
        int padded = Math.ceilDiv(width, N) * N;
        workers.run(Math.ceilDiv(height, N), (band, _) -> {
            float[] a = new float[N * padded];
            float[] b = new float[N * padded];
            load(plane, width, height, band, padded, a);
            columns(DCT, a, b, padded);
            transpose(b, padded);
            columns(DCT, b, a, padded);
            change.apply(a, band);
            columns(INVERSE, a, b, padded);
            transpose(b, padded);
            columns(INVERSE, b, a, padded);
            for (int y = 0; y < Math.min(N, height - band * N); y++) {
                System.arraycopy(a, y * padded, plane, (band * N + y) * width, width);
            }
        });
    }

    // Beyond the edge the last row and column are repeated.
    private static void load(float[] plane, int width, int height, int band, int padded, float[] into) {
        for (int y = 0; y < N; y++) {
            int row = Math.min(height - 1, band * N + y);
            System.arraycopy(plane, row * width, into, y * padded, width);
            Arrays.fill(into, y * padded + width, (y + 1) * padded, plane[row * width + width - 1]);
        }
    }

    private static void columns(float[] matrix, float[] in, float[] out, int w) {
        for (int k = 0; k < N; k++) {
            float m0 = matrix[k * N];
            float m1 = matrix[k * N + 1];
            float m2 = matrix[k * N + 2];
            float m3 = matrix[k * N + 3];
            float m4 = matrix[k * N + 4];
            float m5 = matrix[k * N + 5];
            float m6 = matrix[k * N + 6];
            float m7 = matrix[k * N + 7];
            for (int x = 0; x < w; x++) {
                out[k * w + x] = m0 * in[x] + m1 * in[w + x] + m2 * in[2 * w + x] + m3 * in[3 * w + x]
                        + m4 * in[4 * w + x] + m5 * in[5 * w + x] + m6 * in[6 * w + x] + m7 * in[7 * w + x];
            }
        }
    }

    private static void transpose(float[] band, int w) {
        for (int block = 0; block < w; block += N) {
            for (int i = 0; i < N; i++) {
                for (int j = 0; j < i; j++) {
                    float held = band[i * w + block + j];
                    band[i * w + block + j] = band[j * w + block + i];
                    band[j * w + block + i] = held;
                }
            }
        }
    }

    // The blocks are transposed here, so is the table.
    private static void round(float[] band, int w, float[] table, float[] derivative) {
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                float step = table[j * N + i];
                for (int at = i * w + j; at < (i + 1) * w; at += N) {
                    float scaled = band[at] / step;
                    float rounded = scaled + ROUNDER - ROUNDER;
                    band[at] = rounded * step;
                    if (derivative != null) {
                        float rest = scaled - rounded;
                        derivative[at] = 3 * rest * rest;
                    }
                }
            }
        }
    }
}
