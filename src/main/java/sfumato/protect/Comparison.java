package sfumato.protect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import sfumato.image.Depth;
import sfumato.image.PictureFormat;
import sfumato.image.Resizing;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.image.codec.Artwork;
import sfumato.problem.Problem;
import sfumato.task.Workers;

/// Two pictures brought to one size, one colour space and one depth, so that they can be compared: a copy may have been
/// made smaller, or stored as another kind of file.
///
/// @param original in its own colours, or in sRGB if the copy is in others
/// @param copy     samples of the same shape
/// @param notes    what was done to bring them together, as sentences
record Comparison(Artwork original, Samples copy, List<String> notes) {

    /// @param file where the copy is, for messages
    /// @throws Problem if they are not the same picture in that sense
    static Comparison of(Artwork original, Artwork copy, Path file, Workers workers) throws Problem {
        List<String> notes = new ArrayList<>();
        Artwork before = ofSize(original, copy, file, workers, notes);
        Artwork after = copy;
        if (before.samples().layout().hasAlpha() != after.samples().layout().hasAlpha()) {
            throw differs(original, copy, file, "Compare a copy with the same transparency");
        }
        if (!Arrays.equals(profile(before), profile(after))) {
            notes.add("The two are in different colour spaces (" + before.colours().name() + " and " + after.colours().name() + ") and were compared in sRGB.");
            before = inSrgb(before, workers);
            after = inSrgb(after, workers);
        }
        if (before.samples().layout() != after.samples().layout()) {
            before = before.inColour(workers);
            after = after.inColour(workers);
        }
        Depth coarser = before.samples().depth().bits() < after.samples().depth().bits() ? before.samples().depth() : after.samples().depth();
        if (before.samples().depth() != after.samples().depth()) {
            notes.add("The two have different depths and were compared in " + coarser.bits() + " bits.");
        }
        return new Comparison(before.withSamples(before.samples().at(coarser)), after.samples().at(coarser), notes);
    }

    private static Artwork ofSize(Artwork original, Artwork copy, Path file, Workers workers, List<String> notes) throws Problem {
        Size size = new Size(original.width(), original.height());
        Size wanted = new Size(copy.width(), copy.height());
        if (size.equals(wanted)) {
            return original;
        }
        double scale = wanted.width() / (double) size.width();
        boolean smaller = wanted.width() < size.width() && wanted.height() < size.height();
        if (!smaller || Math.abs(size.height() * scale - wanted.height()) > 1 + scale) {
            throw differs(original, copy, file, "Compare a copy of the same size, or one that was only made smaller");
        }
        notes.add("The copy is smaller, so the original was brought to " + wanted.width() + " x " + wanted.height() + " pixels first.");
        return original.withSamples(Resizing.of(original.samples(), wanted, workers));
    }

    private static Problem differs(Artwork original, Artwork copy, Path file, String advice) {
        return new Problem.Unsupported(file, "this is " + copy.samples() + ", the original " + original.samples(), advice);
    }

    private static byte[] profile(Artwork artwork) {
        return artwork.colours().profile().orElse(new byte[0]);
    }

    private static Artwork inSrgb(Artwork artwork, Workers workers) {
        return new Artwork(artwork.shown(workers), PictureFormat.PNG);
    }
}
