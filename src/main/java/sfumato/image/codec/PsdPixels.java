package sfumato.image.codec;

import java.util.List;
import java.util.Optional;
import sfumato.image.Depth;
import sfumato.image.Layout;
import sfumato.image.Samples;
import sfumato.image.color.Cmyk;
import sfumato.task.Cancellation;

/// What the codes of a Photoshop file's flattened picture stand for: black and white spread over 0 to 255, a palette looked up,
/// and white taken out of the colours again, over which Photoshop lays what is not wholly opaque. Some other programs do not;
/// they are told by any pixel that is darker than the white behind it would let it be.
///
/// @param alpha whether the first channel after the colours is transparency
record PsdPixels(PsdFile psd, boolean alpha) {
    private static final int PALETTE_ENTRIES = 256;
    private static final int ROUNDING = 2; // codes of 8 bits that a blended pixel may be too dark by

    static PsdPixels of(PsdFile psd, PsdLayers layers) {
        boolean layered = psd.mode() != PsdFile.Mode.BITMAP && psd.mode() != PsdFile.Mode.INDEXED; // the others have no transparency of this kind
        return new PsdPixels(psd, layered && layers.transparent() && psd.channels() > psd.mode().channels());
    }

    /// Channels of the file that are needed.
    int channels() {
        return psd.mode().channels() + (alpha ? 1 : 0);
    }

    Depth depth() {
        return psd.bits() == 16 ? Depth.SIXTEEN : Depth.EIGHT;
    }

    Layout layout() {
        return switch (psd.mode()) {
            case BITMAP, GREY -> alpha ? Layout.GREY_ALPHA : Layout.GREY;
            case INDEXED -> transparentIndex().isPresent() ? Layout.RGB_ALPHA : Layout.RGB;
            case RGB, CMYK -> alpha ? Layout.RGB_ALPHA : Layout.RGB;
        };
    }

    private Optional<Integer> transparentIndex() {
        return psd.resources().resource(PsdResources.TRANSPARENT_INDEX).filter(data -> data.capacity() >= 2).map(data -> data.getShort(0) & 0xFFFF);
    }

    /// @param stored as [PsdChannels#decode] gives them; used up by this
    Samples samples(byte[] stored, Cmyk inks, List<String> notes, Cancellation cancellation) {
        boolean blended = alpha && blended(stored, cancellation);
        tell(blended, notes);
        return switch (psd.mode()) {
            case BITMAP -> {
                for (int i = 0; i < stored.length; i++) {
                    stored[i] *= (byte) 255;
                }
                yield new Samples(psd.width(), psd.height(), layout(), depth(), stored);
            }
            case INDEXED -> lookedUp(stored);
            case GREY, RGB -> {
                Samples samples = new Samples(psd.width(), psd.height(), layout(), depth(), stored);
                int[] row = new int[samples.rowLength()];
                for (int y = 0; blended && y < psd.height(); y++) {
                    cancellation.check();
                    samples.row(y, row);
                    takeWhiteOut(row);
                    samples.setRow(y, row);
                }
                yield samples;
            }
            case CMYK -> {
                Samples samples = Samples.blank(psd.width(), psd.height(), layout(), depth());
                inks.fill(samples, true, (y, into) -> {
                    row(stored, y, into);
                    if (blended) {
                        takeWhiteOut(into); // no ink is the greatest code here, as white is in RGB
                    }
                }, cancellation);
                yield samples;
            }
        };
    }

    private void tell(boolean blended, List<String> notes) {
        switch (psd.mode()) {
            case BITMAP -> notes.add("Its black and white became greys of 8 bits.");
            case INDEXED -> notes.add("Its palette was expanded; the copy has no palette.");
            case GREY, RGB, CMYK -> { }
        }
        if (blended) {
            notes.add("Its colours were blended with white where it is transparent; that was undone.");
        }
        int dropped = psd.channels() - channels();
        if (dropped > 0) {
            notes.add(dropped == 1 ? "It has 1 more channel, such as a saved selection; the copy does not carry it."
                    : "It has " + dropped + " more channels, such as saved selections; the copy does not carry them.");
        }
    }

    private void row(byte[] stored, int y, int[] into) {
        int at = y * into.length;
        for (int i = 0; i < into.length; i++, at++) {
            into[i] = psd.bits() == 16 ? (stored[2 * at] & 0xFF) << 8 | (stored[2 * at + 1] & 0xFF) : stored[at] & 0xFF;
        }
    }

    private boolean blended(byte[] stored, Cancellation cancellation) {
        int[] row = new int[psd.width() * channels()];
        int step = channels();
        int slack = ROUNDING * depth().perCode();
        for (int y = 0; y < psd.height(); y++) {
            cancellation.check();
            row(stored, y, row);
            for (int i = 0; i < row.length; i++) {
                int opacity = row[i - i % step + step - 1];
                if (i % step != step - 1 && row[i] < depth().top() - opacity - slack) {
                    return false;
                }
            }
        }
        return true;
    }

    private void takeWhiteOut(int[] row) {
        int step = channels();
        for (int at = 0; at < row.length; at += step) {
            int opacity = row[at + step - 1];
            for (int c = at; c < at + step - 1; c++) {
                row[c] = StraightAlpha.overWhite(row[c], opacity, depth().top());
            }
        }
    }

    // The table has all reds, then all greens, then all blues.
    private Samples lookedUp(byte[] indices) {
        Samples samples = Samples.blank(psd.width(), psd.height(), layout());
        int transparent = transparentIndex().orElse(-1);
        byte[] codes = samples.codes();
        int at = 0;
        for (byte index : indices) {
            for (int c = 0; c < 3; c++) {
                codes[at++] = psd.colourTable().get(c * PALETTE_ENTRIES + (index & 0xFF));
            }
            if (samples.layout().hasAlpha()) {
                codes[at++] = (byte) ((index & 0xFF) == transparent ? 0 : 255);
            }
        }
        return samples;
    }
}
