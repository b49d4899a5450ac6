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
final class StructuralSimilarity {
    private static final int WINDOW = 11;
    private static final double SIGMA = 1.5;
    private static final double C1 = 0.01 * 255 * 0.01 * 255;
    private static final double C2 = 0.03 * 255 * 0.03 * 255;
    private static final int TILE = 128; // windows per tile and side; a tile's scratch fits the second-level cache

    private final Samples first;
    private final Samples second;
    private final double[] gaussAcross;
    private final double[] gaussDown;
    private final int columns;
    private final int rows;

    private StructuralSimilarity(Samples first, Samples second) {
        this.first = first;
        this.second = second;
        gaussAcross = gauss(Math.min(WINDOW, first.width()));
        gaussDown = gauss(Math.min(WINDOW, first.height()));
        columns = first.width() - gaussAcross.length + 1;
        rows = first.height() - gaussDown.length + 1;
    }

    /// 1 for equal pictures, less for all others.
    static double mean(Samples first, Samples second, Workers workers) {
        return new StructuralSimilarity(first, second).mean(workers);
    }

    private double mean(Workers workers) {
        int across = (columns + TILE - 1) / TILE;
        int down = (rows + TILE - 1) / TILE;
        double[] sums = new double[across * down];
        Tile[] scratch = new Tile[workers.threads()];
        workers.run(sums.length, (task, worker) -> {
            if (scratch[worker] == null) {
                scratch[worker] = new Tile();
            }
            sums[task] = scratch[worker].sum(task % across * TILE, task / across * TILE);
        });
        return Arrays.stream(sums).sum() / ((double) columns * rows);
    }

    /// Scratch for up to TILE x TILE windows. The four maps that are smoothed are the two lumas, the sum of their squares
    /// and their product; variances are only needed as a sum.
    private final class Tile {
        private static final int MAPS = 4;
        private static final int SIDE = TILE + WINDOW - 1;
        private final double[][] row = new double[MAPS][SIDE];
        private final double[][] across = new double[MAPS][SIDE * TILE];
        private final double[][] smooth = new double[MAPS][TILE];

        /// The sum of the similarity of the windows whose first pixel lies in the tile that begins at (x, y).
        double sum(int x, int y) {
            int width = Math.min(TILE, columns - x);
            int height = Math.min(TILE, rows - y);
            for (int v = 0; v < height + gaussDown.length - 1; v++) {
                fillRow(x, y + v, width + gaussAcross.length - 1);
                for (int map = 0; map < MAPS; map++) {
                    smooth(gaussAcross, row[map], 0, 1, across[map], v * TILE, width);
                }
            }
            double sum = 0;
            for (int v = 0; v < height; v++) {
                for (int map = 0; map < MAPS; map++) {
                    smooth(gaussDown, across[map], v * TILE, TILE, smooth[map], 0, width);
                }
                sum += sumOfRow(width);
            }
            return sum;
        }

        private void fillRow(int x, int y, int width) {
            luma(first, x, y, row[0], width);
            luma(second, x, y, row[1], width);
            for (int u = 0; u < width; u++) {
                double a = row[0][u];
                double b = row[1][u];
                row[2][u] = a * a + b * b;
                row[3][u] = a * b;
            }
        }

        private double sumOfRow(int width) {
            double sum = 0;
            for (int u = 0; u < width; u++) {
                double a = smooth[0][u];
                double b = smooth[1][u];
                double squaredMeans = a * a + b * b;
                double productOfMeans = a * b;
                double variances = smooth[2][u] - squaredMeans;
                double covariance = smooth[3][u] - productOfMeans;
                sum += (2 * productOfMeans + C1) * (2 * covariance + C2) / ((squaredMeans + C1) * (variances + C2));
            }
            return sum;
        }
    }

    private static void luma(Samples picture, int x, int y, double[] into, int width) {
        byte[] codes = picture.codes();
        int step = picture.layout().channels();
        int at = picture.index(x, y);
        if (picture.layout().colours() == 1) {
            for (int u = 0; u < width; u++, at += step) {
                into[u] = codes[at] & 0xFF;
            }
            return;
        }
        for (int u = 0; u < width; u++, at += step) {
            into[u] = 0.299 * (codes[at] & 0xFF) + 0.587 * (codes[at + 1] & 0xFF) + 0.114 * (codes[at + 2] & 0xFF);
        }
    }

    /// `to[toIndex + u]` becomes the weighted sum of the values of `from` that lie `step` apart from `fromIndex + u` on.
    private static void smooth(double[] weights, double[] from, int fromIndex, int step, double[] to, int toIndex, int width) {
        Arrays.fill(to, toIndex, toIndex + width, 0);
        for (int k = 0; k < weights.length; k++) {
            addScaled(weights[k], from, fromIndex + k * step, to, toIndex, width);
        }
    }

    private static void addScaled(double weight, double[] from, int fromIndex, double[] to, int toIndex, int width) {
        for (int u = 0; u < width; u++) {
            to[toIndex + u] += weight * from[fromIndex + u];
        }
    }

    private static double[] gauss(int length) {
        double[] weights = new double[length];
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
