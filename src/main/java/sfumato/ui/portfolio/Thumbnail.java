package sfumato.ui.portfolio;

import sfumato.image.Samples;
import sfumato.image.codec.Artwork;
import sfumato.task.Cancellation;
import sfumato.task.Workers;
import sfumato.ui.compare.PicturePyramid;

/// A picture made small.
///
/// @param argb 0xAARRGGBB with premultiplied colours, row by row
public record Thumbnail(int width, int height, int[] argb) {
    /// The longer side, in pixels: twice what is shown, for screens with small pixels.
    static final int LONG_SIDE = 144;
    /// So many pixels across and down are weighed for one of the thumbnail; more would cost time and show nothing.
    private static final int MOST_TAPS = 4;

    /// Reduces in the picture's own colours before they are turned into those of the screen, which saves time and memory.
    public static Thumbnail of(Artwork artwork) {
        Samples small = artwork.withSamples(reduced(artwork.samples())).shown(new Workers(1));
        PicturePyramid.Tile tile = PicturePyramid.of(small, new Cancellation()).levels().getFirst().tiles().getFirst();
        return new Thumbnail(tile.width(), tile.height(), tile.argb());
    }

    private static Samples reduced(Samples full) {
        double scale = Math.max(1, Math.max(full.width(), full.height()) / (double) LONG_SIDE);
        int width = Math.max(1, (int) Math.round(full.width() / scale));
        int height = Math.max(1, (int) Math.round(full.height() / scale));
        Samples small = Samples.blank(width, height, full.layout(), full.depth());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                mean(full, x, y, small);
            }
        }
        return small;
    }

    private static void mean(Samples full, int x, int y, Samples small) {
        int channels = full.layout().channels();
        int bytes = full.depth().bytes();
        int taps = Math.min(MOST_TAPS, Math.ceilDiv(full.width(), small.width()));
        long[] sums = new long[channels];
        for (int tap = 0; tap < taps * taps; tap++) {
            int fromX = (int) ((x + (tap % taps + 0.5) / taps) * full.width() / small.width());
            int fromY = (int) ((y + (Math.floorDiv(tap, taps) + 0.5) / taps) * full.height() / small.height());
            for (int channel = 0; channel < channels; channel++) {
                sums[channel] += full.code(fromX, fromY, channel);
            }
        }
        for (int channel = 0; channel < channels; channel++) {
            long code = sums[channel] / ((long) taps * taps);
            int at = (small.index(x, y) + channel) * bytes;
            for (int i = 0; i < bytes; i++) {
                small.bytes()[at + i] = (byte) (code >> (8 * (bytes - 1 - i)));
            }
        }
    }
}
