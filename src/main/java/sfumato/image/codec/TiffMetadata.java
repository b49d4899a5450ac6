package sfumato.image.codec;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sfumato.image.metadata.Metadata;
import sfumato.image.metadata.Resolution;

/// What a TIFF file says beside its pixels, taken out of the tags among which it stands.
final class TiffMetadata {
    /// More than any real block; a directory could otherwise name the same bytes many times.
    static final int GREATEST_BLOCK = 1 << 24;
    private static final double CENTIMETRES = 2.54;

    private TiffMetadata() {
    }

    /// @param picture the directory of the picture
    static Metadata of(TiffStructure tiff, TiffIfd picture, List<String> notes) {
        TiffExif exif = TiffExif.of(tiff, picture);
        if (!exif.sound()) {
            notes.add("Some of its EXIF data is damaged and was ignored.");
        }
        Optional<byte[]> block = exif.tree().isEmpty() ? Optional.empty() : Optional.of(exif.tree().structure(tiff.bytes().order()));
        return Metadata.NONE.withExif(block).withXmp(block(picture, TiffTag.XMP)).withResolution(resolution(picture.fields()))
                .withIptc(block(picture, TiffTag.IPTC).or(() -> iptcOfPhotoshop(picture)));
    }

    /// The bytes of a tag that is a block of its own, whatever type of number they are said to be.
    static Optional<byte[]> block(TiffIfd picture, int tag) {
        return picture.field(tag).filter(field -> field.value().capacity() <= GREATEST_BLOCK).map(TiffField::bytes);
    }

    private static Optional<byte[]> iptcOfPhotoshop(TiffIfd picture) {
        return picture.field(TiffTag.PHOTOSHOP_RESOURCES)
                .flatMap(field -> PsdResources.of(field.value().slice(0, field.value().capacity())).data(PsdResources.IPTC));
    }

    /// Pixels per inch, if these tags tell them.
    static Optional<Resolution> resolution(List<TiffField> fields) {
        Optional<TiffField> across = rational(fields, TiffTag.X_RESOLUTION);
        Optional<TiffField> down = rational(fields, TiffTag.Y_RESOLUTION);
        long unit = new TiffIfd(fields, 0, Set.of()).number(TiffTag.RESOLUTION_UNIT, 2);
        if (across.isEmpty() || down.isEmpty() || unit != 2 && unit != 3) {
            return Optional.empty();
        }
        double perInch = unit == 3 ? CENTIMETRES : 1;
        try {
            return Optional.of(new Resolution(across.get().rational() * perInch, down.get().rational() * perInch));
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // no size that anything could be printed in
        }
    }

    private static Optional<TiffField> rational(List<TiffField> fields, int tag) {
        return fields.stream().filter(field -> field.tag() == tag && field.type() == TiffField.RATIONAL).findFirst();
    }
}
