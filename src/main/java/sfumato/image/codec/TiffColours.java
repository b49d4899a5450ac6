package sfumato.image.codec;

import sfumato.image.Layout;
import sfumato.problem.Problem;

/// What the channels of a TIFF picture stand for (TIFF 6.0, PhotometricInterpretation, ExtraSamples and ColorMap).
///
/// @param alpha      the number of the channel that is transparency, or -1
/// @param associated whether the colours are multiplied by it
/// @param unnamed    whether the file does not say what that channel is
/// @param palette    all reds, then all greens, then all blues, 8 bits each; empty if there is no palette
record TiffColours(Kind kind, int alpha, boolean associated, boolean unnamed, int[] palette) {
    private static final String ADVICE = "Save it as RGB first";

    enum Kind {
        WHITE_IS_ZERO(1), BLACK_IS_ZERO(1), RGB(3), PALETTE(1), CMYK(4), YCBCR(3);

        private final int channels;

        Kind(int channels) {
            this.channels = channels;
        }

        /// Samples that a pixel's colour takes in the file.
        int channels() {
            return channels;
        }
    }

    static TiffColours of(TiffIfd ifd, int samples, int bits, PictureFile file) throws Problem {
        Kind kind = kind(ifd, file);
        if (samples < kind.channels()) {
            throw file.damaged("it has " + samples + " samples per pixel");
        }
        int[] palette = kind == Kind.PALETTE ? palette(ifd, bits, file) : new int[0];
        TiffField extra = ifd.field(TiffTag.EXTRA_SAMPLES).filter(TiffField::holdsNumbers).orElse(null);
        if (extra == null) {
            // The standard wants that tag wherever there are more channels; those that forget it mean transparency.
            boolean alpha = samples == kind.channels() + 1;
            return new TiffColours(kind, alpha ? kind.channels() : -1, false, alpha, palette);
        }
        for (int i = 0; i < Math.min(extra.count(), samples - kind.channels()); i++) {
            if (extra.number(i) == 1 || extra.number(i) == 2) {
                return new TiffColours(kind, kind.channels() + i, extra.number(i) == 1, false, palette);
            }
        }
        return new TiffColours(kind, -1, false, false, palette);
    }

    private static Kind kind(TiffIfd ifd, PictureFile file) throws Problem {
        long photometric = ifd.number(TiffTag.PHOTOMETRIC, -1);
        if (photometric == 5 && ifd.number(TiffTag.INK_SET, 1) != 1) {
            throw file.unsupported("its colours are other printing inks than CMYK", ADVICE);
        }
        return switch ((int) photometric) {
            case 0 -> Kind.WHITE_IS_ZERO;
            case 1 -> Kind.BLACK_IS_ZERO;
            case 2 -> Kind.RGB;
            case 3 -> Kind.PALETTE;
            case 5 -> Kind.CMYK;
            case 6 -> Kind.YCBCR;
            case 8, 9, 10 -> throw file.unsupported("its colours are stored as L*a*b*", ADVICE);
            case -1 -> throw file.damaged("it does not say what its colours are");
            default -> throw file.unsupported("its kind of colours (number " + photometric + ") is not known here", ADVICE);
        };
    }

    // Sixteen bits each by the standard; some programs fill only the lower or the upper eight.
    private static int[] palette(TiffIfd ifd, int bits, PictureFile file) throws Problem {
        TiffField map = ifd.field(TiffTag.COLOUR_MAP).filter(TiffField::holdsNumbers).orElse(null);
        if (map == null || bits > 8 || map.count() != 3 << bits) {
            throw file.damaged("its palette is missing or broken");
        }
        int[] palette = new int[map.count()];
        int union = 0;
        for (int i = 0; i < palette.length; i++) {
            palette[i] = (int) map.number(i) & 0xFFFF;
            union |= palette[i];
        }
        boolean low = (union & 0xFF00) == 0;  // 255 stands for all of it
        boolean high = (union & 0x00FF) == 0; // 65,280 does
        for (int i = 0; i < palette.length; i++) {
            palette[i] = low ? palette[i] : high ? palette[i] >> 8 : (palette[i] + 128) / 257;
        }
        return palette;
    }

    /// The channels of the picture that is made of it.
    Layout layout() {
        boolean grey = switch (kind) {
            case WHITE_IS_ZERO, BLACK_IS_ZERO -> true;
            case PALETTE -> greyPalette();
            case RGB, YCBCR, CMYK -> false;
        };
        if (grey) {
            return alpha < 0 ? Layout.GREY : Layout.GREY_ALPHA;
        }
        return alpha < 0 ? Layout.RGB : Layout.RGB_ALPHA;
    }

    private boolean greyPalette() {
        int entries = palette.length / 3;
        for (int i = 0; i < entries; i++) {
            if (palette[i] != palette[entries + i] || palette[i] != palette[2 * entries + i]) {
                return false;
            }
        }
        return true;
    }
}
