package sfumato.attack;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import sfumato.task.Workers;
import sfumato.tensor.FeatureStatistics;
import sfumato.tensor.Tensor;

/// Brings features to a style's mean and covariance (whitening and colouring, WCT: Li et al., NeurIPS 2017):
/// S^½ · C^−½ · (f − mean) + the style's mean, where C is the features' own covariance and S the style's.
final class Recolouring {
    // Directions in which the artwork's features vary less than this share of their greatest variance are noise;
    // whitening would blow them up.
    private static final double LEAST_SHARE = 1e-4;
    private static final int ROWS_PER_TASK = 4;
    private static final int PIXELS_AT_ONCE = 4;

    private final double[] mean;
    private final RealMatrix root;

    Recolouring(FeatureStatistics style) {
        mean = style.mean();
        root = power(style.covariance(), 0.5);
    }

    /// What multiplies the deviation of features with these statistics from their mean.
    double[][] map(FeatureStatistics own) {
        return root.multiply(power(own.covariance(), -0.5)).getData();
    }

    /// The features in this style.
    ///
    /// @param own the features' own statistics
    /// @param map as [#map] gives it
    Tensor apply(Tensor features, FeatureStatistics own, double[][] map, Workers workers) {
        Tensor result = new Tensor(features.shape());
        double[][] columns = columns(map);
        workers.ranges(features.height(), ROWS_PER_TASK, (first, end, _) -> {
            double[][] deviations = new double[PIXELS_AT_ONCE][columns.length];
            double[][] sums = new double[PIXELS_AT_ONCE][mean.length];
            for (int y = first; y < end; y++) {
                for (int x = 0; x < features.width(); x += PIXELS_AT_ONCE) {
                    own.deviations(features, y, x, deviations);
                    multiply(columns, deviations, sums);
                    store(sums, result, y, x);
                }
            }
        });
        return result;
    }

    // Of an even number, the last of zeros where there is none.
    private static double[][] columns(double[][] map) {
        double[][] columns = new double[map.length + map.length % 2][map.length];
        for (int row = 0; row < map.length; row++) {
            for (int k = 0; k < map.length; k++) {
                columns[k][row] = map[row][k];
            }
        }
        return columns;
    }

    // Four pixels and two columns at once; plain loops over arrays with one index, which the compiler turns into
    // vector instructions.
    private void multiply(double[][] columns, double[][] deviations, double[][] sums) {
        double[] s0 = sums[0];
        double[] s1 = sums[1];
        double[] s2 = sums[2];
        double[] s3 = sums[3];
        for (double[] sum : sums) {
            System.arraycopy(mean, 0, sum, 0, mean.length);
        }
        for (int k = 0; k < columns.length; k += 2) {
            double[] left = columns[k];
            double[] right = columns[k + 1];
            double l0 = deviations[0][k];
            double l1 = deviations[1][k];
            double l2 = deviations[2][k];
            double l3 = deviations[3][k];
            double r0 = deviations[0][k + 1];
            double r1 = deviations[1][k + 1];
            double r2 = deviations[2][k + 1];
            double r3 = deviations[3][k + 1];
            for (int c = 0; c < s0.length; c++) {
                s0[c] += left[c] * l0 + right[c] * r0;
                s1[c] += left[c] * l1 + right[c] * r1;
                s2[c] += left[c] * l2 + right[c] * r2;
                s3[c] += left[c] * l3 + right[c] * r3;
            }
        }
    }

    private static void store(double[][] sums, Tensor result, int y, int x) {
        float[] data = result.data();
        for (int i = 0; i < PIXELS_AT_ONCE && x + i < result.width(); i++) {
            int at = result.at(y, x + i);
            double[] one = sums[i];
            for (int c = 0; c < one.length; c++) {
                data[at + c] = (float) one[c];
            }
        }
    }

    // A symmetric positive semidefinite matrix to a power, its near-empty directions left out.
    private static RealMatrix power(double[][] symmetric, double exponent) {
        EigenDecomposition e = new EigenDecomposition(new Array2DRowRealMatrix(symmetric, false));
        double[] values = e.getRealEigenvalues();
        double greatest = 0;
        for (double value : values) {
            greatest = Math.max(greatest, value);
        }
        double[][] scaled = e.getV().getData();
        for (double[] row : scaled) {
            for (int k = 0; k < row.length; k++) {
                row[k] *= values[k] > LEAST_SHARE * greatest ? Math.pow(values[k], exponent) : 0;
            }
        }
        return new Array2DRowRealMatrix(scaled, false).multiply(e.getVT());
    }
}
