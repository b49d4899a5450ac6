package sfumato.protect;

import sfumato.image.Size;
import sfumato.image.codec.PictureHead;

/// How much heap one picture takes while it is protected, in bytes: what was tried with pictures of several sizes and kinds, as
/// a sum of parts whose reasons are known.
///
/// There are two times that take most. In the search, the picture itself and, for each pixel of its [Grid], the network's
/// values ([sfumato.nn.MemoryPlan]: 250 bytes at least, 440 if nothing is computed twice) and what is kept for all training
/// sizes. While measuring, several pictures of full size: the original, the copy, what was read back, the noise control,
/// and files as bytes.
///
/// @param usual it takes no more than this, and is as fast as it can be: for deciding how many go on at once
/// @param least in a heap smaller than this it fails
public record MemoryNeed(long usual, long least) {
    // Weights, decoys, classes' data and the collector's own slack.
    private static final long ANY = 80L << 20;
    // Of a pixel of the grid.
    private static final long PLAN = 440;
    private static final long KEPT = 290;
    private static final long LEAST = 660;
    // How often the samples are there at once; in the search, and at most.
    private static final double SEARCHING = 1.25;
    private static final double MEASURING = 5.5;
    // What encoders look at in the evidence has at most so many pixels, forward only.
    private static final long LOOKED_AT = 1080L * 1080 * 160;

    /// Of the picture in a file with this head.
    public static MemoryNeed of(PictureHead head) {
        return of(head.size(), head.pixelBytes());
    }

    /// @param pixelBytes bytes of all samples of a pixel, 1 to 8
    public static MemoryNeed of(Size picture, int pixelBytes) {
        if (pixelBytes < 1 || pixelBytes > 8) {
            throw new IllegalArgumentException(pixelBytes + " bytes a pixel");
        }
        double samples = (double) picture.width() * picture.height() * pixelBytes;
        Size gridSize = Grid.size(picture);
        double grid = (double) gridSize.width() * gridSize.height();
        double measuring = MEASURING * samples + Math.min(LOOKED_AT, 160 * (double) picture.width() * picture.height());
        double usual = Math.max((PLAN + KEPT) * grid + SEARCHING * samples, measuring);
        double least = Math.max(LEAST * grid + SEARCHING * samples, measuring);
        return new MemoryNeed(ANY + (long) usual, ANY + (long) least);
    }
}
