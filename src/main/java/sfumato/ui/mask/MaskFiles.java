package sfumato.ui.mask;

import java.nio.file.Path;
import java.util.Arrays;
import sfumato.attack.Mask;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.image.codec.ArtworkWriter;
import sfumato.problem.Problem;
import sfumato.protect.MaskChoice;
import sfumato.protect.MaskFile;
import sfumato.protect.ProposedMask;
import sfumato.task.Cancellation;
import sfumato.task.Workers;

/// Where masks come from and go to. Takes its time: not for the window's thread.
public final class MaskFiles {
    private static final int BEST = 100;

    private MaskFiles() {
    }

    /// The program's own proposal, for [MaskModel#replace].
    ///
    /// @param size of the mask ([MaskModel#size()])
    /// @throws Problem if the picture cannot be read
    public static Mask proposed(Path picture, Size size, Workers workers) throws Problem {
        return fitted(ProposedMask.of(picture, workers), size);
    }

    /// A mask that the artist made elsewhere, for [MaskModel#replace].
    ///
    /// @param picture of which it is to be the mask
    /// @param upright the picture's size
    /// @throws Problem if it cannot be read, has another shape than the picture, or is black everywhere
    public static Mask opened(Path file, Path picture, Size upright) throws Problem {
        return fitted(MaskFile.read(file, picture, upright, new Cancellation()), MaskModel.sizeFor(upright));
    }

    /// Writes what was painted as a grey PNG; nothing if the full strength is wanted everywhere.
    ///
    /// @param target a file that is not there yet: none is ever replaced, because protecting may still read an earlier one
    /// @throws Problem if it cannot be written
    public static MaskChoice write(Mask mask, Path target) throws Problem {
        if (MaskCover.of(mask.shares()).equals(MaskCover.NONE)) {
            return new MaskChoice.None();
        }
        Samples grey = new Samples(mask.size().width(), mask.size().height(), Layout.GREY, mask.shares().clone());
        new ArtworkWriter().write(grey, PictureFormat.PNG, BEST, target, false);
        return new MaskChoice.FromFile(target);
    }

    /// The mask at another size. What is black stays black, also where it is averaged with its neighbours: too little change
    /// can be mended, too much cannot.
    static Mask fitted(Mask mask, Size size) {
        float[] shares = mask.on(size).rows(0, size.height());
        byte[] fitted = new byte[shares.length];
        for (int i = 0; i < shares.length; i++) {
            fitted[i] = (byte) Math.round(255 * shares[i]);
        }
        Size from = mask.size();
        int[] column = new int[from.width()];
        Arrays.setAll(column, x -> (int) ((2L * x + 1) * size.width() / (2L * from.width())));
        for (int y = 0; y < from.height(); y++) {
            int row = (int) ((2L * y + 1) * size.height() / (2L * from.height())) * size.width();
            for (int x = 0; x < from.width(); x++) {
                if (mask.shares()[y * from.width() + x] == 0) {
                    fitted[row + column[x]] = 0;
                }
            }
        }
        return new Mask(size, fitted);
    }
}
