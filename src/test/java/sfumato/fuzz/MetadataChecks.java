package sfumato.fuzz;

import static sfumato.fuzz.Claims.require;

import java.util.List;
import java.util.Optional;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.image.codec.Artwork;
import sfumato.image.codec.ArtworkReader;
import sfumato.image.codec.ArtworkWriter;
import sfumato.image.codec.Export;
import sfumato.image.color.ColourSpace;
import sfumato.image.metadata.Edited;
import sfumato.image.metadata.Exif;
import sfumato.image.metadata.Metadata;
import sfumato.image.metadata.MetadataEditor;
import sfumato.image.metadata.MetadataWishes;
import sfumato.image.metadata.Rights;
import sfumato.image.metadata.Statement;
import sfumato.problem.Problem;

/// What must hold of any metadata: it is read without a failure, whatever it holds; once edited it says what the artist wishes
/// and can be edited again; and a file of every format carries it.
final class MetadataChecks {
    static final MetadataWishes WISHES = new MetadataWishes(Rights.PROHIBIT_ALL, false, false, Optional.of("Zoë"), Optional.of("© Zoë"));
    private static final List<MetadataWishes> ALL_WISHES = List.of(WISHES, MetadataWishes.DEFAULT,
            new MetadataWishes(Rights.PROHIBIT_ALL, true, false, Optional.of("Zoë"), Optional.of("© Zoë")));
    private static final List<PictureFormat> FORMATS = List.of(PictureFormat.PNG, PictureFormat.JPEG, PictureFormat.TIFF, PictureFormat.WEBP);
    private static final Size SIZE = new Size(8, 8);

    private MetadataChecks() {
    }

    /// @param choice picks the wishes and the format
    static void check(Metadata metadata, int choice) {
        MetadataWishes wishes = ALL_WISHES.get(Math.floorMod(choice, ALL_WISHES.size()));
        Statement.of(metadata);
        metadata.exif().ifPresent(Exif::of);
        Edited edited = MetadataEditor.edit(metadata, SIZE, wishes);
        if (wishes.creator().isPresent()) {
            requireWishes(edited.metadata());
        }
        MetadataEditor.edit(edited.metadata(), SIZE, wishes);
        requireCarried(edited.metadata(), FORMATS.get(Math.floorMod(choice / ALL_WISHES.size(), FORMATS.size())));
    }

    static void requireWishes(Metadata metadata) {
        Statement statement = Statement.of(metadata);
        require(statement.equals(new Statement(WISHES.rights().orElseThrow().uri(), WISHES.creator(), WISHES.copyright())), "it says " + statement);
    }

    private static void requireCarried(Metadata metadata, PictureFormat format) {
        Artwork artwork = new Artwork(Samples.blank(SIZE.width(), SIZE.height(), Layout.RGB), ColourSpace.SRGB, metadata, format, List.of());
        try {
            byte[] bytes = new ArtworkWriter().bytes(artwork, new Export(format, 90));
            Metadata carried = new ArtworkReader().read(Scratch.file("carrier", bytes)).metadata();
            require(Statement.of(carried).equals(Statement.of(metadata)), format + " made " + Statement.of(carried) + " of " + Statement.of(metadata));
        } catch (Problem problem) {
            throw new AssertionError("a file of ours cannot be read", problem);
        }
    }
}
