package sfumato.protect;

import sfumato.attack.BudgetMap;
import sfumato.attack.Perturbation;
import sfumato.image.Samples;
import sfumato.image.codec.Artwork;
import sfumato.image.sight.ColourDifference;
import sfumato.image.sight.ColourMeter;
import sfumato.task.Cancellation;
import sfumato.task.Workers;

/// What of a copy the eye may see, as S-CIELAB differences at the 95th percentile: a hard limit beside the bound in codes. The budget
/// is made to reach it; where a picture's colours or the pattern that was found show more than foreseen, the whole
/// perturbation is made weaker.
///
/// @param everywhere over the whole picture
/// @param flat       over its flat regions
public record SightLimit(double everywhere, double flat) {
    // Balanced strength, 8 codes: in flat colour hardly noticed, in texture what a careful eye begins to find.
    private static final double BALANCED_EVERYWHERE = 3;
    private static final double BALANCED_FLAT = 1.2;
    private static final double BALANCED_CODES = 8;
    // What is seen grows a little faster than the perturbation where codes are dithered.
    private static final double MARGIN = 0.98;
    private static final int ROUNDS = 6;
    // Of larger pictures the middle is looked at; it takes half a second.
    private static final int LARGEST_SIDE = 2048;
    private static final int GLANCE_SIDE = 768;

    /// For an intensity in codes.
    public static SightLimit of(double maxCodes) {
        return new SightLimit(BALANCED_EVERYWHERE * maxCodes / BALANCED_CODES, BALANCED_FLAT * maxCodes / BALANCED_CODES);
    }

    /// The artwork's samples with as much of the perturbation as may be seen.
    Samples carry(Artwork artwork, Perturbation perturbation, BudgetMap budget, Workers workers, Cancellation cancellation) {
        Perturbation rest = perturbation;
        Samples copy = Recombination.apply(artwork.samples(), artwork.colours(), rest, budget, workers);
        for (int round = 0; round < ROUNDS; round++) {
            cancellation.check();
            double share = share(seen(artwork, copy, LARGEST_SIDE, workers));
            if (share >= 1) {
                break;
            }
            rest = rest.times(MARGIN * share);
            copy = Recombination.apply(artwork.samples(), artwork.colours(), rest, budget, workers);
        }
        return copy;
    }

    /// The same in a hurry, for what is looked at for a moment: one look at the middle says how much may be seen.
    Samples glance(Artwork artwork, Perturbation perturbation, BudgetMap budget, Workers workers) {
        Samples copy = Recombination.apply(artwork.samples(), artwork.colours(), perturbation, budget, workers);
        double share = share(seen(artwork, copy, GLANCE_SIDE, workers));
        return share >= 1 ? copy : Recombination.apply(artwork.samples(), artwork.colours(), perturbation.times(MARGIN * share), budget, workers);
    }

    /// How much of what is seen may be seen; 1 and more is all.
    double share(ColourMeter.Seen seen) {
        double all = everywhere / seen.all().p95();
        return seen.flat().map(ColourDifference::p95).map(p95 -> Math.min(all, flat / p95)).orElse(all);
    }

    private static ColourMeter.Seen seen(Artwork artwork, Samples copy, int largestSide, Workers workers) {
        return ColourMeter.measure(artwork.colours().srgb(middle(artwork.samples(), largestSide), workers),
                artwork.colours().srgb(middle(copy, largestSide), workers), workers);
    }

    private static Samples middle(Samples picture, int largestSide) {
        int width = Math.min(picture.width(), largestSide);
        int height = Math.min(picture.height(), largestSide);
        if (width == picture.width() && height == picture.height()) {
            return picture;
        }
        return picture.cropped((picture.width() - width) / 2, (picture.height() - height) / 2, width, height);
    }
}
