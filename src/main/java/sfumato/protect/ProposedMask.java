package sfumato.protect;

import java.nio.file.Path;
import sfumato.attack.Mask;
import sfumato.attack.MaskProposal;
import sfumato.file.SafeFile;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.image.codec.Artwork;
import sfumato.image.codec.ArtworkReader;
import sfumato.image.codec.ArtworkWriter;
import sfumato.image.codec.Export;
import sfumato.problem.Problem;
import sfumato.task.Workers;

/// The program's proposal of a mask, and as a file that an artist can paint on: a grey PNG of 8 bits, of the picture's
/// size, upright.
public final class ProposedMask {
    private static final int ROWS_PER_TASK = 32;
    private static final Export PNG = new Export(PictureFormat.PNG, 100);

    private ProposedMask() {
    }

    /// The proposal on the grid on which it is made, of the picture's shape.
    ///
    /// @throws Problem if the picture cannot be read
    public static Mask of(Path picture, Workers workers) throws Problem {
        return of(new ArtworkReader().read(picture), workers);
    }

    /// @throws Problem if the picture cannot be read, or there is a file of the target's name already: none is ever replaced
    public static void write(Path picture, Path target, Workers workers) throws Problem {
        SafeFile.requireFree(target, false);
        Artwork artwork = new ArtworkReader().read(picture);
        Samples grey = drawn(artwork, workers);
        new ArtworkWriter(workers).write(new Artwork(grey, PictureFormat.PNG), PNG, target, false);
    }

    private static Mask of(Artwork artwork, Workers workers) {
        return MaskProposal.of(Grid.view(artwork, workers), workers);
    }

    private static Samples drawn(Artwork artwork, Workers workers) {
        Size size = new Size(artwork.width(), artwork.height());
        Mask.OnPicture mask = of(artwork, workers).on(size);
        Samples grey = Samples.blank(size.width(), size.height(), Layout.GREY);
        workers.ranges(size.height(), ROWS_PER_TASK, (from, to, _) -> {
            float[] shares = mask.rows(from, to);
            for (int i = 0; i < shares.length; i++) {
                grey.codes()[from * size.width() + i] = (byte) Math.round(255 * shares[i]);
            }
        });
        return grey;
    }
}
