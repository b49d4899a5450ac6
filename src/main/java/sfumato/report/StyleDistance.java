package sfumato.report;

import sfumato.tensor.FeatureStatistics;

/// How far two styles lie apart: root mean square differences of the channels' means, and of all entries of their
/// covariances. The two have different units, so they are kept apart until each is divided by its own scale.
record StyleDistance(double means, double covariances) {
    static final StyleDistance NONE = new StyleDistance(0, 0);

    static StyleDistance between(FeatureStatistics a, FeatureStatistics b) {
        double means = 0;
        double covariances = 0;
        int channels = a.channels();
        for (int c = 0; c < channels; c++) {
            means += square(a.mean()[c] - b.mean()[c]);
            for (int d = 0; d < channels; d++) {
                covariances += square(a.covariance()[c][d] - b.covariance()[c][d]);
            }
        }
        return new StyleDistance(Math.sqrt(means / channels), Math.sqrt(covariances) / channels);
    }

    StyleDistance plus(StyleDistance other) {
        return new StyleDistance(means + other.means, covariances + other.covariances);
    }

    StyleDistance dividedBy(double divisor) {
        return new StyleDistance(means / divisor, covariances / divisor);
    }

    /// The mean of the two, each counted in its own unit.
    double in(StyleDistance unit) {
        return (means / unit.means + covariances / unit.covariances) / 2;
    }

    private static double square(double value) {
        return value * value;
    }
}
