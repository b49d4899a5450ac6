package sfumato.image.metadata;

import java.util.Set;

/// The tags of EXIF (CIPA DC-008, version 2.32, 4.6) that an editor must know.
final class ExifTags {
    // In the first directory.
    static final int WIDTH = 0x0100;
    static final int HEIGHT = 0x0101;
    static final int DESCRIPTION = 0x010E;
    static final int ORIENTATION = 0x0112;
    static final int ACROSS = 0x011A;
    static final int DOWN = 0x011B;
    static final int RESOLUTION_UNIT = 0x0128;
    static final int ARTIST = 0x013B;
    static final int COPYRIGHT = 0x8298;
    static final int PHOTO_DIRECTORY = 0x8769;
    static final int PLACE_DIRECTORY = 0x8825;
    static final int WINDOWS_AUTHOR = 0x9C9D; // by Windows, which believes it before the artist's

    // In the directory of the photograph.
    static final int VERSION = 0x9000;
    static final int MAKER_NOTE = 0x927C;
    static final int COLOUR_SPACE = 0xA001;
    static final int PIXELS_ACROSS = 0xA002;
    static final int PIXELS_DOWN = 0xA003;
    static final int INTEROPERABILITY_DIRECTORY = 0xA005;

    // And there.
    static final int INTEROPERABILITY_INDEX = 0x0001;

    /// Where the other directories are.
    static final Set<Integer> DIRECTORIES = Set.of(PHOTO_DIRECTORY, PLACE_DIRECTORY, INTEROPERABILITY_DIRECTORY);

    /// Pictures inside EXIF, which show what is to be protected: strips, tiles, JPEG, directories of their own.
    static final Set<Integer> PREVIEWS = Set.of(0x0111, 0x0117, 0x0144, 0x0145, 0x0201, 0x0202, 0x014A);

    /// What holds only for the file that the picture comes from: how the pixels lay in it, and whole blocks of other
    /// metadata (XMP, IPTC, Photoshop, ICC, C2PA), empty room, and places of what is left out.
    static final Set<Integer> OF_THE_FILE = Set.of(0x0102, 0x0103, 0x0106, 0x0115, 0x0116, 0x011C, 0x013D, 0x0142, 0x0143, 0x0212,
            0x02BC, 0x83BB, 0x8649, 0x8773, 0xCD41, 0xEA1C, 0xFE00);

    private ExifTags() {
    }
}
