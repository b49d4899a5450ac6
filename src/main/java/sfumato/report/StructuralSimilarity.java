package sfumato.report;

import java.util.Arrays;

import sfumato.image.Samples;
import sfumato.task.Workers;

/// The mean structural similarity (SSIM) of Wang, Bovik, Sheikh and Simoncelli (IEEE TIP 2004) of the luma of two
/// pictures: 11 x 11 Gaussian window of standard deviation 1.5, K1 = 0.01, K2 = 0.03, L = 255, only windows that lie
/// wholly inside. Luma is 0.299 R + 0.587 G + 0.114 B of the codes (ITU-R BT.601).
///
/// Along a side shorter than 11 pixels the window is as long as that side: the same Gaussian about the middle,
/// cut off there and normalised again. So even a single pixel has one window.
///
/// At scale `s` each pixel is the mean of 2^s by 2^s pixels of the picture; those left over at the right and at the bottom
/// are left out.
final class StructuralSimilarity {
    private static final int WINDOW = 11;
    private static final int TAPS = 12; // the window, rounded up to whole fours
    private static final double SIGMA = 1.5;
    private static final double C1 = 0.01 * 255 * 0.01 * 255;
    private static final double C2 = 0.03 * 255 * 0.03 * 255;
    private static final int TILE = 128; // windows per tile and side; a tile's scratch fits the second-level cache

    private final Samples first;
    private final Samples second;
    private final int scale;
    private final double[] gaussAcross;
    private final double[] gaussDown;
    private final int windowWidth;
    private final int windowHeight;
    private final int columns;
    private final int rows;

    private StructuralSimilarity(Samples first, Samples second, int scale) {
        this.first = first;
        this.second = second;
        this.scale = scale;
        windowWidth = Math.min(WINDOW, first.width() >> scale);
        windowHeight = Math.min(WINDOW, first.height() >> scale);
        gaussAcross = gauss(windowWidth);
        gaussDown = gauss(windowHeight);
        columns = (first.width() >> scale) - windowWidth + 1;
        rows = (first.height() >> scale) - windowHeight + 1;
    }

    /// Means over all windows; each is 1 for equal pictures and less for all others.
    ///
    /// @param whole     the similarity
    /// @param structure the same without the comparison of the mean lumas
    record Means(double whole, double structure) {
    }

    /// @param scale 0 for the pictures as they are; neither side may be shorter than 2^scale
    static Means means(Samples first, Samples second, int scale, Workers workers) {
        return new StructuralSimilarity(first, second, scale).means(workers);
    }

    private Means means(Workers workers) {
        int across = (columns + TILE - 1) / TILE;
        int down = (rows + TILE - 1) / TILE;
        Means[] sums = new Means[across * down];
        Tile[] scratch = new Tile[workers.threads()];
        workers.run(sums.length, (task, worker) -> {
            if (scratch[worker] == null) {
                scratch[worker] = new Tile();
            }
            sums[task] = scratch[worker].sums(task % across * TILE, task / across * TILE);
        });
        double windows = (double) columns * rows;
        return new Means(Arrays.stream(sums).mapToDouble(Means::whole).sum() / windows,
                Arrays.stream(sums).mapToDouble(Means::structure).sum() / windows);
    }

    /// Scratch for up to TILE x TILE windows. The four maps that are smoothed are the two lumas, the sum of their squares
    /// and their product; variances are only needed as a sum.
    private final class Tile {
        private static final int MAPS = 4;
        private static final int SIDE = TILE + TAPS;
        private final LumaRows luma = new LumaRows(scale, SIDE, first.layout().channels());
        private final double[][] row = new double[MAPS][SIDE];
        private final double[][][] across = new double[MAPS][SIDE][TILE];
        private final double[][] smooth = new double[MAPS][TILE];
        private double whole;
        private double structure;

        /// The sums over the windows whose first pixel lies in the tile that begins at (x, y).
        Means sums(int x, int y) {
            int width = Math.min(TILE, columns - x);
            int height = Math.min(TILE, rows - y);
            for (int v = 0; v < height + windowHeight - 1; v++) {
                fillRow(x, y + v, width + windowWidth - 1);
                for (int map = 0; map < MAPS; map++) {
                    smoothAcross(gaussAcross, row[map], across[map][v]);
                }
            }
            whole = 0;
            structure = 0;
            for (int v = 0; v < height; v++) {
                for (int map = 0; map < MAPS; map++) {
                    smoothDown(gaussDown, across[map], v, smooth[map]);
                }
                addRow(width);
            }
            return new Means(whole, structure);
        }

        private void fillRow(int x, int y, int width) {
            double[] a = row[0];
            double[] b = row[1];
            luma.read(first, x, y, width, a);
            luma.read(second, x, y, width, b);
            double[] squares = row[2];
            double[] products = row[3];
            for (int u = 0; u < width; u++) {
                squares[u] = a[u] * a[u] + b[u] * b[u];
                products[u] = a[u] * b[u];
            }
        }

        private void addRow(int width) {
            for (int u = 0; u < width; u++) {
                double a = smooth[0][u];
                double b = smooth[1][u];
                double squaredMeans = a * a + b * b;
                double productOfMeans = a * b;
                double variances = smooth[2][u] - squaredMeans;
                double covariance = smooth[3][u] - productOfMeans;
                double structureHere = (2 * covariance + C2) / (variances + C2);
                structure += structureHere;
                whole += (2 * productOfMeans + C1) / (squaredMeans + C1) * structureHere;
            }
        }
    }

    // Weighted sums of neighbours in a row, and of rows, four at a time: loops of this size, with one index for all
    // arrays, the compiler turns into vector instructions. Values beyond the picture have the weight 0.
    private static void smoothAcross(double[] w, double[] from, double[] to) {
        addFirst(w[0], w[1], w[2], w[3], from, to);
        addSecond(w[4], w[5], w[6], w[7], from, to);
        addThird(w[8], w[9], w[10], w[11], from, to);
    }

    private static void addFirst(double w0, double w1, double w2, double w3, double[] from, double[] to) {
        for (int u = 0; u < TILE; u++) {
            to[u] = w0 * from[u] + w1 * from[u + 1] + w2 * from[u + 2] + w3 * from[u + 3];
        }
    }

    private static void addSecond(double w4, double w5, double w6, double w7, double[] from, double[] to) {
        for (int u = 0; u < TILE; u++) {
            to[u] += w4 * from[u + 4] + w5 * from[u + 5] + w6 * from[u + 6] + w7 * from[u + 7];
        }
    }

    private static void addThird(double w8, double w9, double w10, double w11, double[] from, double[] to) {
        for (int u = 0; u < TILE; u++) {
            to[u] += w8 * from[u + 8] + w9 * from[u + 9] + w10 * from[u + 10] + w11 * from[u + 11];
        }
    }

    private static void smoothDown(double[] w, double[][] rows, int v, double[] to) {
        Arrays.fill(to, 0);
        for (int k = 0; k < TAPS; k += 4) {
            addFour(w[k], w[k + 1], w[k + 2], w[k + 3], rows[v + k], rows[v + k + 1], rows[v + k + 2], rows[v + k + 3], to);
        }
    }

    private static void addFour(double w0, double w1, double w2, double w3, double[] a, double[] b, double[] c, double[] d, double[] to) {
        for (int u = 0; u < TILE; u++) {
            to[u] += w0 * a[u] + w1 * b[u] + w2 * c[u] + w3 * d[u];
        }
    }

    // The last weights are 0 where the window is shorter.
    private static double[] gauss(int length) {
        double[] weights = new double[TAPS];
        double sum = 0;
        for (int k = 0; k < length; k++) {
            double distance = k - (length - 1) / 2.0;
            weights[k] = StrictMath.exp(-distance * distance / (2 * SIGMA * SIGMA));
            sum += weights[k];
        }
        for (int k = 0; k < length; k++) {
            weights[k] /= sum;
        }
        return weights;
    }
}
