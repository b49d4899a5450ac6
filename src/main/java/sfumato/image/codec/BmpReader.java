package sfumato.image.codec;

import java.util.ArrayList;
import java.util.List;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.color.ColourSpace;
import sfumato.image.metadata.Exif;
import sfumato.image.metadata.Metadata;
import sfumato.problem.Problem;

/// Reads BMP files of 1 to 32 bits a pixel, plain or in runs, with alpha where the header has a mask for it.
final class BmpReader {
    private static final int DECODED_CHANNELS = 4;

    private BmpReader() {
    }

    static Artwork read(PictureFile file) throws Problem {
        BmpHeader header = BmpHeader.of(file);
        file.requireFits(header.width(), header.height(), DECODED_CHANNELS);
        List<String> notes = new ArrayList<>();
        Samples samples = header.bits() <= 8 ? lookedUp(header, notes, file) : coloured(header, notes, file);
        notes.add("BMP is only read: a copy in the same format is a PNG.");
        ColourSpace colours = Colours.of(header.profile(file), samples.layout().colours() == 1, Exif.NONE, notes);
        return new Artwork(samples, colours, Metadata.NONE.withResolution(header.resolution()), PictureFormat.PNG, notes);
    }

    private static Samples lookedUp(BmpHeader header, List<String> notes, PictureFile file) throws Problem {
        Palette palette = header.palette();
        Samples samples = Samples.blank(header.width(), header.height(), palette.layout(false));
        palette.paint(decode(header, 1, file), header.width(), samples, 0, 0, file);
        Palette.note(notes);
        return samples;
    }

    private static Samples coloured(BmpHeader header, List<String> notes, PictureFile file) throws Problem {
        int[] masks = header.masks();
        Layout layout = masks[3] != 0 ? Layout.RGB_ALPHA : Layout.RGB;
        if (header.bits() != 24) {
            requireDecodable(masks, header.bits(), file);
        }
        byte[] codes = decode(header, layout.channels(), file);
        if (header.bits() != 24) {
            spread(codes, masks, layout.channels(), notes);
        }
        return new Samples(header.width(), header.height(), layout, codes);
    }

    private static byte[] decode(BmpHeader header, int channels, PictureFile file) throws Problem {
        PixelDecoder decoded = PixelDecoder.decode(Plugins.bmpReader(), BmpPixels.alone(header, file), file);
        if (!decoded.warnings().isEmpty()) {
            throw file.damaged("its decoder says '" + decoded.warnings().getFirst() + "'");
        }
        return decoded.codes(header.width(), header.height(), channels, file);
    }

    private static void requireDecodable(int[] masks, int bits, PictureFile file) throws Problem {
        long union = 0;
        for (int mask : masks) {
            long unsigned = Integer.toUnsignedLong(mask);
            long run = mask == 0 ? 0 : unsigned >>> Long.numberOfTrailingZeros(unsigned);
            if ((run & run + 1) != 0 || (union & unsigned) != 0 || unsigned >>> bits != 0) {
                throw file.damaged("its header is broken");
            }
            union |= unsigned;
        }
        boolean fine = Integer.bitCount(masks[0]) > 8 || Integer.bitCount(masks[1]) > 8 || Integer.bitCount(masks[2]) > 8 || Integer.bitCount(masks[3]) > 8;
        if (fine || (masks[3] != 0 && bits == 16)) {
            throw file.unsupported("its pixels are stored in a rare way that is not known here", "Export it as PNG first");
        }
        if (masks[0] == 0 || masks[1] == 0 || masks[2] == 0) {
            throw file.damaged("its header is broken");
        }
    }

    // Fewer than 8 bits are spread over 0 to 255.
    private static void spread(byte[] codes, int[] masks, int channels, List<String> notes) {
        boolean few = false;
        for (int c = 0; c < channels; c++) {
            int top = (1 << Integer.bitCount(masks[c])) - 1;
            few |= top < 255;
            for (int i = c; top < 255 && i < codes.length; i += channels) {
                codes[i] = (byte) (((codes[i] & 0xFF) * 510 + top) / (2 * top));
            }
        }
        if (few) {
            notes.add("Its colours of fewer than 8 bits were spread over 0 to 255; the copy has 8 bits.");
        }
    }
}
