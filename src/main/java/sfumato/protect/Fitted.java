package sfumato.protect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import sfumato.image.Depth;
import sfumato.image.PictureFormat;
import sfumato.image.Resizing;
import sfumato.image.Size;
import sfumato.image.codec.Artwork;
import sfumato.image.codec.ArtworkWriter;
import sfumato.image.codec.Export;
import sfumato.image.metadata.Edited;
import sfumato.image.metadata.MetadataEditor;
import sfumato.image.metadata.MetadataWishes;
import sfumato.problem.Problem;
import sfumato.task.Workers;

/// An artwork as it is to be published, but for the protection: of the size and depth of the file to be written.
///
/// @param export how that file is to be written
/// @param notes  what was changed on the way, as sentences
record Fitted(Artwork artwork, Export export, List<String> notes) {
    Fitted {
        notes = List.copyOf(notes);
    }

    /// Brings `artwork` to what `output` asks for, but for the number of bytes ([SizeCap]).
    ///
    /// @throws Problem if the format cannot hold the picture
    static Fitted of(Artwork artwork, OutputSettings output, Path target, Workers workers) throws Problem {
        PictureFormat format = output.format().orElse(artwork.format());
        Size size = new Size(artwork.width(), artwork.height());
        Size fitting = output.maxSide().isPresent() ? Resizing.withLongerSideAtMost(size, output.maxSide().getAsInt()) : size;
        ArtworkWriter.requireFits(fitting, artwork.samples().layout(), format, target);
        return new Fitted(artwork, output.export(format, artwork.exact()), artwork.notes()).resized(fitting, workers).withDepthOf(format).withLayoutOf(format, workers);
    }

    /// At another size; the notes tell the size it had at first.
    Fitted resized(Size size, Workers workers) {
        if (size.equals(new Size(artwork.width(), artwork.height()))) {
            return this;
        }
        String note = "The picture was made smaller before it was protected, from " + artwork.width() + " x " + artwork.height()
                + " to " + size.width() + " x " + size.height() + " pixels.";
        return new Fitted(artwork.withSamples(Resizing.of(artwork.samples(), size, workers)), export, with(note));
    }

    /// With the metadata that the artist wishes. Its size is the picture's, so that comes last.
    Fitted withMetadata(MetadataWishes wishes) {
        Edited edited = MetadataEditor.edit(artwork.metadata(), new Size(artwork.width(), artwork.height()), wishes);
        List<String> more = new ArrayList<>(notes);
        more.addAll(edited.notes());
        return new Fitted(artwork.withMetadata(edited.metadata()), export, more);
    }

    Fitted withExport(Export other, String note) {
        return new Fitted(artwork, other, with(note));
    }

    private Fitted withDepthOf(PictureFormat format) {
        if (artwork.samples().depth().bits() <= format.deepest().bits()) {
            return this;
        }
        return new Fitted(artwork.withSamples(artwork.samples().at(Depth.EIGHT)), export,
                with("The copy has 8 bits per sample, because " + format + " has no more; the original has 16."));
    }

    private Fitted withLayoutOf(PictureFormat format, Workers workers) {
        if (format.holds(artwork.samples().layout())) {
            return this;
        }
        return new Fitted(artwork.inColour(workers), export, with("The copy is stored in colour, because " + format + " has no greys; it looks the same."));
    }

    private List<String> with(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return more;
    }
}
