package sfumato.ui.compare;

import java.util.ArrayList;
import java.util.List;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.task.Cancellation;

/// A picture made ready for the display: at full size and halved again and again, each size cut into tiles that
/// every graphics card takes. Built once, away from the window's thread; a 24-megapixel picture takes 130 MB.
///
/// It may be one made smaller, such as a preview, that is shown in the place of a larger one.
///
/// @param width   of the place it takes, in pixels of the picture that it stands for
/// @param height  of the place it takes
/// @param ownSize how many pixels it has itself
/// @param alpha   whether something may show through
/// @param levels  the full size first
public record PicturePyramid(int width, int height, Size ownSize, boolean alpha, List<Level> levels) {
    /// Well below the 4096 that the oldest cards take, so that only what is seen needs to be uploaded.
    static final int TILE_SIDE = 2048;
    private static final int SMALLEST_LONG_SIDE = 256;

    /// The picture at 1/2^`halvings` of its own size.
    public record Level(int halvings, List<Tile> tiles) { }

    /// A rectangle of a level and its pixels, 0xAARRGGBB with premultiplied colours, row by row.
    public record Tile(int x, int y, int width, int height, int[] argb) { }

    public PicturePyramid {
        levels = List.copyOf(levels);
    }

    /// @throws java.util.concurrent.CancellationException after `cancellation` was requested
    public static PicturePyramid of(Samples samples, Cancellation cancellation) {
        List<Level> levels = new ArrayList<>();
        Samples size = samples;
        while (true) {
            levels.add(new Level(levels.size(), tiles(size, cancellation)));
            if (Math.max(size.width(), size.height()) <= SMALLEST_LONG_SIDE) {
                return new PicturePyramid(samples.width(), samples.height(), new Size(samples.width(), samples.height()),
                        samples.layout().hasAlpha(), levels);
            }
            cancellation.check();
            size = Halving.of(size);
        }
    }

    /// A picture made smaller, in the place of one of `width` by `height` pixels.
    ///
    /// @throws java.util.concurrent.CancellationException after `cancellation` was requested
    public static PicturePyramid ofSmaller(Samples samples, int width, int height, Cancellation cancellation) {
        return of(samples, cancellation).inPlaceOf(width, height);
    }

    /// The same pixels in the place of a picture of another size.
    PicturePyramid inPlaceOf(int otherWidth, int otherHeight) {
        return new PicturePyramid(otherWidth, otherHeight, ownSize, alpha, levels);
    }

    /// Whether it has fewer or more pixels than the picture that it stands for.
    boolean scaled() {
        return ownSize.width() != width || ownSize.height() != height;
    }

    /// The smallest level that still has a pixel for every pixel of a screen that shows the picture at `zoom`.
    Level levelFor(double zoom) {
        double ownZoom = zoom * width / ownSize.width();
        int halvings = 0;
        while (halvings + 1 < levels.size() && ownZoom * (2 << halvings) <= 1) {
            halvings++;
        }
        return levels.get(halvings);
    }

    private static List<Tile> tiles(Samples samples, Cancellation cancellation) {
        List<Tile> tiles = new ArrayList<>();
        for (int y = 0; y < samples.height(); y += TILE_SIDE) {
            for (int x = 0; x < samples.width(); x += TILE_SIDE) {
                cancellation.check();
                int width = Math.min(TILE_SIDE, samples.width() - x);
                int height = Math.min(TILE_SIDE, samples.height() - y);
                tiles.add(new Tile(x, y, width, height, DisplayPixels.of(samples, x, y, width, height)));
            }
        }
        return List.copyOf(tiles);
    }
}
