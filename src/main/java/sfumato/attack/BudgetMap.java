package sfumato.attack;

import java.util.Optional;
import sfumato.image.Depth;
import sfumato.image.ResampleKernel;
import sfumato.image.Resampler;
import sfumato.image.Size;
import sfumato.task.Workers;

/// The budget: how much each pixel may change, in 8-bit codes and fractions of them, on the grid of the perturbation.
/// At the picture's own size it is interpolated. A fraction of a code can only be dithered, some pixels taking the whole
/// code and some none; so the bound B that the written file obeys is the next whole number
/// of its own codes.
///
/// An artist's mask lowers it: on the grid, so that effort is spent where it counts, and once more at the picture's own
/// size, where the mask's edges are sharp.
///
/// @param masked what lowered `codes`, if anything did
public record BudgetMap(Size size, float[] codes, Optional<Masked> masked) {

    /// @param codes what was allowed before, on the same grid
    /// @param mask  multiplies it
    public record Masked(float[] codes, Mask mask) { }

    public BudgetMap {
        if (codes.length != size.pixels() || (masked.isPresent() && masked.get().codes.length != codes.length)) {
            throw new IllegalArgumentException(codes.length + " values for " + size);
        }
    }

    /// A budget without a mask.
    public BudgetMap(Size size, float[] codes) {
        this(size, codes, Optional.empty());
    }

    /// This budget times a mask. There can be one.
    public BudgetMap under(Mask mask, Workers workers) {
        if (masked.isPresent()) {
            throw new IllegalStateException("there is a mask already");
        }
        float[] lowered = mask.on(size).all(workers);
        for (int i = 0; i < lowered.length; i++) {
            lowered[i] *= codes[i];
        }
        return new BudgetMap(size, lowered, Optional.of(new Masked(codes, mask)));
    }

    /// The bound at the picture's own size, band by band.
    public FullSize at(Size picture) {
        return new FullSize(this, picture);
    }

    /// Gives whole codes for bands of rows. Safe for several threads.
    public static final class FullSize {
        private final BudgetMap map;
        private final Resampler resampler;
        private final Optional<Mask.OnPicture> mask;
        private final int width;

        private FullSize(BudgetMap map, Size picture) {
            this.map = map;
            resampler = Resampler.plan(map.size.width(), map.size.height(), picture.width(), picture.height(), ResampleKernel.BILINEAR);
            mask = map.masked.map(masked -> masked.mask.on(picture));
            width = picture.width();
        }

        /// The bounds B of the pixels in rows `from` to `to - 1`, in whole codes of this depth.
        public int[] rows(int from, int to, Depth depth) {
            float[] values = interpolated(map.codes, from, to);
            map.masked.ifPresent(masked -> lower(values, interpolated(masked.codes, from, to), mask.orElseThrow().rows(from, to)));
            int[] whole = new int[values.length];
            for (int i = 0; i < whole.length; i++) {
                // Interpolation may add a last bit to a whole number.
                whole[i] = (int) Math.ceil(values[i] * depth.perCode() - 1e-3f);
            }
            return whole;
        }

        private float[] interpolated(float[] codes, int from, int to) {
            float[] values = new float[(to - from) * width];
            resampler.forwardRows(codes, values, from, to);
            return values;
        }

        // The grid knows less than the mask where that is sharp, and more where its details are finer than the grid.
        private static void lower(float[] values, float[] unmasked, float[] shares) {
            for (int i = 0; i < values.length; i++) {
                values[i] = Math.min(values[i], unmasked[i] * shares[i]);
            }
        }
    }
}
