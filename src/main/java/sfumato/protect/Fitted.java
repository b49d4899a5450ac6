package sfumato.protect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
/// @param source what it is made from, of the size that was read
/// @param export how that file is to be written
/// @param notes  what was changed on the way, as sentences
record Fitted(Artwork source, Artwork artwork, Export export, List<String> notes) {
    Fitted {
        notes = List.copyOf(notes);
    }

    /// Brings `artwork` to what `output` asks for, but for the number of bytes ([SizeCap]).
    ///
    /// @throws Problem if the format cannot hold the picture
    static Fitted of(Artwork artwork, OutputSettings output, Path target, Workers workers) throws Problem {
        PictureFormat format = output.format().orElse(artwork.format());
        Size size = sizeOf(artwork);
        Size fitting = output.maxSide().isPresent() ? Resizing.withLongerSideAtMost(size, output.maxSide().getAsInt()) : size;
        ArtworkWriter.requireFits(fitting, artwork.samples().layout(), format, target);
        return new Fitted(artwork, artwork, output.export(format, artwork.exact()), artwork.notes()).resized(fitting, workers);
    }

    /// The source at another size, and as the format can hold it.
    Fitted resized(Size size, Workers workers) {
        List<String> changes = new ArrayList<>(source.notes());
        Artwork fitting = source;
        if (!size.equals(sizeOf(source))) {
            fitting = source.withSamples(Resizing.of(source.samples(), size, workers));
            changes.add("The picture was made smaller before it was protected, from " + source.width() + " x " + source.height()
                    + " to " + size.width() + " x " + size.height() + " pixels.");
        }
        PictureFormat format = export.format();
        if (fitting.samples().depth().bits() > format.deepest().bits()) {
            fitting = fitting.withSamples(fitting.samples().at(Depth.EIGHT));
            changes.add("The copy has 8 bits per sample, because " + format + " has no more; the original has 16.");
        }
        if (!format.holds(fitting.samples().layout())) {
            fitting = fitting.inColour(workers);
            changes.add("The copy is stored in colour, because " + format + " has no greys; it looks the same.");
        }
        return new Fitted(source, fitting, export, changes);
    }

    Size size() {
        return sizeOf(artwork);
    }

    /// With the metadata that the artist wishes. Its size is the picture's, so that comes last, and the source is let go.
    Fitted withMetadata(MetadataWishes wishes) {
        Edited edited = MetadataEditor.edit(artwork.metadata(), size(), wishes);
        Artwork done = artwork.withMetadata(edited.metadata());
        return new Fitted(done, done, export, with(edited.notes()));
    }

    Fitted withExport(Export other, String note) {
        return new Fitted(source, artwork, other, with(List.of(note)));
    }

    private List<String> with(List<String> more) {
        return Stream.concat(notes.stream(), more.stream()).toList();
    }

    private static Size sizeOf(Artwork artwork) {
        return new Size(artwork.width(), artwork.height());
    }
}
