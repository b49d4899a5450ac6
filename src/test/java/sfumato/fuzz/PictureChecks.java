package sfumato.fuzz;

import static sfumato.fuzz.Claims.require;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import sfumato.image.PictureFormat;
import sfumato.image.Size;
import sfumato.image.codec.Artwork;
import sfumato.image.codec.ArtworkReader;
import sfumato.image.codec.ArtworkWriter;
import sfumato.image.codec.Export;
import sfumato.image.codec.PictureSeeds;
import sfumato.image.metadata.Edited;
import sfumato.image.metadata.MetadataEditor;
import sfumato.problem.Problem;
import sfumato.protect.MaskFile;
import sfumato.task.Cancellation;

/// What must hold of whatever claims to be a picture: it is read or refused in words; its head told its size; a lossless copy
/// of it is read as the same picture, with the artist's wishes in its metadata; and it can be a mask.
final class PictureChecks {
    // 128 KB for the file and its samples: larger pictures are refused at once, so that a second holds many small ones.
    private static final ArtworkReader SMALL = PictureSeeds.reader(1 << 17);
    private static final ArtworkReader ANY = new ArtworkReader();

    private PictureChecks() {
    }

    static void check(byte[] data) {
        Path file = Scratch.file("picture", data);
        Optional<Size> told = ArtworkReader.sizeOf(file);
        Optional<PictureFormat> format = ArtworkReader.formatOfCopy(file);
        Artwork artwork;
        try {
            artwork = SMALL.read(file);
        } catch (Problem problem) {
            Claims.requireAbout(file, problem);
            return;
        }
        Size size = new Size(artwork.width(), artwork.height());
        require(format.equals(Optional.of(artwork.format())), "the first bytes told " + format + ", and it is " + artwork.format());
        require(told.isPresent() && (told.get().equals(size) || told.get().equals(new Size(/* width= */ size.height(), /* height= */ size.width()))),
                "the head told " + told + ", and it is " + size);
        requireCopy(artwork, size);
        readAsMask(file, size);
    }

    private static void requireCopy(Artwork artwork, Size size) {
        Edited edited = MetadataEditor.edit(artwork.metadata(), size, MetadataChecks.WISHES);
        byte[] png = new ArtworkWriter().bytes(artwork.withMetadata(edited.metadata()), new Export(PictureFormat.PNG, 90));
        try {
            Artwork copy = ANY.read(Scratch.file("copy.png", png));
            require(copy.samples().equals(artwork.samples()), "the copy has other samples");
            require(Arrays.equals(copy.colours().profile().orElse(null), artwork.colours().profile().orElse(null)), "the copy has another profile");
            MetadataChecks.requireWishes(copy.metadata());
        } catch (Problem problem) {
            throw new AssertionError("a copy of ours cannot be read", problem);
        }
    }

    private static void readAsMask(Path file, Size size) {
        for (Size picture : List.of(size, new Size(3 * size.width(), 3 * size.height()), new Size(1, 1))) {
            try {
                MaskFile.read(file, file, picture, new Cancellation()).on(picture).rows(0, 1);
            } catch (Problem problem) {
                Claims.requireAbout(file, problem);
            }
        }
    }
}
