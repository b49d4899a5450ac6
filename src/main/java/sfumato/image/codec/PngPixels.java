package sfumato.image.codec;

import java.util.Arrays;
import java.util.List;
import sfumato.image.Depth;
import sfumato.image.Layout;
import sfumato.image.Samples;
import sfumato.problem.Problem;

/// What the pixels stored in a PNG file stand for: few-bit grey spread over 0 to 255, a palette looked up, a transparent
/// colour (chunk tRNS) turned into alpha.
///
/// @param palette      the chunk PLTE, or empty
/// @param transparency the chunk tRNS, or empty
/// @param coloured     whether the file's profile is for RGB, so that a palette of nothing but greys is RGB too
record PngPixels(PngHeader header, byte[] palette, byte[] transparency, boolean coloured, PictureFile file) {

    static PngPixels of(PngHeader header, PngChunks chunks, PictureFile file) throws Problem {
        byte[] none = {};
        boolean indexed = header.colourType() == PngHeader.ColourType.PALETTE;
        byte[] palette = indexed ? chunks.data("PLTE").orElse(none) : none;
        if (indexed && (palette.length == 0 || palette.length % 3 != 0 || palette.length > 3 * 256)) {
            throw file.damaged("its palette is missing or broken");
        }
        byte[] transparency = chunks.data("tRNS").orElse(none);
        int longest = switch (header.colourType()) {
            case GREY -> 2;
            case RGB -> 6;
            case PALETTE -> palette.length / 3;
            case GREY_ALPHA, RGB_ALPHA -> 0;
        };
        if (transparency.length > longest || (!indexed && transparency.length != 0 && transparency.length != longest)) {
            throw file.damaged("its transparent colour is broken");
        }
        return new PngPixels(header, palette, transparency, indexed && PngColours.needRgb(chunks), file);
    }

    Layout layout() {
        boolean alpha = transparency.length > 0;
        return switch (header.colourType()) {
            case GREY -> alpha ? Layout.GREY_ALPHA : Layout.GREY;
            case RGB -> alpha ? Layout.RGB_ALPHA : Layout.RGB;
            case GREY_ALPHA -> Layout.GREY_ALPHA;
            case RGB_ALPHA -> Layout.RGB_ALPHA;
            case PALETTE -> greyPalette() ? alpha ? Layout.GREY_ALPHA : Layout.GREY : alpha ? Layout.RGB_ALPHA : Layout.RGB;
        };
    }

    /// The samples for `stored`, one byte (two where there are 16 bits) for each sample or index in the file; may use its
    /// memory.
    Samples samples(byte[] stored, List<String> notes) throws Problem {
        if (header.colourType() == PngHeader.ColourType.PALETTE) {
            notes.add("Its palette was expanded; the copy has no palette.");
            return lookedUp(stored);
        }
        if (header.depth() < 8) {
            notes.add("Its " + header.depth() + "-bit greys were spread over 0 to 255; the copy has 8 bits.");
        }
        if (transparency.length > 0) {
            notes.add("Its transparent colour became an alpha channel.");
            return keyed(stored);
        }
        spread(stored, 1);
        return new Samples(header.width(), header.height(), layout(), header.samples(), stored);
    }

    private boolean greyPalette() {
        if (coloured) {
            return false;
        }
        for (int i = 0; i < palette.length; i += 3) {
            if (palette[i] != palette[i + 1] || palette[i] != palette[i + 2]) {
                return false;
            }
        }
        return true;
    }

    private Samples lookedUp(byte[] indices) throws Problem {
        Samples samples = Samples.blank(header.width(), header.height(), layout());
        int colours = layout().colours();
        int channels = layout().channels();
        byte[] codes = samples.codes();
        for (int i = 0; i < indices.length; i++) {
            int entry = indices[i] & 0xFF;
            if (3 * entry >= palette.length) {
                throw file.damaged("a pixel has colour " + entry + " of a palette of " + palette.length / 3);
            }
            System.arraycopy(palette, 3 * entry, codes, i * channels, colours);
            if (channels > colours) {
                codes[i * channels + colours] = entry < transparency.length ? transparency[entry] : (byte) 0xFF;
            }
        }
        return samples;
    }

    // The key is compared with the stored codes, before they are spread (section 11.3.2.1).
    private Samples keyed(byte[] stored) {
        Samples samples = Samples.blank(header.width(), header.height(), layout(), header.samples());
        byte[] key = key();
        int alpha = samples.depth().bytes();
        byte[] bytes = samples.bytes();
        for (int from = 0, to = 0; from < stored.length; from += key.length, to += key.length + alpha) {
            boolean transparent = Arrays.equals(stored, from, from + key.length, key, 0, key.length);
            System.arraycopy(stored, from, bytes, to, key.length);
            Arrays.fill(bytes, to + key.length, to + key.length + alpha, (byte) (transparent ? 0 : 0xFF));
        }
        spread(bytes, key.length + alpha);
        return samples;
    }

    // The transparent colour as a pixel stores it. The chunk has two bytes for each sample of whatever depth; of more bits
    // than a sample has the lower ones count, as libpng has it.
    private byte[] key() {
        if (header.samples() == Depth.SIXTEEN) {
            return transparency;
        }
        byte[] key = new byte[transparency.length / 2];
        for (int c = 0; c < key.length; c++) {
            key[c] = (byte) (transparency[2 * c + 1] & (1 << header.depth()) - 1);
        }
        return key;
    }

    // 1, 2 and 4 bits of grey fill 0 to 255 exactly in steps of 255, 85 and 17.
    private void spread(byte[] codes, int step) {
        if (header.depth() < 8) {
            int factor = 255 / ((1 << header.depth()) - 1);
            for (int i = 0; i < codes.length; i += step) {
                codes[i] *= (byte) factor;
            }
        }
    }
}
