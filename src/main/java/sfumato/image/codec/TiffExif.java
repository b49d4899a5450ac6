package sfumato.image.codec;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The part of a TIFF structure that is EXIF (CIPA DC-008, 2.32, section 4.6): the tags of a picture's directory that describe
/// the picture and not how it is stored, and the directories of the camera, the place and the interoperability. The same
/// in a TIFF file, where it stands among the others, and in an EXIF block, which is nothing else.
///
/// @param tree  empty if there is nothing
/// @param sound whether all of it could be read; what could not is left out
record TiffExif(TiffTree tree, boolean sound) {
    // The last five are Windows' own.
    static final Set<Integer> DESCRIPTIVE = Set.of(269, 270, 271, 272, TiffTag.ORIENTATION, TiffTag.X_RESOLUTION,
            TiffTag.Y_RESOLUTION, 285, TiffTag.RESOLUTION_UNIT, 305, 306, 315, 316, 18_246, 18_249, 33_432,
            40_091, 40_092, 40_093, 40_094, 40_095);

    static TiffExif of(TiffStructure tiff, TiffIfd picture) {
        List<TiffField> fields = picture.fields().stream().filter(field -> DESCRIPTIVE.contains(field.tag()) && carried(field)).toList();
        SortedMap<Integer, TiffTree> children = new TreeMap<>();
        boolean described = picture.broken().stream().noneMatch(DESCRIPTIVE::contains);
        boolean exif = child(tiff, picture, TiffTag.EXIF, children);
        boolean place = child(tiff, picture, TiffTag.GPS, children);
        boolean sound = described && exif && place;
        TiffTree tree = new TiffTree(fields, children);
        return values(tree) > TiffMetadata.GREATEST_BLOCK ? new TiffExif(new TiffTree(List.of()), false) : new TiffExif(tree, sound);
    }

    // Puts it among `siblings` if it is there and not empty, and tells whether it was as it should be.
    private static boolean child(TiffStructure tiff, TiffIfd parent, int tag, SortedMap<Integer, TiffTree> siblings) {
        if (parent.field(tag).isEmpty()) {
            return true;
        }
        Optional<TiffIfd> found = tiff.directory(parent, tag);
        if (found.isEmpty()) {
            return false;
        }
        List<TiffField> fields = found.get().fields().stream()
                .filter(field -> field.tag() != TiffTag.INTEROPERABILITY && carried(field)).toList();
        SortedMap<Integer, TiffTree> children = new TreeMap<>();
        boolean sound = tag != TiffTag.EXIF || child(tiff, found.get(), TiffTag.INTEROPERABILITY, children);
        TiffTree tree = new TiffTree(fields, children);
        if (!tree.isEmpty()) {
            siblings.put(tag, tree);
        }
        return sound && found.get().broken().isEmpty();
    }

    // The types of BigTIFF mean nothing in a block that every format carries.
    private static boolean carried(TiffField field) {
        return field.type() < TiffField.LONG8;
    }

    private static long values(TiffTree tree) {
        return tree.fields().stream().mapToLong(field -> field.value().capacity()).sum()
                + tree.children().values().stream().mapToLong(TiffExif::values).sum();
    }
}
