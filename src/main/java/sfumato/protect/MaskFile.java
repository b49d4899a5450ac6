package sfumato.protect;

import java.nio.file.Path;
import sfumato.attack.Mask;
import sfumato.image.Depth;
import sfumato.image.Layout;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.image.codec.ArtworkReader;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;

/// Reads an artist's mask: any picture, black where the artwork is to be left alone, white where it may get the full
/// strength, greys between in proportion to their codes. Colours count by their luma (ITU-R BT.601). A profile is not
/// applied: a mask is numbers.
///
/// What is transparent counts as black, and what is half transparent as half: nothing was painted there, and of the two
/// mistakes that are possible, too little change can be mended. Whoever paints black on an empty layer gets a mask that is
/// black everywhere, which is refused in words, and not a picture that changed where it was to be left alone.
public final class MaskFile {
    // The blackest codes are taken as black: nobody can tell them from it, and JPEG leaves them around edges.
    private static final int LEAST_GREY = 8;

    private MaskFile() {
    }

    /// @param picture of which it is to be the mask
    /// @param upright the picture's size
    /// @throws Problem if it cannot be read, has another shape, or is black everywhere
    public static Mask read(Path file, Path picture, Size upright, Cancellation cancellation) throws Problem {
        Samples samples = new ArtworkReader().read(file, cancellation).samples();
        requireSameShape(new Size(samples.width(), samples.height()), upright, file, picture);
        Mask mask = new Mask(new Size(samples.width(), samples.height()), shares(samples));
        if (mask.black() == 1) {
            throw new Problem.Unsupported(file, "this mask is black everywhere (what is transparent counts as black), so nothing would be protected",
                    "Paint white where the picture may change");
        }
        return mask;
    }

    private static byte[] shares(Samples samples) {
        byte[] shares = new byte[samples.width() * samples.height()];
        int[] row = new int[samples.rowLength()];
        for (int y = 0; y < samples.height(); y++) {
            samples.row(y, row);
            for (int x = 0; x < samples.width(); x++) {
                int code = code(row, x * samples.layout().channels(), samples.layout(), samples.depth());
                shares[y * samples.width() + x] = (byte) (code < LEAST_GREY ? 0 : code);
            }
        }
        return shares;
    }

    // Of 8 bits, rounded to the nearest.
    private static int code(int[] row, int at, Layout layout, Depth depth) {
        double luma = layout.colours() == 1 ? row[at] : 0.299 * row[at] + 0.587 * row[at + 1] + 0.114 * row[at + 2];
        double alpha = layout.hasAlpha() ? row[at + layout.colours()] / (double) depth.top() : 1;
        return (int) Math.round(alpha * luma / depth.perCode());
    }

    // Either may be the other made smaller, and programs round sides up or down: each may be off by a pixel.
    private static void requireSameShape(Size mask, Size upright, Path file, Path picture) throws Problem {
        long across = (long) mask.width() * upright.height();
        long down = (long) mask.height() * upright.width();
        long rounding = Math.max((long) upright.width() + upright.height(), (long) mask.width() + mask.height());
        if (Math.abs(across - down) > rounding) {
            throw new Problem.Unsupported(file, "this mask has another shape, " + words(mask) + ", than " + picture.getFileName() + ", " + words(upright),
                    "Make one of the picture's shape, for example with 'sfumato mask'");
        }
    }

    private static String words(Size size) {
        return size.width() + " x " + size.height() + " pixels";
    }
}
