package sfumato.attack;

import sfumato.image.Depth;
import sfumato.image.ResampleKernel;
import sfumato.image.Resampler;
import sfumato.image.Size;

/// The budget: how much each pixel may change, in 8-bit codes and fractions of them, on the grid of the perturbation.
/// At the picture's own size it is interpolated. A fraction of a code can only be dithered, some pixels taking the whole
/// code and some none; so the bound B that the written file obeys is the next whole number
/// of its own codes.
public record BudgetMap(Size size, float[] codes) {

    public BudgetMap {
        if (codes.length != size.pixels()) {
            throw new IllegalArgumentException(codes.length + " values for " + size);
        }
    }

    /// The bound at the picture's own size, band by band.
    public FullSize at(Size picture) {
        return new FullSize(Resampler.plan(size.width(), size.height(), picture.width(), picture.height(), ResampleKernel.BILINEAR), codes, picture.width());
    }

    /// Gives whole codes for bands of rows.
    public static final class FullSize {
        private final Resampler resampler;
        private final float[] codes;
        private final int width;

        private FullSize(Resampler resampler, float[] codes, int width) {
            this.resampler = resampler;
            this.codes = codes;
            this.width = width;
        }

        /// The bounds B of the pixels in rows `from` to `to - 1`, in whole codes of this depth.
        public int[] rows(int from, int to, Depth depth) {
            float[] values = new float[(to - from) * width];
            resampler.forwardRows(codes, values, from, to);
            int[] whole = new int[values.length];
            for (int i = 0; i < whole.length; i++) {
                // Interpolation may add a last bit to a whole number.
                whole[i] = (int) Math.ceil(values[i] * depth.perCode() - 1e-3f);
            }
            return whole;
        }
    }
}
