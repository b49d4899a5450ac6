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
    // What red, green and blue contribute to light (T.871).
    private static final float LIGHT_RED = 0.299f;
    private static final float LIGHT_GREEN = 0.587f;
    private static final float LIGHT_BLUE = 0.114f;
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
    private Planes result; // made when it is first needed
    private final float[] luma;
    private final float[][] chroma;
    // For each luma coefficient (in the order of its band's memory) the derivative of its rounding.
    private final float[][][] derivatives;
    private final float[][][][] scratch;

    /// What red, green or blue contributes to light.
    static float light(int channel) {
        return switch (channel) {
            case 0 -> LIGHT_RED;
            case 1 -> LIGHT_GREEN;
            default -> LIGHT_BLUE;
        };
    }

    /// For pictures of one size, one after the other: memory is used again.
    JpegSimulation(int width, int height, Workers workers) {
        this.width = width;
        this.height = height;
        this.workers = workers;
        halfWidth = Math.ceilDiv(width, 2);
        luma = new float[width * height];
        chroma = new float[2][halfWidth * Math.ceilDiv(height, 2)];
        scratch = new float[workers.threads()][4][][];
        derivatives = new float[Math.ceilDiv(height, N)][N][Math.ceilDiv(width, N) * N];
    }

    /// What compression makes of three planes of sRGB in [0,1]. Valid until the next call.
    Planes compress(Planes rgb, int quality) {
        if (result == null) {
            result = Planes.zeros(width, height, 3);
        }
        compress(rgb, quality, result);
        return result;
    }

    /// Writes what compression makes of three planes of sRGB in [0,1] to `into`, which may be the same.
    void compress(Planes rgb, int quality, Planes into) {
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
                toRgb(y, into);
            }
        });
    }

    /// The gradient with respect to the light of the picture that was compressed last, given that with respect to the result; what
    /// reaches each channel is its share of [#light]. What travels through chroma is left out: an achromatic perturbation does
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
            for (int i = 0; i < N; i++) {
                multiply(coefficients[i], derivatives[band][i]);
            }
        });
        return luma;
    }

    private static void multiply(float[] row, float[] by) {
        for (int x = 0; x < row.length; x++) {
            row[x] *= by[x];
        }
    }

    // Two rows of luma and one of chroma, in codes around 0.
    private void toLumaAndChroma(Planes rgb, int halfRow) {
        int rows = Math.min(2, height - 2 * halfRow);
        float[] blues = chroma[0];
        float[] reds = chroma[1];
        int half = halfRow * halfWidth;
        Arrays.fill(blues, half, half + halfWidth, 0);
        Arrays.fill(reds, half, half + halfWidth, 0);
        lighten(rgb.plane(0), rgb.plane(1), rgb.plane(2), luma, 2 * halfRow * width, (2 * halfRow + rows) * width);
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

    private static void lighten(float[] red, float[] green, float[] blue, float[] luma, int from, int to) {
        for (int i = from; i < to; i++) {
            luma[i] = 255 * (LIGHT_RED * red[i] + LIGHT_GREEN * green[i] + LIGHT_BLUE * blue[i]) - 128;
        }
    }

    private void toRgb(int y, Planes into) {
        for (int x = 0; x < width; x++) {
            int i = y * width + x;
            int h = y / 2 * halfWidth + x / 2;
            float l = luma[i] + 128;
            float cb = chroma[0][h];
            float cr = chroma[1][h];
            into.plane(0)[i] = Math.clamp((l + 1.402f * cr) / 255, 0f, 1f);
            into.plane(1)[i] = Math.clamp((l - 0.344136f * cb - 0.714136f * cr) / 255, 0f, 1f);
            into.plane(2)[i] = Math.clamp((l + 1.772f * cb) / 255, 0f, 1f);
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

    private void quantise(float[] plane, int width, int height, float[] table, float[][][] derivatives) {
        bands(plane, width, height, (coefficients, band) -> {
            round(coefficients, table, derivatives == null ? null : derivatives[band]);
        });
    }

    /// Changes the DCT coefficients of a band of blocks, eight rows of them.
    @FunctionalInterface
    private interface Change {
        void apply(float[][] coefficients, int band);
    }

    // In place, a band of blocks at a time. Both axes are transformed as columns, with the blocks transposed in between.
    // The eight rows are arrays of their own: the JIT compiler turns a loop into vectors where all its arrays share one index.
    private void bands(float[] plane, int width, int height, Change change) {
        int padded = Math.ceilDiv(width, N) * N;
        workers.run(Math.ceilDiv(height, N), (band, worker) -> {
            float[][] a = rows(worker, 0, padded);
            float[][] b = rows(worker, 1, padded);
            load(plane, width, height, band, a);
            columns(DCT, a, b);
            transpose(b);
            columns(DCT, b, a);
            change.apply(a, band);
            columns(INVERSE, a, b);
            transpose(b);
            columns(INVERSE, b, a);
            for (int y = 0; y < Math.min(N, height - band * N); y++) {
                System.arraycopy(a[y], 0, plane, (band * N + y) * width, width);
            }
        });
    }

    // A worker's own scratch, for light and for chroma, which is half as wide.
    private float[][] rows(int worker, int which, int padded) {
        int slot = padded >= width ? which : 2 + which;
        if (scratch[worker][slot] == null) {
            scratch[worker][slot] = new float[N][padded];
        }
        return scratch[worker][slot];
    }

    // Beyond the edge the last row and column are repeated.
    private static void load(float[] plane, int width, int height, int band, float[][] into) {
        for (int y = 0; y < N; y++) {
            int row = Math.min(height - 1, band * N + y);
            System.arraycopy(plane, row * width, into[y], 0, width);
            Arrays.fill(into[y], width, into[y].length, plane[row * width + width - 1]);
        }
    }

    // Four rows at a time are as many as the JIT compiler turns into vectors.
    private static void columns(float[] matrix, float[][] in, float[][] out) {
        for (int k = 0; k < N; k++) {
            float[] row = out[k];
            weighted(matrix[k * N], in[0], matrix[k * N + 1], in[1], matrix[k * N + 2], in[2], matrix[k * N + 3], in[3], row);
            addWeighted(matrix[k * N + 4], in[4], matrix[k * N + 5], in[5], matrix[k * N + 6], in[6], matrix[k * N + 7], in[7], row);
        }
    }

    private static void weighted(float m0, float[] a0, float m1, float[] a1, float m2, float[] a2, float m3, float[] a3, float[] sum) {
        for (int x = 0; x < sum.length; x++) {
            sum[x] = m0 * a0[x] + m1 * a1[x] + m2 * a2[x] + m3 * a3[x];
        }
    }

    private static void addWeighted(float m0, float[] a0, float m1, float[] a1, float m2, float[] a2, float m3, float[] a3, float[] sum) {
        for (int x = 0; x < sum.length; x++) {
            sum[x] += m0 * a0[x] + m1 * a1[x] + m2 * a2[x] + m3 * a3[x];
        }
    }

    private static void transpose(float[][] band) {
        for (int block = 0; block < band[0].length; block += N) {
            for (int i = 0; i < N; i++) {
                for (int j = 0; j < i; j++) {
                    float held = band[i][block + j];
                    band[i][block + j] = band[j][block + i];
                    band[j][block + i] = held;
                }
            }
        }
    }

    // The blocks are transposed here, so is the table.
    private static void round(float[][] band, float[] table, float[][] derivative) {
        float[] steps = new float[band[0].length];
        for (int i = 0; i < N; i++) {
            for (int x = 0; x < steps.length; x++) {
                steps[x] = table[x % N * N + i];
            }
            if (derivative != null) {
                derive(band[i], steps, derivative[i]);
            }
            round(band[i], steps);
        }
    }

    private static void derive(float[] row, float[] steps, float[] derivative) {
        for (int x = 0; x < row.length; x++) {
            float scaled = row[x] / steps[x];
            float rest = scaled - (scaled + ROUNDER - ROUNDER);
            derivative[x] = 3 * rest * rest;
        }
    }

    private static void round(float[] row, float[] steps) {
        for (int x = 0; x < row.length; x++) {
            row[x] = (row[x] / steps[x] + ROUNDER - ROUNDER) * steps[x];
        }
    }
}
