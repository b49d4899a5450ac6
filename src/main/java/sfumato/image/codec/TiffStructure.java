package sfumato.image.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import sfumato.problem.Problem;

/// A TIFF structure (TIFF 6.0, section 2), as a file or as the block that EXIF consists of.
///
/// @param bytes the whole, in its byte order
/// @param big   whether it is a BigTIFF
/// @param first its first directory
record TiffStructure(ByteBuffer bytes, boolean big, TiffIfd first) {
    private static final int MOST_DIRECTORIES = 100;
    private static final int TAG_NEW_SUBFILE_TYPE = 254;
    private static final int TAG_SUBFILE_TYPE = 255;
    private static final int REDUCED_OR_MASK = 1 | 4;

    /// The structure that these bytes are, or nothing if they are none.
    static Optional<TiffStructure> of(byte[] structure) {
        if (structure.length < 16) {
            return Optional.empty();
        }
        boolean little = structure[0] == 'I';
        ByteBuffer bytes = ByteBuffer.wrap(structure).order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        boolean big = bytes.getShort(2) == 43 && bytes.getShort(4) == 8;
        boolean known = structure[0] == structure[1] && (little || structure[0] == 'M') && (big || bytes.getShort(2) == 42);
        if (!known) {
            return Optional.empty();
        }
        return TiffIfd.at(bytes, big ? bytes.getLong(8) : bytes.getInt(4) & 0xFFFF_FFFFL, big)
                .map(first -> new TiffStructure(bytes, big, first));
    }

    /// The directory that the number under `tag` of another points to.
    Optional<TiffIfd> directory(TiffIfd from, int tag) {
        return TiffIfd.at(bytes, from.number(tag, 0), big);
    }

    /// The directory of the one picture that the file holds, smaller versions of it and masks passed over.
    TiffIfd picture(PictureFile file) throws Problem {
        if (first.field(TiffTag.DNG_VERSION).isPresent()) {
            throw file.unsupported("it is a camera's raw picture (DNG)", "Develop it and save it as TIFF or PNG first");
        }
        TiffIfd picture = null;
        TiffIfd ifd = first;
        for (int passed = 0; ; passed++) {
            if (full(ifd)) {
                if (picture != null) {
                    throw file.unsupported("it has several pages", "Save each page as a file of its own first");
                }
                picture = ifd;
            }
            if (ifd.next() == 0) {
                break;
            }
            if (passed == MOST_DIRECTORIES) {
                throw file.damaged("its directories do not end");
            }
            ifd = TiffIfd.at(bytes, ifd.next(), big).orElseThrow(() -> file.damaged("one of its directories is missing"));
        }
        if (picture == null && (first.next() != 0 || first.field(TiffTag.SUB_DIRECTORIES).isPresent())) {
            throw file.unsupported("it shows only smaller versions of its picture, as cameras' raw files do", "Save the picture itself as TIFF or PNG first");
        }
        return picture == null ? first : picture;
    }

    private static boolean full(TiffIfd ifd) {
        return (ifd.number(TAG_NEW_SUBFILE_TYPE, 0) & REDUCED_OR_MASK) == 0 && ifd.number(TAG_SUBFILE_TYPE, 0) != 2;
    }
}
