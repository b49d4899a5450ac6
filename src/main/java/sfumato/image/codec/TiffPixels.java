package sfumato.image.codec;

import java.util.List;
import sfumato.image.Depth;
import sfumato.image.Layout;
import sfumato.image.Samples;
import sfumato.image.color.Cmyk;
import sfumato.task.Cancellation;

/// What the samples stored in a TIFF file stand for: few-bit grey spread over 0 to 255, white and black exchanged, a
/// palette looked up, colours divided by the transparency they were multiplied by, further channels left out.
record TiffPixels(TiffHeader header) {

    /// The depth of the picture that is made of them.
    Depth depth() {
        return header.bits() == 16 ? Depth.SIXTEEN : Depth.EIGHT;
    }

    /// @param stored as [TiffParts#decode] gives them; may be used for the result
    /// @param inks   what they are where the picture is CMYK
    Samples samples(byte[] stored, Cmyk inks, List<String> notes, Cancellation cancellation) {
        tell(notes);
        return switch (header.colours().kind()) {
            case BLACK_IS_ZERO, RGB, YCBCR -> plain() ? new Samples(header.width(), header.height(), header.colours().layout(), depth(), stored)
                    : pixelByPixel(stored, cancellation);
            case WHITE_IS_ZERO, PALETTE -> pixelByPixel(stored, cancellation);
            case CMYK -> ofInks(stored, inks, cancellation);
        };
    }

    private boolean plain() {
        TiffColours colours = header.colours();
        return header.bits() >= 8 && header.samples() == colours.layout().channels() && !colours.associated();
    }

    private Samples pixelByPixel(byte[] stored, Cancellation cancellation) {
        Layout layout = header.colours().layout();
        Samples samples = Samples.blank(header.width(), header.height(), layout, depth());
        int[] from = new int[header.width() * header.samples()];
        int[] to = new int[samples.rowLength()];
        for (int y = 0; y < header.height(); y++) {
            cancellation.check();
            row(stored, y, from);
            for (int x = 0; x < header.width(); x++) {
                pixel(from, x * header.samples(), to, x * layout.channels());
            }
            samples.setRow(y, to);
        }
        return samples;
    }

    private void tell(List<String> notes) {
        TiffColours colours = header.colours();
        if (colours.kind() == TiffColours.Kind.PALETTE) {
            notes.add("Its palette was expanded; the copy has no palette.");
        } else if (header.bits() < 8) {
            notes.add("Its " + header.bits() + "-bit greys were spread over 0 to 255; the copy has 8 bits.");
        }
        if (colours.unnamed()) {
            notes.add("It has one channel that it does not name; that was taken for transparency.");
        }
        if (colours.associated()) {
            notes.add("Its colours were multiplied by their transparency; the copy stores them as they are.");
        }
        int dropped = header.samples() - colours.kind().channels() - (colours.alpha() < 0 ? 0 : 1);
        if (dropped > 0) {
            notes.add("It has " + dropped + " more channel" + (dropped == 1 ? "" : "s") + ", such as a saved selection; the copy does not carry "
                    + (dropped == 1 ? "it." : "them."));
        }
    }

    private void row(byte[] stored, int y, int[] into) {
        int at = y * into.length;
        for (int i = 0; i < into.length; i++, at++) {
            into[i] = header.sampleBytes() == 2 ? (stored[2 * at] & 0xFF) << 8 | (stored[2 * at + 1] & 0xFF) : stored[at] & 0xFF;
        }
    }

    private Samples ofInks(byte[] stored, Cmyk inks, Cancellation cancellation) {
        TiffColours colours = header.colours();
        Samples samples = Samples.blank(header.width(), header.height(), colours.layout(), depth());
        int[] from = new int[header.width() * header.samples()];
        int perPixel = colours.kind().channels() + (colours.alpha() < 0 ? 0 : 1);
        inks.fill(samples, false, (y, into) -> {
            row(stored, y, from);
            for (int x = 0; x < header.width(); x++) {
                System.arraycopy(from, x * header.samples(), into, x * perPixel, colours.kind().channels());
                alpha(from, x * header.samples(), into, x * perPixel, colours.kind().channels());
            }
        }, cancellation);
        return samples;
    }

    private void pixel(int[] from, int at, int[] to, int out) {
        TiffColours colours = header.colours();
        int channels = colours.layout().colours();
        int greatest = (1 << header.bits()) - 1;
        switch (colours.kind()) {
            case WHITE_IS_ZERO -> to[out] = (greatest - from[at]) * (depth().top() / greatest);
            case BLACK_IS_ZERO -> to[out] = from[at] * (depth().top() / greatest);
            case PALETTE -> {
                for (int c = 0; c < channels; c++) {
                    to[out + c] = colours.palette()[from[at] + c * (colours.palette().length / 3)];
                }
            }
            case RGB, YCBCR, CMYK -> System.arraycopy(from, at, to, out, channels);
        }
        alpha(from, at, to, out, channels);
    }

    // Sets the channel after the colours, if there is one, and divides them by it, if they were multiplied.
    private void alpha(int[] from, int at, int[] to, int out, int channels) {
        TiffColours colours = header.colours();
        if (colours.alpha() >= 0) {
            int alpha = from[at + colours.alpha()];
            to[out + channels] = alpha;
            for (int c = out; colours.associated() && c < out + channels; c++) {
                to[c] = StraightAlpha.divided(to[c], alpha, depth().top());
            }
        }
    }
}
