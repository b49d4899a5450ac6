package sfumato.attack;

import java.util.Arrays;
import sfumato.image.ResampleKernel;
import sfumato.image.Resampler;
import sfumato.image.Rows;
import sfumato.image.Size;
import sfumato.task.Workers;

/// An artist's mask: which share of the strength each part of a picture may get. It covers the whole picture and may have
/// any size. It stays bytes: rows at a picture's size are made when they are asked for, because a large picture has no room
/// for a plane of float.
///
/// A smaller mask is interpolated between its pixels, but never into a black one: that is black up to its edge. A larger one
/// is averaged over the area of each of the picture's pixels, so those that lie wholly in black are black.
///
/// @param shares row by row, 0 (leave alone) to 255 (full strength), unsigned; the array is shared, not copied
public record Mask(Size size, byte[] shares) {
    private static final float FULL = 255;
    private static final int ROWS_PER_TASK = 32;

    public Mask {
        if (shares.length != size.pixels()) {
            throw new IllegalArgumentException(shares.length + " values for " + size);
        }
    }

    /// The part of the mask, 0 to 1, that leaves the picture alone.
    public double black() {
        long black = 0;
        for (byte share : shares) {
            black += share == 0 ? 1 : 0;
        }
        return black / (double) shares.length;
    }

    /// The mask on a picture of this size.
    public OnPicture on(Size picture) {
        return new OnPicture(this, picture);
    }

    /// Gives shares for bands of rows. Safe for several threads.
    public static final class OnPicture {
        private final Mask mask;
        private final Size picture;
        private final boolean larger;
        private final Resampler resampler;

        private OnPicture(Mask mask, Size picture) {
            this.mask = mask;
            this.picture = picture;
            larger = mask.size.width() > picture.width() || mask.size.height() > picture.height();
            resampler = Resampler.plan(mask.size.width(), mask.size.height(), picture.width(), picture.height(),
                    larger ? ResampleKernel.AREA : ResampleKernel.BILINEAR);
        }

        /// The shares of all pixels at once, for small pictures. Bitwise the same for any number of threads.
        float[] all(Workers workers) {
            float[] all = new float[picture.pixels()];
            workers.ranges(picture.height(), ROWS_PER_TASK, (from, to, _) -> {
                float[] band = rows(from, to);
                System.arraycopy(band, 0, all, from * picture.width(), band.length);
            });
            return all;
        }

        /// The shares, 0 to 1, of the pixels in rows `from` to `to - 1`.
        public float[] rows(int from, int to) {
            float[] shares = new float[(to - from) * picture.width()];
            Rows own = mask::row;
            resampler.forwardRows(own, shares, from, to);
            if (!larger) {
                keepBlack(shares, from, to);
            }
            return shares;
        }

        // Of the mask's pixel in which the middle of the picture's lies.
        private void keepBlack(float[] shares, int from, int to) {
            int[] column = new int[picture.width()];
            Arrays.setAll(column, x -> nearest(x, picture.width(), mask.size.width()));
            for (int y = from; y < to; y++) {
                int row = nearest(y, picture.height(), mask.size.height()) * mask.size.width();
                for (int x = 0; x < column.length; x++) {
                    if (mask.shares[row + column[x]] == 0) {
                        shares[(y - from) * picture.width() + x] = 0;
                    }
                }
            }
        }

        private static int nearest(int place, int of, int among) {
            return (int) ((2L * place + 1) * among / (2L * of));
        }
    }

    private void row(int y, float[] into) {
        for (int x = 0, at = y * size.width(); x < size.width(); x++, at++) {
            into[x] = (shares[at] & 0xFF) / FULL;
        }
    }
}
