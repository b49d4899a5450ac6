package sfumato.report;

import sfumato.image.Samples;
import sfumato.task.Workers;

/// The structural similarity at several scales (MS-SSIM) of Wang, Simoncelli and Bovik (Asilomar 2003): five scales, each of
/// half the side of the one before by means of two by two pixels; structure compared at each, mean luma at the coarsest only,
/// the mean over the picture to the power of the scale's weight.
///
/// A small picture has fewer scales: as many as leave its shorter side the 11 pixels of the window, and at least one. The
/// weights of those are divided by their sum. With one scale it is the plain similarity (SSIM).
///
/// @param single the plain similarity
/// @param multi  at all scales
record MultiScaleSimilarity(double single, double multi) {
    private static final double[] WEIGHTS = {0.0448, 0.2856, 0.3001, 0.2363, 0.1333};
    private static final int SHORTEST_SIDE = 11;

    /// Compares the luma of the codes of two pictures of equal shape.
    static MultiScaleSimilarity of(Samples first, Samples second, Workers workers) {
        int scales = scales(Math.min(first.width(), first.height()));
        double weights = 0;
        for (int scale = 0; scale < scales; scale++) {
            weights += WEIGHTS[scale];
        }
        double single = 0;
        double multi = 1;
        for (int scale = 0; scale < scales; scale++) {
            StructuralSimilarity.Means means = StructuralSimilarity.means(first, second, scale, workers);
            if (scale == 0) {
                single = means.whole();
            }
            double factor = scale == scales - 1 ? means.whole() : means.structure();
            // A picture against its negative has no root that is a number; it could not be less alike.
            multi *= Math.pow(Math.max(0, factor), WEIGHTS[scale] / weights);
        }
        return new MultiScaleSimilarity(single, multi);
    }

    private static int scales(int shorterSide) {
        int scales = 1;
        while (scales < WEIGHTS.length && shorterSide >> scales >= SHORTEST_SIDE) {
            scales++;
        }
        return scales;
    }
}
