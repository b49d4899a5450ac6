package sfumato.protect;

import sfumato.attack.Bounds;
import sfumato.attack.BudgetMap;
import sfumato.attack.Perturbation;
import sfumato.image.Samples;
import sfumato.image.codec.Artwork;
import sfumato.image.sight.ColourDifference;
import sfumato.image.sight.ColourMeter;
import sfumato.task.Cancellation;
import sfumato.task.Workers;

/// What of a copy the eye may see, as S-CIELAB differences at the 95th percentile: a hard limit beside the bound in codes. The budget
/// and the search are made to reach it; a pattern that shows more than was foreseen is made weaker, where it shows most or as a whole.
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
    // Nowhere more than this share of what 95 % of the picture may show: some places show more than is foreseen.
    private static final double FORESEEN = 0.9;
    // Of larger pictures the middle is looked at; it takes half a second.
    private static final int LARGEST_SIDE = 2048;
    private static final int GLANCE_SIDE = 768;

    /// For an intensity in codes.
    public static SightLimit of(double maxCodes) {
        return new SightLimit(BALANCED_EVERYWHERE * maxCodes / BALANCED_CODES, BALANCED_FLAT * maxCodes / BALANCED_CODES);
    }

    /// What the search may show anywhere, as it is foreseen.
    double searched() {
        return FORESEEN * everywhere;
    }

    /// The artwork's samples with as much of the perturbation as may be seen. Where it is seen too much it is made weaker; if flat regions or the
    /// whole picture still show more than they may, or what is left cannot be foreseen, all of it.
    Samples carry(Artwork artwork, Perturbation perturbation, Bounds bounds, Workers workers, Cancellation cancellation) {
        double level = searched();
        double strength = 1;
        for (int round = 0; ; round++) {
            cancellation.check();
            Samples copy = Recombination.apply(artwork.samples(), artwork.colours(), bounds.withSeen(level).keep(perturbation).times(strength), bounds.budget(), workers);
            ColourMeter.Seen seen = seen(artwork, copy, LARGEST_SIDE, workers);
            if (share(seen) >= 1 || round == 2 * ROUNDS) {
                return copy;
            }
            if (round >= ROUNDS) {
                strength *= MARGIN * share(seen);
            } else if (shareInFlat(seen) < 1) {
                strength *= MARGIN * shareInFlat(seen);
            } else {
                level *= MARGIN * share(seen);
            }
        }
    }

    /// The same in a hurry, for what is looked at for a moment: one look at the middle says how much may be seen.
    Samples glance(Artwork artwork, Perturbation perturbation, BudgetMap budget, Workers workers) {
        Samples copy = Recombination.apply(artwork.samples(), artwork.colours(), perturbation, budget, workers);
        double share = share(seen(artwork, copy, GLANCE_SIDE, workers));
        return share >= 1 ? copy : Recombination.apply(artwork.samples(), artwork.colours(), perturbation.times(MARGIN * share), budget, workers);
    }

    /// How much of what is seen may be seen; 1 and more is all.
    double share(ColourMeter.Seen seen) {
        return Math.min(everywhere / seen.all().p95(), shareInFlat(seen));
    }

    private double shareInFlat(ColourMeter.Seen seen) {
        return seen.flat().map(ColourDifference::p95).map(p95 -> flat / p95).orElse(Double.POSITIVE_INFINITY);
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
