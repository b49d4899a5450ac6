package sfumato.image.codec;

import java.util.List;
import java.util.Optional;
import sfumato.image.metadata.Exif;
import sfumato.image.metadata.Metadata;

/// What a TIFF file says beside its pixels, taken out of the tags among which it stands.
final class TiffMetadata {
    /// More than any real block; a directory could otherwise name the same bytes many times.
    static final int GREATEST_BLOCK = 1 << 24;

    private TiffMetadata() {
    }

    /// @param picture the directory of the picture
    static Metadata of(TiffStructure tiff, TiffIfd picture, List<String> notes) {
        TiffExif exif = TiffExif.of(tiff, picture);
        if (!exif.sound()) {
            notes.add("Some of its EXIF data is damaged and was ignored.");
        }
        Optional<byte[]> block = exif.tree().isEmpty() ? Optional.empty() : Optional.of(exif.tree().structure(tiff.bytes().order()));
        return Metadata.NONE.withExif(block).withXmp(block(picture, TiffTag.XMP)).withResolution(block.flatMap(data -> Exif.of(data).resolution()))
                .withIptc(block(picture, TiffTag.IPTC).map(TiffMetadata::unturned).or(() -> iptcOfPhotoshop(picture)));
    }

    /// The bytes of a tag that is a block of its own, whatever type of number they are said to be.
    static Optional<byte[]> block(TiffIfd picture, int tag) {
        return picture.field(tag).filter(field -> field.value().capacity() <= GREATEST_BLOCK).map(TiffField::bytes);
    }

    // Some programs say that it is numbers of four bytes, and turn them into their byte order. Each data set begins with 1C.
    private static byte[] unturned(byte[] iptc) {
        boolean turned = iptc.length >= 4 && iptc.length % 4 == 0 && iptc[0] != 0x1C && iptc[3] == 0x1C;
        for (int at = 0; turned && at < iptc.length; at += 4) {
            byte first = iptc[at];
            byte second = iptc[at + 1];
            iptc[at] = iptc[at + 3];
            iptc[at + 1] = iptc[at + 2];
            iptc[at + 2] = second;
            iptc[at + 3] = first;
        }
        return iptc;
    }

    private static Optional<byte[]> iptcOfPhotoshop(TiffIfd picture) {
        return picture.field(TiffTag.PHOTOSHOP_RESOURCES)
                .flatMap(field -> PsdResources.of(field.value().slice(0, field.value().capacity())).data(PsdResources.IPTC));
    }
}
