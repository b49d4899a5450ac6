package sfumato.tensor;

import sfumato.task.Workers;

/// Mean and covariance of a tensor's channels over all pixels. Of an encoder's features, this is what is called a style.
///
/// @param mean       one for each channel
/// @param covariance channels × channels, symmetric
public record FeatureStatistics(double[] mean, double[][] covariance) {

    /// Measured on the pixels of a tensor. Bitwise the same for any number of threads.
    public static FeatureStatistics of(Tensor features, Workers workers) {
        int channels = features.channels();
        double[] mean = PixelSums.mean(features, workers);
        double[][] covariance = PixelSums.products(features, mean, workers);
        double count = features.shape().pixels();
        for (int a = 0; a < channels; a++) {
            for (int b = 0; b <= a; b++) {
                covariance[a][b] /= count;
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

    /// How far apart features with these statistics and others lie that have nothing to do with them: the root mean square
    /// difference over all values, where each of the one may meet each of the other.
    public double meanDistanceTo(FeatureStatistics unrelated) {
        double squares = totalVariance() + unrelated.totalVariance();
        for (int c = 0; c < mean.length; c++) {
            double means = mean[c] - unrelated.mean[c];
            squares += means * means;
        }
        return Math.sqrt(squares / mean.length);
    }

    /// `into[i][c]` becomes the deviation from the mean of channel c of the pixel (x + i, y), and 0 beyond the row's end.
    public void deviations(Tensor features, int y, int x, double[][] into) {
        PixelSums.deviations(features, y, x, mean, into);
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
}
