package sfumato.attack;

import java.util.function.IntConsumer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import sfumato.tensor.Tensor;

/// Mean and covariance of a head's channels over all pixels: what is called a style.
///
/// @param mean       one for each channel
/// @param covariance channels × channels, symmetric
public record FeatureStatistics(double[] mean, double[][] covariance) {
    // Directions in which the artwork's features vary less than this share of their greatest variance are noise;
    // whitening would blow them up.
    private static final double LEAST_SHARE = 1e-4;

    public static FeatureStatistics of(Tensor features) {
        int channels = features.channels();
        double[] mean = new double[channels];
        double[][] covariance = new double[channels][channels];
        double count = features.shape().pixels();
        forEachPixel(features, at -> {
            for (int c = 0; c < channels; c++) {
                mean[c] += features.data()[at + c] / count;
            }
        });
        double[] d = new double[channels];
        forEachPixel(features, at -> {
            for (int c = 0; c < channels; c++) {
                d[c] = features.data()[at + c] - mean[c];
            }
            for (int a = 0; a < channels; a++) {
                double scaled = d[a] / count;
                for (int b = 0; b <= a; b++) {
                    covariance[a][b] += scaled * d[b];
                }
            }
        });
        for (int a = 0; a < channels; a++) {
            for (int b = 0; b < a; b++) {
                covariance[b][a] = covariance[a][b];
            }
        }
        return new FeatureStatistics(mean, covariance);
    }

    public int channels() {
        return mean.length;
    }

    /// The sum of the channels' variances.
    public double totalVariance() {
        double sum = 0;
        for (int c = 0; c < mean.length; c++) {
            sum += covariance[c][c];
        }
        return sum;
    }

    /// How far two styles lie apart: the squared distance of means and of standard deviations (the Fréchet distance of
    /// the two as if channels were independent), in units of this style's variance.
    public double distanceTo(FeatureStatistics other) {
        double sum = 0;
        for (int c = 0; c < mean.length; c++) {
            double means = mean[c] - other.mean[c];
            double deviations = Math.sqrt(covariance[c][c]) - Math.sqrt(other.covariance[c][c]);
            sum += means * means + deviations * deviations;
        }
        return sum / Math.max(1e-9, totalVariance());
    }

    /// Features with these statistics, brought to the style's mean and covariance:
    /// S^½ · C^−½ · (f − mean) + the style's mean.
    public Tensor recoloured(Tensor features, FeatureStatistics style) {
        RealMatrix map = power(style.covariance, 0.5).multiply(power(covariance, -0.5));
        double[][] rows = map.getData();
        Tensor result = new Tensor(features.shape());
        double[] d = new double[channels()];
        forEachPixel(features, at -> {
            for (int c = 0; c < d.length; c++) {
                d[c] = features.data()[at + c] - mean[c];
            }
            for (int c = 0; c < d.length; c++) {
                double sum = style.mean[c];
                for (int k = 0; k < d.length; k++) {
                    sum += rows[c][k] * d[k];
                }
                result.data()[at + c] = (float) sum;
            }
        });
        return result;
    }

    // A symmetric positive semidefinite matrix to a power, its near-empty directions left out.
    private static RealMatrix power(double[][] symmetric, double exponent) {
        EigenDecomposition e = new EigenDecomposition(new Array2DRowRealMatrix(symmetric));
        double greatest = 0;
        for (double value : e.getRealEigenvalues()) {
            greatest = Math.max(greatest, value);
        }
        RealMatrix scaled = e.getV().copy();
        for (int k = 0; k < symmetric.length; k++) {
            double value = e.getRealEigenvalue(k);
            double factor = value > LEAST_SHARE * greatest && value > 0 ? Math.pow(value, exponent) : 0;
            scaled.setColumnVector(k, scaled.getColumnVector(k).mapMultiply(factor));
        }
        return scaled.multiply(e.getV().transpose());
    }

    private static void forEachPixel(Tensor t, IntConsumer body) {
        for (int y = 0; y < t.height(); y++) {
            for (int x = 0; x < t.width(); x++) {
                body.accept(t.at(y, x));
            }
        }
    }
}
