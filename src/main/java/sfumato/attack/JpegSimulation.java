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
    /// What red, green and blue contribute to light (T.871).
    static final float[] LIGHT = {0.299f, 0.587f, 0.114f};
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

    private final int width;
    private final int height;
    private final int halfWidth;
    private final Workers workers;
    private final Planes result;
    private final float[] luma;
    private final float[][] chroma;
    // For each luma coefficient (in the order of its band's memory) the derivative of its rounding.
    private final float[][] derivatives;

    /// For pictures of one size, one after the other: memory is used again.
    JpegSimulation(int width, int height, Workers workers) {
        this.width = width;
        this.height = height;
        this.workers = workers;
        halfWidth = Math.ceilDiv(width, 2);
        result = Planes.zeros(width, height, 3);
        luma = new float[width * height];
        chroma = new float[2][halfWidth * Math.ceilDiv(height, 2)];
        derivatives = new float[Math.ceilDiv(height, N)][N * Math.ceilDiv(width, N) * N];
    }

    /// What compression makes of three planes of sRGB in [0,1]. Valid until the next call.
    Planes compress(Planes rgb, int quality) {
        int halfHeight = Math.ceilDiv(height, 2);
        workers.ranges(halfHeight, N, (first, end, _) -> {
            for (int y = first; y < end; y++) {
                toLumaAndChroma(rgb, y);
            }
        });
        quantise(luma, width, height, table(LUMA, quality), derivatives);
        float[] chromaTable = table(CHROMA, quality);
        for (float[] plane : chroma) {
            quantise(plane, halfWidth, halfHeight, chromaTable, null);
        }
        workers.ranges(height, 2 * N, (first, end, _) -> {
            for (int y = first; y < end; y++) {
                toRgb(y);
            }
        });
        return result;
    }

    /// The gradient with respect to the light of the picture that was compressed last, given that with respect to the result; what
    /// reaches each channel is its share of [#LIGHT]. What travels through chroma is left out: an achromatic perturbation does
    /// not touch it. Exact where both sides are multiples of 8, as an encoder's are; elsewhere the pixels that are repeated beyond
    /// the edge are not counted for the edge. Valid until the next call.
    float[] backward(Planes gradient) {
        float[] red = gradient.plane(0);
        float[] green = gradient.plane(1);
        float[] blue = gradient.plane(2);
        workers.ranges(height, 2 * N, (first, end, _) -> {
            for (int i = first * width; i < end * width; i++) {
                luma[i] = red[i] + green[i] + blue[i];
            }
        });
        bands(luma, width, height, (coefficients, band) -> {
            float[] derivative = derivatives[band];
            for (int i = 0; i < coefficients.length; i++) {
                coefficients[i] *= derivative[i];
            }
        });
        return luma;
    }

    // Two rows of luma and one of chroma, in codes around 0.
    private void toLumaAndChroma(Planes rgb, int halfRow) {
        int rows = Math.min(2, height - 2 * halfRow);
        float[] blues = chroma[0];
        float[] reds = chroma[1];
        int half = halfRow * halfWidth;
        Arrays.fill(blues, half, half + halfWidth, 0);
        Arrays.fill(reds, half, half + halfWidth, 0);
        for (int i = 2 * halfRow * width; i < (2 * halfRow + rows) * width; i++) {
            luma[i] = 255 * (LIGHT[0] * rgb.plane(0)[i] + LIGHT[1] * rgb.plane(1)[i] + LIGHT[2] * rgb.plane(2)[i]) - 128;
        }
        for (int row = 2 * halfRow; row < 2 * halfRow + rows; row++) {
            for (int x = 0; x < width; x++) {
                int i = row * width + x;
                float share = 1f / (rows * (x == width - 1 && width % 2 == 1 ? 1 : 2));
                float light = luma[i] + 128;
                blues[half + x / 2] += (255 * rgb.plane(2)[i] - light) * (0.5f / 0.886f) * share;
                reds[half + x / 2] += (255 * rgb.plane(0)[i] - light) * (0.5f / 0.701f) * share;
            }
        }
    }

    private void toRgb(int y) {
        for (int x = 0; x < width; x++) {
            int i = y * width + x;
            int h = y / 2 * halfWidth + x / 2;
            float l = luma[i] + 128;
            float cb = chroma[0][h];
            float cr = chroma[1][h];
            result.plane(0)[i] = Math.clamp((l + 1.402f * cr) / 255, 0f, 1f);
            result.plane(1)[i] = Math.clamp((l - 0.344136f * cb - 0.714136f * cr) / 255, 0f, 1f);
            result.plane(2)[i] = Math.clamp((l + 1.772f * cb) / 255, 0f, 1f);
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
