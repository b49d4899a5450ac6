package sfumato.image.color;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.util.Optional;
import sfumato.image.Samples;
import sfumato.task.Cancellation;

/// Turns the inks of a picture made for printing into sRGB.
///
/// A code says how much of an ink is on the paper: 0 none, [sfumato.image.Depth#top()] all of it, as TIFF 6.0 (section 16) and
/// ICC.1 have it. Photoshop stores it the other way round in JPEG and PSD files: say `inverted` for those.
/// Immutable; safe for several threads.
public final class Cmyk {
    /// Inks of which nothing is known: each takes its share of the light, (1 - ink) (1 - black). The colours come out
    /// brighter than any real ink.
    public static final Cmyk UNKNOWN_INKS = new Cmyk("", null);
    private static final int INKS = 4;

    private final String name;
    private final ICC_ColorSpace space;

    private Cmyk(String name, ICC_ColorSpace space) {
        this.name = name;
        this.space = space;
    }

    /// Where the inks come from, row by row from the top.
    @FunctionalInterface
    public interface Rows {
        /// Writes the codes of row `y` to `into`: cyan, magenta, yellow and black of each pixel side by side, and alpha
        /// after them where the target has it.
        void row(int y, int[] into);
    }

    /// The inks that an ICC profile describes.
    ///
    /// @throws IllegalArgumentException if its bytes are no sound profile, or not one of CMYK
    public static Cmyk of(byte[] icc) {
        IccProfile profile = IccProfile.of(icc);
        if (profile.space().getType() != ColorSpace.TYPE_CMYK) {
            throw new IllegalArgumentException(profile.name() + " is not for CMYK");
        }
        return new Cmyk(profile.name(), profile.space());
    }

    /// The name of the profile, unless the inks are unknown.
    public Optional<String> profileName() {
        return space == null ? Optional.empty() : Optional.of(name);
    }

    /// Fills `target`, RGB with or without alpha, with the colours of inks of the same depth.
    ///
    /// @param inverted     whether the codes say how much light an ink leaves instead; alpha is never inverted
    /// @param cancellation obeyed before each row
    public void fill(Samples target, boolean inverted, Rows inks, Cancellation cancellation) {
        int colours = target.layout().colours();
        if (colours != 3) {
            throw new IllegalArgumentException("CMYK into " + target);
        }
        int width = target.width();
        int top = target.depth().top();
        int alphas = target.layout().channels() - colours;
        int[] stored = new int[(INKS + alphas) * width];
        int[] amounts = new int[INKS * width];
        int[] rgb = new int[colours * width];
        int[] row = new int[target.rowLength()];
        RowTransform transform = space == null ? null
                : new RowTransform(space, target.depth(), ColorSpace.getInstance(ColorSpace.CS_sRGB), target.depth(), width);
        for (int y = 0; y < target.height(); y++) {
            cancellation.check();
            inks.row(y, stored);
            amounts(stored, INKS + alphas, inverted, top, amounts);
            if (transform == null) {
                simple(amounts, top, rgb);
            } else {
                transform.apply(amounts, rgb);
            }
            Channels.copy(rgb, 3, row, colours + alphas, colours);
            if (alphas > 0) {
                Channels.copyLast(stored, INKS + alphas, row, colours + alphas);
            }
            target.setRow(y, row);
        }
    }

    private static void amounts(int[] stored, int channels, boolean inverted, int top, int[] amounts) {
        Channels.copy(stored, channels, amounts, INKS, INKS);
        if (inverted) {
            for (int i = 0; i < amounts.length; i++) {
                amounts[i] = top - amounts[i];
            }
        }
    }

    private static void simple(int[] amounts, int top, int[] rgb) {
        for (int from = 0, to = 0; to < rgb.length; from += INKS) {
            long light = (long) top - amounts[from + 3];
            for (int c = 0; c < 3; c++, to++) {
                rgb[to] = (int) (((top - amounts[from + c]) * light + top / 2) / top);
            }
        }
    }
}
