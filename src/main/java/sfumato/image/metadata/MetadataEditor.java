package sfumato.image.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sfumato.image.Size;

/// Makes a picture's metadata fit its protected copy: the pixels stand upright and have the copy's size, previews of the
/// unprotected picture go, what the older blocks say about authorship is said in XMP too, and the artist's wishes are
/// written. All else stays as it is; a block that cannot be read is left out. The same input gives the same bytes.
public final class MetadataEditor {
    // Beyond this EXIF is no description of a picture; what is kept of it is far shorter still.
    private static final int GREATEST_BLOCK = 4 << 20;

    private MetadataEditor() {
    }

    /// @param size of the copy, upright
    public static Edited edit(Metadata original, Size size, MetadataWishes wishes) {
        List<String> notes = new ArrayList<>();
        Metadata source = wishes.stripAll() ? Metadata.NONE.withResolution(resolution(original)) : original;
        Optional<Resolution> resolution = resolution(source);
        Optional<ExifContent> exif = source.exif().filter(MetadataEditor::isReasonable).flatMap(ExifContent::of);
        Optional<IptcContent> iptc = source.iptc().filter(MetadataEditor::isReasonable).flatMap(IptcContent::of);
        noteLoss("EXIF", source.exif(), exif, notes);
        noteLoss("IPTC", source.iptc(), iptc, notes);
        Description description = description(exif, iptc, source.texts());
        Optional<Resolution> newForExif = resolution.filter(value -> inExif(source).filter(value::agreesWith).isEmpty());
        Metadata edited = new Metadata(
                ExifEditor.edit(exif, newForExif, size, wishes, notes),
                iptc.flatMap(content -> IptcEditor.edit(content, wishes, notes)),
                new XmpEditor(size, resolution, description, wishes).edit(source.xmp(), notes),
                resolution,
                TextsEditor.edit(source.texts(), exif.isPresent(), wishes));
        return new Edited(edited, notes);
    }

    // What the file itself says goes before EXIF, in which most cameras write the same 72 whatever the picture.
    private static Optional<Resolution> resolution(Metadata metadata) {
        return metadata.resolution().or(() -> inExif(metadata));
    }

    private static Optional<Resolution> inExif(Metadata metadata) {
        return metadata.exif().map(Exif::of).flatMap(Exif::resolution);
    }

    private static Description description(Optional<ExifContent> exif, Optional<IptcContent> iptc, Map<String, String> texts) {
        return iptc.map(Description::of).orElse(Description.NONE).or(exif.map(Description::of).orElse(Description.NONE)).or(Description.of(texts));
    }

    private static boolean isReasonable(byte[] block) {
        return block.length <= GREATEST_BLOCK;
    }

    private static void noteLoss(String block, Optional<byte[]> before, Optional<?> after, List<String> notes) {
        if (before.isPresent() && after.isEmpty()) {
            notes.add("Its " + block + " data could not be read and was left out.");
        }
    }
}
