package sfumato.protect;

import java.util.List;
import sfumato.attack.TrainingSizes;
import sfumato.image.Size;
import sfumato.image.codec.PictureHead;
import sfumato.nn.MemoryPlan;
import sfumato.nn.MemoryPlan.Purpose;
import sfumato.nn.encoder.Encoder;

/// How much heap one picture takes while it is protected, in bytes: what was tried with pictures of several sizes and kinds, as
/// a sum of parts whose reasons are known.
///
/// There are two times that take most. In the search, the picture itself and, for each pixel of its [Grid], the network's
/// values ([sfumato.nn.MemoryPlan]: 175 bytes at least, 306 if nothing is computed twice; the largest training size has fewer pixels than
/// the grid) and what is kept for all training sizes. While measuring, several pictures of full size: the original, the copy as it was
/// read back, the noise control, and files as bytes.
///
/// @param usual it takes no more than this, and is as fast as it can be: for deciding how many go on at once
/// @param least in a heap smaller than this it fails
public record MemoryNeed(long usual, long least) {
    // Weights, decoys, classes' data and the collector's own slack.
    private static final long ANY = 80L << 20;
    // Of a pixel of the grid.
    private static final long PLAN = 306;
    private static final long KEPT = 232;
    private static final long LEAST = 490;
    // Of a pixel of one training size: planes and blocks of the view that a further encoder is shown.
    private static final long VIEW = 100;
    // What a head shall see and which way it pulls, both of the head's own size.
    private static final int GOAL_AND_GRADIENT = 2;
    // How often the samples are there at once; in the search, and at most.
    private static final double SEARCHING = 1.25;
    private static final double MEASURING = 4.5;
    // What encoders look at in the evidence has at most so many pixels, forward only.
    private static final long LOOKED_AT = 1080L * 1080 * 160;

    /// Of the picture in a file with this head.
    public static MemoryNeed of(PictureHead head) {
        return of(head.size(), head.pixelBytes());
    }

    /// The same where further encoders join the search, or judge. They look one after the other in the same memory, so of what they compute
    /// in, only the greatest counts; their goals are kept side by side. Their weights are there once for all pictures, and not counted.
    ///
    /// @param joined those that join
    /// @param judges those that are only asked about the copy
    public static long usual(PictureHead head, List<Encoder> joined, List<Encoder> judges) {
        Size grid = Grid.size(head.size());
        double greatest = PLAN * pixels(grid);
        double kept = KEPT * pixels(grid);
        for (Encoder encoder : joined) {
            List<Size> sizes = TrainingSizes.of(encoder, grid);
            greatest = Math.max(greatest, within(plan(encoder, sizes.getFirst())));
            for (Size size : sizes) {
                kept += GOAL_AND_GRADIENT * (double) plan(encoder, size).headBytes() + VIEW * pixels(size);
            }
        }
        long search = ANY + (long) (greatest + kept + SEARCHING * head.pixelBytes() * pixels(head.size()));
        double looked = 0;
        for (Encoder judge : judges) {
            for (Size size : List.of(Upload.size(head.size(), judge.multiple()), Decoys.size(judge))) {
                looked = Math.max(looked, within(judge.plan(size.height(), size.width(), Purpose.FORWARD, Long.MAX_VALUE)));
            }
        }
        long measuring = ANY + (long) (looked + MEASURING * head.pixelBytes() * pixels(head.size()));
        return Math.max(Math.max(search, measuring), of(head).usual);
    }

    // Encoders are given half of the heap.
    private static double within(MemoryPlan plan) {
        return Math.min(Runtime.getRuntime().maxMemory() / 2.0, (double) plan.bytes());
    }

    // As if there was memory for everything.
    private static MemoryPlan plan(Encoder encoder, Size size) {
        return encoder.plan(size.height(), size.width(), Purpose.FORWARD_AND_BACKWARD, Long.MAX_VALUE);
    }

    private static double pixels(Size size) {
        return (double) size.width() * size.height();
    }

    /// @param pixelBytes bytes of all samples of a pixel, 1 to 8
    public static MemoryNeed of(Size picture, int pixelBytes) {
        if (pixelBytes < 1 || pixelBytes > 8) {
            throw new IllegalArgumentException(pixelBytes + " bytes a pixel");
        }
        double samples = pixels(picture) * pixelBytes;
        double grid = pixels(Grid.size(picture));
        double measuring = MEASURING * samples + Math.min(LOOKED_AT, 160 * pixels(picture));
        double usual = Math.max((PLAN + KEPT) * grid + SEARCHING * samples, measuring);
        double least = Math.max(LEAST * grid + SEARCHING * samples, measuring);
        return new MemoryNeed(ANY + (long) usual, ANY + (long) least);
    }
}
