package sfumato.protect;

import sfumato.attack.Bounds;
import sfumato.attack.BudgetMap;
import sfumato.attack.EyeLimit;
import sfumato.attack.VisibilityModel;
import sfumato.image.EncoderView;
import sfumato.image.Planes;
import sfumato.image.ResampleKernel;
import sfumato.image.Size;
import sfumato.image.codec.Artwork;
import sfumato.task.Workers;

/// An artwork on the grid where its perturbation is found.
///
/// @param view   as an encoder is shown it, three planes of sRGB in [0,1]
/// @param budget how much may change there
record Grid(Planes view, BudgetMap budget) {
    // The perturbation lives at the largest size that pictures are usually trained at.
    private static final int SHORTER_SIDE = 768;

    static Grid of(Artwork artwork, int maxCodes, Masking mask, Workers workers) {
        Planes view = view(artwork, workers);
        return new Grid(view, mask.of(VisibilityModel.budget(view, maxCodes, workers), view, workers));
    }

    /// The grid of a picture of this size.
    static Size size(Size picture) {
        return picture.withShorterSideAtMost(SHORTER_SIDE);
    }

    /// What the search keeps to.
    Bounds bounds(Artwork artwork, SightLimit limit, Workers workers) {
        return new Bounds(budget, EyeLimit.of(artwork.colours().srgb(artwork.samples(), workers), view, workers), limit.searched());
    }

    /// The artwork alone.
    static Planes view(Artwork artwork, Workers workers) {
        Size size = size(new Size(artwork.width(), artwork.height()));
        return EncoderView.of(artwork.colours().srgb(artwork.samples(), workers), size, ResampleKernel.BICUBIC, workers);
    }
}
