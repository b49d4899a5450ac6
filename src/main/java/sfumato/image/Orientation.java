package sfumato.image;

import sfumato.task.Cancellation;

/// How a stored picture must be turned to stand upright: the eight values of the EXIF tag 0x0112 (EXIF 2.32, 4.6.4 A).
public enum Orientation {
    UPRIGHT(1, false, false, false),
    MIRRORED(2, false, true, false),
    TURNED_180(3, false, true, true),
    FLIPPED(4, false, false, true),
    TRANSPOSED(5, true, false, false),
    TURNED_RIGHT(6, true, false, true),
    TRANSVERSED(7, true, true, true),
    TURNED_LEFT(8, true, true, false);

    private final int exif;
    private final boolean swapsAxes;
    private final boolean fromRight;
    private final boolean fromBottom;

    // Pixel (x, y) of the upright picture is stored at (x, y), with the axes swapped first
    // and then counted from the right or from the bottom of the stored picture.
    Orientation(int exif, boolean swapsAxes, boolean fromRight, boolean fromBottom) {
        this.exif = exif;
        this.swapsAxes = swapsAxes;
        this.fromRight = fromRight;
        this.fromBottom = fromBottom;
    }

    public int exif() {
        return exif;
    }

    /// The orientation of an EXIF value; a value outside 1 to 8 means upright, as every viewer takes it.
    public static Orientation ofExif(int value) {
        return value >= 1 && value <= 8 ? values()[value - 1] : UPRIGHT;
    }

    /// The stored picture, turned upright.
    ///
    /// @param cancellation obeyed before each row
    public Samples upright(Samples stored, Cancellation cancellation) {
        if (this == UPRIGHT) {
            return stored;
        }
        int width = swapsAxes ? stored.height() : stored.width();
        int height = swapsAxes ? stored.width() : stored.height();
        Samples upright = Samples.blank(width, height, stored.layout(), stored.depth());
        int sample = stored.depth().bytes();
        int pixel = stored.layout().channels() * sample;
        for (int y = 0; y < height; y++) {
            cancellation.check();
            for (int x = 0; x < width; x++) {
                int u = swapsAxes ? y : x;
                int v = swapsAxes ? x : y;
                int from = stored.index(fromRight ? stored.width() - 1 - u : u, fromBottom ? stored.height() - 1 - v : v);
                System.arraycopy(stored.bytes(), from * sample, upright.bytes(), upright.index(x, y) * sample, pixel);
            }
        }
        return upright;
    }
}
